/*
 * What can be drawn: the palette, the pad beside an element and the menu of its kinds offer only what the house lets a diagram be
 * made of, so that nobody draws what the check must refuse.
 */
const TASKS = [
  { key: 'user-task', type: 'bpmn:UserTask', className: 'bpmn-icon-user-task', label: '任务（由人办理）' },
  { key: 'service-task', type: 'bpmn:ServiceTask', className: 'bpmn-icon-service-task', label: '系统动作（自动办理）' },
  { key: 'call-activity', type: 'bpmn:CallActivity', className: 'bpmn-icon-call-activity', label: '转入流程' },
];
const GATEWAYS = [
  { key: 'exclusive-gateway', type: 'bpmn:ExclusiveGateway', className: 'bpmn-icon-gateway-xor', label: '判断（选择其一）' },
  { key: 'parallel-gateway', type: 'bpmn:ParallelGateway', className: 'bpmn-icon-gateway-parallel', label: '并行（同时进行、等齐）' },
];
const TIMER = 'bpmn:TimerEventDefinition';
const MESSAGE = 'bpmn:MessageEventDefinition';
const ESCALATION = 'bpmn:EscalationEventDefinition';
const TERMINATE = 'bpmn:TerminateEventDefinition';
const WAITS = [
  {
    key: 'timer',
    type: 'bpmn:IntermediateCatchEvent',
    eventDefinitionType: TIMER,
    className: 'bpmn-icon-intermediate-event-catch-timer',
    label: '等到某日',
  },
  {
    key: 'message',
    type: 'bpmn:IntermediateCatchEvent',
    eventDefinitionType: MESSAGE,
    className: 'bpmn-icon-intermediate-event-catch-message',
    label: '等待消息',
  },
];
const START = { key: 'start', type: 'bpmn:StartEvent', className: 'bpmn-icon-start-event-none', label: '开始' };
const STARTS_OF_EVENT = [
  { ...START, key: 'start-timer', eventDefinitionType: TIMER, isInterrupting: false, className: 'bpmn-icon-start-event-non-interrupting-timer', label: '到期时，其他步骤照常' },
  { ...START, key: 'start-timer-stop', eventDefinitionType: TIMER, className: 'bpmn-icon-start-event-timer', label: '到期时，其他步骤停止' },
  { ...START, key: 'start-message', eventDefinitionType: MESSAGE, isInterrupting: false, className: 'bpmn-icon-start-event-non-interrupting-message', label: '收到消息时，其他步骤照常' },
  { ...START, key: 'start-message-stop', eventDefinitionType: MESSAGE, className: 'bpmn-icon-start-event-message', label: '收到消息时，其他步骤停止' },
];
const ENDS = [
  { key: 'end', type: 'bpmn:EndEvent', className: 'bpmn-icon-end-event-none', label: '结束' },
  { key: 'end-terminate', type: 'bpmn:EndEvent', eventDefinitionType: TERMINATE, className: 'bpmn-icon-end-event-terminate', label: '全部结束' },
  { key: 'end-escalation', type: 'bpmn:EndEvent', eventDefinitionType: ESCALATION, className: 'bpmn-icon-end-event-escalation', label: '结束并通知上一层' },
];
const boundary = (key, eventDefinitionType, cancelActivity, className, label) => ({
  key,
  type: 'bpmn:BoundaryEvent',
  eventDefinitionType,
  cancelActivity,
  className,
  label,
});
const BOUNDARIES = [
  boundary('late-stop', TIMER, true, 'bpmn-icon-intermediate-event-catch-timer', '到期，该步骤停止'),
  boundary('late', TIMER, false, 'bpmn-icon-intermediate-event-catch-non-interrupting-timer', '到期，该步骤照常'),
  boundary('told-stop', MESSAGE, true, 'bpmn-icon-intermediate-event-catch-message', '收到消息，该步骤停止'),
  boundary('told', MESSAGE, false, 'bpmn-icon-intermediate-event-catch-non-interrupting-message', '收到消息，该步骤照常'),
  boundary('risen', ESCALATION, true, 'bpmn-icon-intermediate-event-catch-escalation', '里面发来通知，该步骤停止'),
];
const SUBPROCESS = { key: 'subprocess', type: 'bpmn:SubProcess', isExpanded: true, className: 'bpmn-icon-subprocess-expanded', label: '一组步骤' };
const EVENT_SUBPROCESS = { ...SUBPROCESS, key: 'event-subprocess', triggeredByEvent: true, className: 'bpmn-icon-event-subprocess-expanded', label: '一组随时发生的步骤' };
const NOTE = { key: 'note', type: 'bpmn:TextAnnotation', className: 'bpmn-icon-text-annotation', label: '注释' };

