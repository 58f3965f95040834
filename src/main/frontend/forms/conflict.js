/*
 * Two windows have changed the same form. Both texts are shown, field by field, and the person chooses; until then the
 * form keeps what was typed here and the house keeps what was saved there.
 */
import { inWords } from './chinese.js';
import { button, element } from './elements.js';
import { labelOf } from './screen.js';

/**
 * @param base what both windows began from
 * @param mine reads what this window holds now
 * @param theirs what the other window has saved
 * @param merge called with what the person has chosen
 */
export function conflictPanel({ screen, base, mine, theirs, savedAt, merge }) {
  const differing = Object.keys({ ...mine(), ...theirs }).filter(key => !same(mine()[key], theirs[key]));
  const choices = differing.map((key, number) => choice(screen.component(key), number, key, base, mine(), theirs));
  const panel = element(
    'div',
    { class: 'dudao-conflict', role: 'alert', 'aria-label': '两个窗口填写了不同的内容' },
    element('h3', {}, '这份表单在另一个窗口里也改过'),
    element(
      'p',
      {},
      `另一个窗口在 ${inWords(savedAt)} 保存过，与本窗口有 ${differing.length} 处不同。两边的内容都在，请逐项选择用哪一份。`
    ),
    ...choices.map(({ shown }) => shown),
    button('按所选内容合并，继续填写', () => {
      const chosen = { ...theirs };
      choices.filter(({ isMine }) => isMine()).forEach(({ key }) => (chosen[key] = mine()[key]));
      panel.remove();
      merge(chosen);
    })
  );
  return panel;
}

/** What only the other window has changed is proposed from there, all else from here. */
function choice(component, number, key, base, mine, theirs) {
  const proposesTheirs = same(mine[key], base[key]);
  const option = (whose, value, checked) => {
    const radio = element('input', { type: 'radio', name: `dudao-conflict-${number}`, checked });
    return { radio, shown: element('label', {}, radio, element('b', {}, whose), element('span', {}, inText(component, value))) };
  };
  const here = option('本窗口', mine[key], !proposesTheirs);
  const there = option('另一个窗口', theirs[key], proposesTheirs);
  return {
    key,
    isMine: () => here.radio.checked,
    shown: element(
      'fieldset',
      {},
      element('legend', {}, component ? labelOf(component) : key),
      here.shown,
      there.shown
    ),
  };
}

const isEmpty = value =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const same = (one, other) => (isEmpty(one) ? isEmpty(other) : JSON.stringify(one) === JSON.stringify(other));

/** A value as a person reads it: options by their labels, lists line by line. */
function inText(component, value) {
  if (isEmpty(value)) {
    return '（没有填写）';
  }
  if (Array.isArray(value)) {
    return value.map((one, index) => (isRow(one) ? `第${index + 1}项 ${row(component, one)}` : inText(component, one))).join('\n');
  }
  if (isRow(value)) {
    return row(component, value);
  }
  if (typeof value === 'boolean') {
    return value ? '是' : '否';
  }
  if (component?.type === 'datetime' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return value.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
  }
  return component?.values?.find(option => option.value === value)?.label ?? String(value);
}

const isRow = value => value !== null && typeof value === 'object' && !Array.isArray(value);

const row = (component, value) =>
  Object.entries(value)
    .map(([key, one]) => {
      const part = component?.components?.find(candidate => candidate.key === key);
      return `${part ? labelOf(part) : key}：${inText(part, one)}`;
    })
    .join('；');
