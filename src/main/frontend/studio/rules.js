/* The editor of the rule packs: the decision tables of the law. */
import { element } from './elements.js';
import { House } from './house.js';
import { at, begin, checkWith, leaveBy, page, status } from './page.js';
import { ruleWording } from './rule-words.js';
import { Saving } from './saving.js';
import { openTables } from './tables.js';

async function open() {
  const house = new House(page.dataset.draft);
  const [{ text, version }, words] = await Promise.all([house.open(), house.ruleWords()]);
  at('only').append(...words.columns.pack.map(({ cell, label }) => element('option', { value: cell.replaceAll('"', '') }, label)));
  let saving;
  const read = await openTables({ text, wording: ruleWording(words), changed: () => saving?.changed() });
  saving = new Saving({ house, read, version, saved: await read(), status });
  checkWith({ house, read, findings });
  leaveBy('hand-in', saving);
  leaveBy('lay-aside', saving);
  status.textContent = `第${version}次保存的内容`;
}

/** A table has no drawing to mark: what is wrong names the pack and the rule. */
const findings = {
  show(found, none) {
    at('findings').replaceChildren(
      found.length === 0
        ? element('p', { class: 'message good', role: 'status' }, none)
        : element('ol', { class: 'studio-findings' }, ...found.map(({ text }) => element('li', {}, text)))
    );
  },
  say(words) {
    at('findings').replaceChildren(element('p', { class: 'message bad', role: 'alert' }, words));
  },
};

begin(open);
