/*
 * Two people have changed the same leaf. Both values are shown at the leaf, and the person chooses.
 */
import { button, element } from '../elements.js';
import { enteredInWords, valueInWords } from './cells.js';

/** @param mine reads what is typed here now */
export function choicePanel({ row, mine, theirs, useMine, useTheirs }) {
  const who = theirs.by || '另一个窗口';
  return element(
    'div',
    { class: 'dudao-choice', role: 'alert' },
    element('p', {}, `这一项${who}也改过。两边的内容都在，请选择用哪一份：`),
    element(
      'div',
      {},
      side('本窗口填写的', row, mine(), button('用本窗口的', useMine)),
      side(`${who}填写的`, row, theirs, button(`用${who}的`, useTheirs), enteredInWords(theirs))
    )
  );
}

const side = (whose, row, entry, use, when = '') =>
  element(
    'div',
    {},
    element('b', {}, whose),
    element('span', {}, valueInWords(row, entry) || '（没有填写）'),
    entry.reason ? element('span', {}, `说明：${entry.reason}`) : null,
    when ? element('small', {}, when) : null,
    use
  );
