/* What a diagram says at an element, read and changed in the words of the house. Every change can be undone. */
const PERSON = /^person_/;

export class Model {
  constructor(modeler) {
    this.modeling = modeler.get('modeling');
    this.factory = modeler.get('bpmnFactory');
    this.registry = modeler.get('elementRegistry');
    this.canvas = modeler.get('canvas');
    this.modeler = modeler;
  }

  set(element, properties) {
    this.modeling.updateProperties(element, properties);
  }

  name(element, name) {
    this.modeling.updateLabel(element, name);
  }

  /** The process itself, which the picture shows as a pool where it has lanes. */
  get process() {
    const root = this.canvas.getRootElement();
    const pool = root.children.find(({ type }) => type === 'bpmn:Participant');
    return pool ? { element: pool, means: pool.businessObject.processRef } : { element: root, means: root.businessObject };
  }

  rename(name) {
    const { element, means } = this.process;
    this.modeling.updateModdleProperties(element, means, { name });
    if (element.businessObject !== means) {
      this.name(element, name);
    }
  }

  documentation(means) {
    return means.get('documentation')[0]?.text ?? '';
  }

  /** @param means the element's own, or the process it stands for */
  document(element, means, text) {
    const kept = text ? [this.#made('bpmn:Documentation', { text }, means)] : [];
    this.modeling.updateModdleProperties(element, means, { documentation: kept });
  }

  // Who

  /** several:…, person:… or post:…, each with the expression. */
  who(element) {
    const task = element.businessObject;
    const group = task.get('camunda:candidateGroups') ?? '';
    const each = this.each(element);
    if (each && group === 'person_${subject}') {
      return `several:${each}`;
    }
    return group === '' ? '' : PERSON.test(group) ? `person:${group.replace(PERSON, '')}` : `post:${group}`;
  }

  assign(element, who) {
    const [kind, expression] = [who.slice(0, who.indexOf(':')), who.slice(who.indexOf(':') + 1)];
    const person = kind === 'several' ? '${subject}' : expression;
    this.set(element, {
      'camunda:candidateGroups': kind === '' ? undefined : kind === 'post' ? expression : `person_${person}`,
      'camunda:assignee': kind === 'person' || kind === 'several' ? person : undefined,
      ...this.#repetition(element, kind === 'several' ? expression : ''),
    });
  }

  /** Who does a task stands at its lane: it moves there, where the diagram has a lane of that name and there is room in it. */
  follow(element, name) {
    const lane = this.registry.find(({ type, businessObject }) => type === 'bpmn:Lane' && businessObject.name === name);
    const by = lane ? Math.round(lane.y + lane.height / 2 - element.y - element.height / 2) : 0;
    if (!lane || Math.abs(by) < lane.height / 2) {
      return;
    }
    const touches = ({ x, y, width, height }) =>
      x < element.x + element.width && element.x < x + width && y < element.y + by + element.height && element.y + by < y + height;
    const others = element.parent.children.filter(
      other => other !== element && !other.waypoints && !other.labelTarget && other.type !== 'bpmn:Lane' && other.host !== element
    );
    if (!others.some(touches)) {
      this.modeling.moveElements([element], { x: 0, y: by }, element.parent);
    }
  }

  each(element) {
    return element.businessObject.loopCharacteristics?.get('camunda:collection') ?? '';
  }

  repeat(element, collection) {
    this.set(element, this.#repetition(element, collection));
  }

  #repetition(element, collection) {
    const former = element.businessObject.loopCharacteristics;
    if (collection === (former?.get('camunda:collection') ?? '')) {
      return {};
    }
    return {
      loopCharacteristics: collection
        ? this.#made(
            'bpmn:MultiInstanceLoopCharacteristics',
            { 'camunda:collection': collection, 'camunda:elementVariable': 'subject' },
            element.businessObject
          )
        : undefined,
    };
  }

  /** The task takes the id of its form, by which everything else knows it. */
  form(element, id, name) {
    this.set(element, { id, 'camunda:formRef': id, 'camunda:formRefBinding': 'deployment' });
    if (name !== undefined) {
      this.name(element, name);
    }
  }

