/*
 * 插入: everything the product can do, in one list to search. The entries are the element templates that a desktop modeller reads
 * too, and the clocks, for which such templates have no words.
 */
import { button, element } from './elements.js';

export class Blocks {
  #modeler;
  #model;
  #dialog;

  constructor({ dialog, modeler, model, choices }) {
    this.#dialog = dialog;
    this.#modeler = modeler;
    this.#model = model;
    const search = element('input', { type: 'search', placeholder: '查找，如“通知书”“申辩”', oninput: () => this.#sift(search.value.trim()) });
    search.setAttribute('aria-label', '查找构件');
    dialog.append(
      element('p', {}, search, ' ', button('关闭', () => dialog.close())),
      element('p', { class: 'hint' }, '先点选一条箭头，插在它中间；点选一步，接在后面（期限附在它上面）；什么也不选，放在画面中央。'),
      element('ul', { class: 'studio-blocks' }, ...this.#entries(choices))
    );
  }

  open() {
    this.#dialog.showModal();
  }

  #entries({ templates, blocks }) {
    const made = templates.map(template => this.#entry(template.category.name, template.name, () => this.#insert(template)));
    const clocks = blocks
      .filter(({ verb, expression }) => verb === 'deadlines.expiry' && expression.endsWith(",'')}") && !expression.includes(',subject,'))
      .map(({ label, expression }) => this.#entry('期限', label, () => this.#clock(label, expression)));
    return [...made, ...clocks];
  }

  #entry(kind, name, act) {
    const entry = element('li', {}, button(name, () => this.#done(act)), element('small', {}, kind));
    entry.dataset.words = kind + name;
    return entry;
  }

  #done(act) {
    this.#dialog.close();
    act();
  }

  #sift(words) {
    this.#dialog.querySelectorAll('li').forEach(entry => (entry.hidden = !entry.dataset.words.includes(words)));
  }

  #insert(template) {
    const [type] = template.appliesTo;
    const shape = this.#place({ type });
    const value = (name, kind = 'property') =>
      template.properties.find(({ binding }) => binding.type === kind && (kind !== 'property' || binding.name === name))?.value;
    if (type === 'bpmn:UserTask') {
      const id = value('camunda:formRef');
      const name = template.name.replace(/^.*?：/, '');
      if (this.#model.isTaken(id, shape)) {
        this.#model.name(shape, name);
      } else {
        this.#model.form(shape, id, name);
      }
    } else if (type === 'bpmn:CallActivity') {
      this.#model.call(shape, value('calledElement'), value('', 'camunda:in') ?? '');
      this.#model.name(shape, template.name.replace(/^.*?：/, ''));
    } else {
      this.#model.set(shape, { 'camunda:expression': value('camunda:expression') });
      this.#model.name(shape, template.name);
    }
  }

  /** At the step that is selected, or by itself on the way. */
  #clock(label, expression) {
    const [host] = this.#modeler.get('selection').get();
    const onStep = host?.businessObject?.$instanceOf('bpmn:Activity') && !host.businessObject.triggeredByEvent;
    const event = { eventDefinitionType: 'bpmn:TimerEventDefinition' };
    const shape = onStep
      ? this.#model.modeling.createShape(
          { ...event, type: 'bpmn:BoundaryEvent' },
          { x: host.x + host.width * 0.75, y: host.y + host.height },
          host,
          { attach: true }
        )
      : this.#place({ ...event, type: 'bpmn:IntermediateCatchEvent' });
    this.#model.wait(shape, expression);
    this.#model.name(shape, label);
    this.#modeler.get('selection').select(shape);
  }

  /** Into the arrow or after the step that is selected, or in the middle of what is seen. */
  #place(attributes) {
    const [selected] = this.#modeler.get('selection').get();
    const shape = this.#modeler.get('elementFactory').createShape(attributes);
    const placed = this.#into(selected?.labelTarget ?? selected, shape);
    this.#modeler.get('selection').select(placed);
    return placed;
  }

  #into(selected, shape) {
    if (selected?.type === 'bpmn:SequenceFlow') {
      return this.#between(selected, shape);
    }
    if (selected?.businessObject?.$instanceOf('bpmn:FlowNode') && selected.type !== 'bpmn:EndEvent') {
      return this.#modeler.get('autoPlace').append(selected, shape);
    }
    const { x, y, width, height } = this.#modeler.get('canvas').viewbox();
    const root = this.#modeler.get('canvas').getRootElement();
    const pool = root.children.find(({ type }) => type === 'bpmn:Participant') ?? root;
    return this.#model.modeling.createShape(shape, { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }, pool);
  }

  /** What comes after an arrow that leads on to the right moves on, so that the new step lies on nothing. */
  #between(flow, shape) {
    const { source, target } = flow;
    const middle = ({ y, height }) => y + height / 2;
    const start = source.x + source.width + GAP / 2;
    if (target.x > start && Math.abs(middle(source) - middle(target)) < source.height / 2) {
      const missing = shape.width + 2 * GAP - (target.x - source.x - source.width);
      if (missing > 0) {
        this.#makeRoom(start, missing);
      }
      return this.#drop(shape, { x: source.x + source.width + GAP + shape.width / 2, y: middle(source) }, flow);
    }
    const [one, other] = longest(flow.waypoints);
    return this.#drop(shape, { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }, flow);
  }

  #drop(shape, position, flow) {
    this.#model.modeling.createElements([shape], position, flow);
    return shape;
  }

  #makeRoom(start, width) {
    const space = this.#modeler.get('spaceTool');
    const all = this.#modeler.get('elementRegistry').filter(({ parent, hidden }) => parent && !hidden);
    const { movingShapes, resizingShapes } = space.calculateAdjustments(all, 'x', width, start);
    const bends = all.filter(({ waypoints }) => waypoints?.length > 2).map(flow => [flow, flow.waypoints.map(({ x, y }) => ({ x, y }))]);
    space.makeSpace(movingShapes, resizingShapes, { x: width, y: 0 }, 'e', start);
    // What went around a step goes around it still, where the layout would now lead it straight through.
    bends
      .filter(([flow, was]) => flow.waypoints.length < was.length)
      .forEach(([flow, was]) => this.#model.modeling.updateWaypoints(flow, was.map(({ x, y }) => ({ x: x > start ? x + width : x, y }))));
  }
}

const GAP = 50;

/** The longest straight piece of an arrow. */
const longest = waypoints =>
  waypoints
    .slice(1)
    .map((point, index) => [waypoints[index], point])
    .reduce((best, piece) => (distance(piece) > distance(best) ? piece : best));

const distance = ([one, other]) => Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