const options = ({ key, className, label, ...made }) => made;
const isAny = (element, ...types) => types.some(type => element.businessObject?.$instanceOf(type));

class OurPalette {
  constructor(palette, create, elementFactory, handTool, lassoTool, spaceTool, globalConnect) {
    Object.assign(this, { create, elementFactory, handTool, lassoTool, spaceTool, globalConnect });
    palette.registerProvider(this);
  }

  getPaletteEntries() {
    const tool = (key, className, title, click) => [key, { group: 'tools', className, title, action: { click } }];
    const made = (group, kind) => {
      const start = event => this.create.start(event, this.#shapes(kind));
      return [
        `create.${kind.key}`,
        { group, className: kind.className, title: `新增：${kind.label}`, action: { dragstart: start, click: start } },
      ];
    };
    return Object.fromEntries([
      tool('hand-tool', 'bpmn-icon-hand-tool', '移动画面', event => this.handTool.activateHand(event)),
      tool('lasso-tool', 'bpmn-icon-lasso-tool', '框选', event => this.lassoTool.activateSelection(event)),
      tool('space-tool', 'bpmn-icon-space-tool', '拉开或者收拢空位', event => this.spaceTool.activateSelection(event)),
      tool('global-connect-tool', 'bpmn-icon-connection-multi', '连箭头', event => this.globalConnect.start(event)),
      ['tool-separator', { group: 'tools', separator: true }],
      ...TASKS.map(kind => made('task', kind)),
      ...GATEWAYS.map(kind => made('gateway', kind)),
      ...[...WAITS, START, ENDS[0]].map(kind => made('event', kind)),
      ...[SUBPROCESS, EVENT_SUBPROCESS, NOTE].map(kind => made('frame', kind)),
    ]);
  }

  /** A frame comes with its start, without which nothing in it would begin. */
  #shapes(kind) {
    const shape = this.elementFactory.createShape(options(kind));
    if (kind.type !== 'bpmn:SubProcess') {
      return shape;
    }
    const inner = kind.triggeredByEvent ? STARTS_OF_EVENT[0] : START;
    return [shape, this.elementFactory.createShape({ ...options(inner), x: 40, y: 82, parent: shape })];
  }
}
OurPalette.$inject = ['palette', 'create', 'elementFactory', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect'];

class OurPad {
  constructor(contextPad, create, elementFactory, autoPlace, connect, modeling, popupMenu, canvas, rules, selection) {
    Object.assign(this, { contextPad, create, elementFactory, autoPlace, connect, modeling, popupMenu, canvas, rules, selection });
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element) {
    const label = element.type === 'label';
    const flow = isAny(element, 'bpmn:SequenceFlow', 'bpmn:Association');
    const frame = !label && isAny(element, 'bpmn:Participant', 'bpmn:Lane');
    const step = !label && isAny(element, 'bpmn:FlowNode') && !isAny(element, 'bpmn:EndEvent') && !element.businessObject.triggeredByEvent;
    return Object.fromEntries([
      ...(step ? [TASKS[0], TASKS[1], GATEWAYS[0], ENDS[0]].map(kind => this.#append(kind)) : []),
      ...(step && isAny(element, 'bpmn:Activity') ? [this.#attach()] : []),
      ...(!label && !flow && kindsOf(element).length > 1 ? [this.#change()] : []),
      ...(frame ? this.#lanes(element) : []),
      ...(!label && !flow && !frame ? [this.#connect(), ...(isAny(element, 'bpmn:TextAnnotation') ? [] : [this.#append(NOTE)])] : []),
      this.#remove(element),
    ]);
  }

  getMultiElementContextPadEntries(elements) {
    return { delete: this.#remove(elements)[1] };
  }

  #append(kind) {
    const made = () => this.elementFactory.createShape(options(kind));
    return [
      `append.${kind.key}`,
      {
        group: 'model',
        className: kind.className,
        title: kind.type === NOTE.type ? '加注释' : `下一步：${kind.label}`,
        action: {
          click: (event, element) => this.autoPlace.append(element, made()),
          dragstart: (event, element) => this.create.start(event, made(), { source: element }),
        },
      },
    ];
  }

  #attach() {
    const act = (event, host) =>
      this.modeling.createShape(
        options(BOUNDARIES[0]),
        { x: host.x + host.width * (0.25 + 0.25 * (host.attachers?.length ?? 0)), y: host.y + host.height },
        host,
        { attach: true }
      );
    return [
      'attach.timer',
      { group: 'model', className: 'bpmn-icon-intermediate-event-catch-timer', title: '加上到期时的走向', action: { click: act } },
    ];
  }

  /** A pool without lanes is divided; beside a lane another is laid, which then waits for its name. */
  #lanes(element) {
    const lane = (key, className, title, click) => [`lane.${key}`, { group: 'lane', className, title, action: { click } }];
    const add = side => this.selection.select(this.modeling.addLane(element, side));
    const isWhole = isAny(element, 'bpmn:Participant') && !element.children.some(({ type }) => type === 'bpmn:Lane');
    return isWhole
      ? [lane('divide', 'bpmn-icon-lane-divide-two', '分成两条泳道', () => this.modeling.splitLane(element, 2))]
      : [
          lane('above', 'bpmn-icon-lane-insert-above', '上面加一条泳道', () => add('top')),
          lane('below', 'bpmn-icon-lane-insert-below', '下面加一条泳道', () => add('bottom')),
        ];
  }

  #change() {
    const click = (event, element) => {
      const pad = this.canvas.getContainer().querySelector('.djs-context-pad.open') ?? this.canvas.getContainer();
      const { left, bottom } = pad.getBoundingClientRect();
      this.popupMenu.open(element, 'bpmn-replace', { x: left, y: bottom + 5, cursor: { x: event.x, y: event.y } }, {
        title: '改变种类',
        width: 260,
        search: false,
      });
    };
    return ['replace', { group: 'edit', className: 'bpmn-icon-screw-wrench', title: '改变种类', action: { click } }];
  }

  #connect() {
    const start = (event, element) => this.connect.start(event, element);
    return [
      'connect',
      { group: 'connect', className: 'bpmn-icon-connection-multi', title: '连到另一步', action: { click: start, dragstart: start } },
    ];
  }

  #remove(elements) {
    const all = Array.isArray(elements) ? elements : [elements];
    return [
      'delete',
      { group: 'edit', className: 'bpmn-icon-trash', title: '删除', action: { click: () => this.modeling.removeElements([...all]) } },
    ];
  }
}
OurPad.$inject = ['contextPad', 'create', 'elementFactory', 'autoPlace', 'connect', 'modeling', 'popupMenu', 'canvas', 'rules', 'selection'];

/** Into what an element may be changed. */
function kindsOf(element) {
  if (isAny(element, 'bpmn:BoundaryEvent')) {
    return BOUNDARIES;
  }
  if (isAny(element, 'bpmn:StartEvent')) {
    return element.parent?.businessObject.triggeredByEvent ? STARTS_OF_EVENT : [START];
  }
  if (isAny(element, 'bpmn:EndEvent')) {
    return ENDS;
  }
  return [TASKS, GATEWAYS, WAITS].find(kinds => kinds.some(({ type }) => element.businessObject?.$type === type)) ?? [];
}

class OurKinds {
  constructor(popupMenu, bpmnReplace) {
    this.bpmnReplace = bpmnReplace;
    popupMenu.registerProvider('bpmn-replace', this);
  }

  getPopupMenuEntries(element) {
    return Object.fromEntries(
      kindsOf(element).map(kind => [
        kind.key,
        { label: kind.label, className: kind.className, action: () => this.bpmnReplace.replaceElement(element, options(kind)) },
      ])
    );
  }

  getPopupMenuHeaderEntries() {
    return {};
  }
}
OurKinds.$inject = ['popupMenu', 'bpmnReplace'];

/** What every call carries along, whoever draws it. */
class OurDefaults {
  constructor(eventBus, modeling, bpmnFactory) {
    eventBus.on('commandStack.shape.create.postExecuted', ({ context: { shape } }) => {
      const called = shape.businessObject;
      if (called?.$type === 'bpmn:CallActivity' && called.get('camunda:calledElementBinding') !== 'deployment') {
        const key = bpmnFactory.create('camunda:In', { businessKey: '#{execution.processBusinessKey}' });
        const extensions = bpmnFactory.create('bpmn:ExtensionElements', { values: [key] });
        extensions.$parent = called;
        key.$parent = extensions;
        modeling.updateProperties(shape, { 'camunda:calledElementBinding': 'deployment', extensionElements: extensions });
      }
    });
  }
}
OurDefaults.$inject = ['eventBus', 'modeling', 'bpmnFactory'];

export const allowed = {
  __init__: ['ourDefaults'],
  paletteProvider: ['type', OurPalette],
  contextPadProvider: ['type', OurPad],
  replaceMenuProvider: ['type', OurKinds],
  ourDefaults: ['type', OurDefaults],
};
