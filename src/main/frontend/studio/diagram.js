/* The editor of diagrams: draws, saves by itself, has the draft checked and marks what was found. */
import Modeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { allowed } from './allowed.js';
import { Blocks } from './blocks.js';
import { chinese } from './chinese.js';
import { Findings } from './findings.js';
import { House } from './house.js';
import { lint } from './lint.js';
import { Model } from './model.js';
import { at, begin, checkWith, leaveBy, onClick, page, status } from './page.js';
import { Panel } from './panel.js';
import { Saving } from './saving.js';

async function open() {
  const house = new House(page.dataset.draft);
  const [{ text, version }, choices] = await Promise.all([house.open(), house.choices()]);
  const modeler = new Modeler({
    container: at('canvas'),
    moddleExtensions: { camunda },
    additionalModules: [allowed, chinese],
  });
  await modeler.importXML(text);
  const read = async () => (await modeler.saveXML({ format: true })).xml;
  const model = new Model(modeler);
  const findings = new Findings({ place: at('findings'), modeler });
  const saving = new Saving({ house, read, version, saved: await read(), status });
  const blocks = new Blocks({ dialog: at('blocks'), modeler, model, choices });
  new Panel({ place: at('panel'), modeler, model, choices });

  const whole = () => showWhole(modeler.get('canvas'));
  const commands = modeler.get('commandStack');
  const hint = later(async () => findings.hint(await lint(modeler.getDefinitions())));
  const undoable = () => {
    at('undo').disabled = !commands.canUndo();
    at('redo').disabled = !commands.canRedo();
  };
  modeler.on('commandStack.changed', () => {
    undoable();
    saving.changed();
    hint.soon();
  });
  onClick('undo', () => commands.undo());
  onClick('redo', () => commands.redo());
  onClick('in', () => modeler.get('zoomScroll').stepZoom(1));
  onClick('out', () => modeler.get('zoomScroll').stepZoom(-1));
  onClick('whole', whole);
  onClick('insert', () => blocks.open());
  checkWith({ house, read, findings, before: () => hint.never() });
  leaveBy('hand-in', saving);
  leaveBy('lay-aside', saving);
  undoable();
  whole();
  status.textContent = `第${version}次保存的内容`;
}

/** Once things are at rest, unless something better comes first. */
function later(act) {
  let timer;
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(act, 700);
    },
    never() {
      clearTimeout(timer);
    },
  };
}

/** All of it beside the palette, but never too small to read: then from its beginning. */
function showWhole(canvas) {
  const { inner, outer } = canvas.viewbox();
  const scale = Math.max(0.6, Math.min(1, (outer.width - PALETTE - MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height));
  const room = { width: outer.width / scale, height: outer.height / scale };
  canvas.viewbox({ x: inner.x - PALETTE / scale, y: inner.y - MARGIN / scale, ...room });
}

const PALETTE = 130;
const MARGIN = 25;

begin(open);