  isTaken(id, element) {
    const other = this.registry.get(id);
    return other !== undefined && other !== element;
  }

  // What else is called

  /** @param document kind of document or 'subject'; empty where the procedure is about the whole case */
  call(element, procedure, document) {
    const called = element.businessObject;
    const carried = [{ businessKey: '#{execution.processBusinessKey}' }];
    if (document === 'subject') {
      carried.push({ source: 'subject', target: 'subject' });
    } else if (document) {
      carried.push({ sourceExpression: document, target: 'subject' });
    }
    const extensions = this.#made('bpmn:ExtensionElements', {}, called);
    extensions.values = carried.map(values => this.#made('camunda:In', values, extensions));
    this.set(element, {
      calledElement: procedure,
      'camunda:calledElementBinding': 'deployment',
      extensionElements: extensions,
    });
  }

  told(element) {
    const carried = element.businessObject.extensionElements?.get('values') ?? [];
    const about = carried.find(one => one.target === 'subject');
    return about === undefined ? '' : (about.sourceExpression ?? about.source ?? '');
  }

  // Ways

  condition(flow) {
    const { sourceRef, conditionExpression } = flow.businessObject;
    return sourceRef.default === flow.businessObject ? DEFAULT : (conditionExpression?.body ?? '');
  }

  decide(flow, condition) {
    const { sourceRef } = flow.businessObject;
    const gateway = this.registry.get(sourceRef.id);
    if (condition === DEFAULT) {
      this.set(flow, { conditionExpression: undefined });
      this.set(gateway, { default: flow.businessObject });
      return;
    }
    if (sourceRef.default === flow.businessObject) {
      this.set(gateway, { default: undefined });
    }
    this.set(flow, {
      conditionExpression: condition ? this.#made('bpmn:FormalExpression', { body: condition }, flow.businessObject) : undefined,
    });
  }

  /** Tasks whose answer a gateway reads: those right before it. */
  askedBy(gateway, seen = new Set()) {
    if (seen.has(gateway)) {
      return [];
    }
    seen.add(gateway);
    return (gateway.incoming ?? []).flatMap(({ source }) =>
      source?.type === 'bpmn:ExclusiveGateway' ? this.askedBy(source, seen) : source ? [source] : []
    );
  }

  // Events

  event(element) {
    return element.businessObject.get('eventDefinitions')?.[0];
  }

  time(element) {
    const event = this.event(element);
    return (event?.timeDate ?? event?.timeDuration ?? event?.timeCycle)?.body ?? '';
  }

  /** A moment of the case, or a length of time such as P3D. */
  wait(element, time) {
    const event = this.event(element);
    const body = this.#made('bpmn:FormalExpression', { body: time }, event);
    const length = /^(R\d*\/)?P/.test(time);
    this.modeling.updateModdleProperties(element, event, {
      timeDate: time && !length ? body : undefined,
      timeDuration: length && !time.startsWith('R') ? body : undefined,
      timeCycle: length && time.startsWith('R') ? body : undefined,
    });
  }

  /** @param kind message or escalation */
  reference(element, kind) {
    return this.event(element)?.[`${kind}Ref`]?.name ?? '';
  }

  refer(element, kind, { id, name, code }) {
    const definitions = this.modeler.getDefinitions();
    const type = kind === 'message' ? 'bpmn:Message' : 'bpmn:Escalation';
    let named = definitions.rootElements.find(one => one.$type === type && one.name === name);
    if (!named) {
      named = this.#made(type, kind === 'message' ? { id, name } : { id, name, escalationCode: code }, definitions);
      const root = this.canvas.getRootElement();
      this.modeling.updateModdleProperties(root, definitions, { rootElements: [...definitions.rootElements, named] });
    }
    this.modeling.updateModdleProperties(element, this.event(element), { [`${kind}Ref`]: named });
  }

  #made(type, values, parent) {
    const made = this.factory.create(type, values);
    made.$parent = parent;
    return made;
  }
}

/** Where no answer of the others is given. */
export const DEFAULT = '(default)';
