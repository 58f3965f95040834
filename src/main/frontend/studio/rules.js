/* The editor of the rule packs: the decision tables of the law, one after the other; nothing of the picture of decisions. */
import Modeler from 'dmn-js/lib/Modeler';
import { chineseTables } from './chinese-tables.js';
import { button, element } from './elements.js';
import { House } from './house.js';
import { at, begin, checkWith, leaveBy, onClick, page, status } from './page.js';
import { Saving } from './saving.js';

async function open() {
  const house = new House(page.dataset.draft);
  const { text, version } = await house.open();
  const modeler = new Modeler({
    container: at('canvas'),
    drd: { additionalModules: [chineseTables] },
    decisionTable: { additionalModules: [chineseTables] },
    literalExpression: { additionalModules: [chineseTables] },
  });
  await modeler.importXML(text, { open: false });
  const read = async () => (await modeler.saveXML({ format: true })).xml;
  const saving = new Saving({ house, read, version, saved: await read(), status });
  const commands = () => modeler.getActiveViewer()?.get('commandStack');
  const undoable = () => {
    at('undo').disabled = !commands()?.canUndo();
    at('redo').disabled = !commands()?.canRedo();
  };
  modeler.on('viewer.created', ({ viewer }) =>
    viewer.on('commandStack.changed', ({ trigger }) => {
      undoable();
      if (trigger !== 'clear') {
        saving.changed();
      }
    })
  );
  onClick('undo', () => commands()?.undo());
  onClick('redo', () => commands()?.redo());
  checkWith({ house, read, findings });
  leaveBy('hand-in', saving);
  leaveBy('lay-aside', saving);
  await tabs(modeler, undoable);
  status.textContent = `第${version}次保存的内容`;
}

/** One button for each table; the first is open. */
async function tabs(modeler, opened) {
  const tables = modeler.getViews().filter(({ type }) => type === 'decisionTable');
  const show = async view => {
    await modeler.open(view);
    buttons.forEach((one, index) => one.setAttribute('aria-pressed', String(tables[index] === view)));
    opened();
  };
  const buttons = tables.map(view => button(view.element.name, () => show(view)));
  at('undo').before(element('span', { class: 'studio-tabs', role: 'group' }, ...buttons));
  await show(tables[0]);
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
