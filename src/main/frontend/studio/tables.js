/* Decision tables on a page: one after the other, in words; nothing of the picture of decisions. */
import Modeler from 'dmn-js/lib/Modeler';
import { chineseTables } from './chinese-tables.js';
import { button, element } from './elements.js';
import { at, onClick } from './page.js';
import { wordedCells } from './worded-cells.js';

/**
 * @param wording how cells are shown, see `worded-cells.js`
 * @param changed after each change
 * @return reads the text as it is now
 */
export async function openTables({ text, wording, changed = () => {} }) {
  const modeler = new Modeler({
    container: at('canvas'),
    drd: { additionalModules: [chineseTables] },
    decisionTable: { additionalModules: [chineseTables, wordedCells(wording)] },
    literalExpression: { additionalModules: [chineseTables] },
  });
  await modeler.importXML(text, { open: false });
  const commands = () => modeler.getActiveViewer()?.get('commandStack');
  const undoable = () => {
    at('undo').disabled = !commands()?.canUndo();
    at('redo').disabled = !commands()?.canRedo();
  };
  modeler.on('viewer.created', ({ viewer }) =>
    viewer.on('commandStack.changed', ({ trigger }) => {
      undoable();
      if (trigger !== 'clear') {
        changed();
      }
    })
  );
  onClick('undo', () => commands()?.undo());
  onClick('redo', () => commands()?.redo());
  await tabs(modeler, undoable);
  onlySome(modeler);
  return async () => (await modeler.saveXML({ format: true })).xml;
}

/** One button for each table, where there are several; the first is open. */
async function tabs(modeler, opened) {
  const tables = modeler.getViews().filter(({ type }) => type === 'decisionTable');
  const show = async view => {
    await modeler.open(view);
    buttons.forEach((one, index) => one.setAttribute('aria-pressed', String(tables[index] === view)));
    opened();
  };
  const buttons = tables.map(view => button(view.element.name, () => show(view)));
  if (tables.length > 1) {
    at('undo').before(element('span', { class: 'studio-tabs', role: 'group' }, ...buttons));
  }
  await show(tables[0]);
}

/** Of the tables of the law people look at one pack at a time; the others stay in the file. */
function onlySome(modeler) {
  const list = at('only');
  const hidden = document.head.appendChild(element('style'));
  list?.addEventListener('change', () => {
    const rows = modeler.getViews().flatMap(({ element: { decisionLogic } }) => decisionLogic?.rule ?? []);
    const others = list.value && rows.filter(({ inputEntry }) => inputEntry[0].text !== `"${list.value}"`);
    hidden.textContent = others ? `tr:has(> :is(${others.map(({ id }) => `[data-row-id="${id}"]`)})) { display: none; }` : '';
  });
}
