/*
 * The panel beside the drawing: what an element means, picked from lists. Nobody writes an expression here, and nobody reads one
 * but where a file brought along what the house has no word for.
 */
import { element, field, line, lines, pick, refill, tick } from './elements.js';
import { DEFAULT } from './model.js';

const TITLES = {
  'bpmn:Process': '流程',
  'bpmn:Collaboration': '流程',
  'bpmn:Participant': '流程',
  'bpmn:Lane': '泳道（谁办理）',
  'bpmn:UserTask': '任务',
  'bpmn:ServiceTask': '系统动作',
  'bpmn:CallActivity': '转入流程',
  'bpmn:SubProcess': '一组步骤',
  'bpmn:ExclusiveGateway': '判断',
  'bpmn:ParallelGateway': '并行',
  'bpmn:SequenceFlow': '走向',
  'bpmn:StartEvent': '开始',
  'bpmn:EndEvent': '结束',
  'bpmn:IntermediateCatchEvent': '等待',
  'bpmn:BoundaryEvent': '期间发生',
  'bpmn:TextAnnotation': '注释',
};
const NO_CLOCK = '不设期限：';

export class Panel {
  #place;
  #model;
  #choices;
  #shown;
  #soon;

  constructor({ place, modeler, model, choices }) {
    this.#place = place;
    this.#model = model;
    this.#choices = choices;
    const root = () => modeler.get('canvas').getRootElement();
    const events = modeler.get('eventBus');
    events.on('selection.changed', ({ newSelection }) => this.show(newSelection.length === 1 ? newSelection[0] : root()));
    events.on('elements.changed', ({ elements }) => {
      const shown = this.#shown?.labelTarget ?? this.#shown;
      if (elements.includes(shown) || elements.some(({ source, target }) => source === shown || target === shown)) {
        // Who leaves one field is on the way to another.
        clearTimeout(this.#soon);
        this.#soon = setTimeout(() => this.show(this.#shown));
      }
    });
    this.show(root());
  }

  show(selected) {
    this.#shown = selected;
    const shown = selected.labelTarget ?? selected;
    refill(this.#place, shown.id, [
      element('h2', {}, TITLES[shown.businessObject?.$type] ?? '元素'),
      ...this.#fields(shown).filter(Boolean),
    ]);
  }

  #fields(shown) {
    const type = shown.businessObject?.$type;
    if (['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Participant'].includes(type)) {
      return this.#process();
    }
    if (type === 'bpmn:TextAnnotation') {
      return [field('文字', lines(shown.businessObject.text, text => this.#model.name(shown, text)))];
    }
    const own = {
      'bpmn:UserTask': () => this.#task(shown),
      'bpmn:ServiceTask': () => this.#act(shown),
      'bpmn:CallActivity': () => this.#call(shown),
      'bpmn:ExclusiveGateway': () => this.#gateway(shown),
      'bpmn:SequenceFlow': () => this.#flow(shown),
    }[type];
    const name = line(shown.businessObject?.name, text => this.#model.name(shown, text), { maxlength: 200 });
    return [
      field(type === 'bpmn:SequenceFlow' ? '回答' : '名称', name, type === 'bpmn:ExclusiveGateway' ? '写成一个问题，以“？”结尾。' : undefined),
      ...(own ? own() : this.#event(shown)),
      ['bpmn:SequenceFlow', 'bpmn:Lane', 'bpmn:Association'].includes(type)
        ? undefined
        : this.#documentation(shown, shown.businessObject, type === 'bpmn:UserTask' ? `没有期限的，写“${NO_CLOCK}”和理由（有法条的写法条）。` : undefined),
    ];
  }

  #documentation(shown, means, hint) {
    return field('说明', lines(this.#model.documentation(means), text => this.#model.document(shown, means, text)), hint);
  }

  #process() {
    const { element: shown, means } = this.#model.process;
    return [
      field('名称', line(means.name, text => this.#model.rename(text), { maxlength: 200 })),
      this.#documentation(shown, means, '省去法定步骤的，每步一行：不设“步骤”：允许省去的法条。'),
      element('p', { class: 'hint' }, `编号 ${means.id}。点选图上的元素，在这里填写它的内容。`),
    ];
  }

  #task(shown) {
    const task = shown.businessObject;
    const form = task.get('camunda:formRef') ?? '';
    const known = this.#choices.tasks.find(({ id }) => id === form);
    const forms = this.#choices.tasks.map(({ id, name }) => [id, `${name}（${id}）`, this.#model.isTaken(id, shown)]);
    const chosen = id => {
      const picked = this.#choices.tasks.find(one => one.id === id);
      const unnamed = !task.name || task.name === known?.name;
      this.#model.form(shown, id, unnamed ? picked.name : undefined);
    };
    return [
      field('表单', pick(form, [['', [['', '请选择…', true], ...forms]]], chosen), '表单决定办什么。灰色的本图已经用过。'),
      field('由谁办理', this.#who(shown)),
      field('期限', this.#due(shown)),
      known?.answers.length > 0
        ? element('p', { class: 'hint' }, `办理结果可以是：${known.answers.map(({ label }) => label).join('；')}。在后面的判断里选用。`)
        : undefined,
    ];
  }

  #who(shown) {
    const of = (use, kind) => this.#blocks(use).map(({ expression, label }) => [`${kind}:${expression}`, label]);
    const groups = [
      ['', [['', '请选择…']]],
      ['岗位', of('POST', 'post')],
      ['一个人', of('PERSON', 'person')],
      ['几个人，每人办一份', of('SEVERAL', 'several')],
    ];
    return pick(this.#model.who(shown), groups, who => {
      this.#model.assign(shown, who);
      this.#model.follow(shown, this.#label(who.slice(who.indexOf(':') + 1)));
    });
  }

  #due(shown) {
    const due = shown.businessObject.get('camunda:dueDate') ?? '';
    const groups = [['', [['', '不设期限（在说明里写理由）']]], ...this.#days('deadlines.lastDay')];
    return pick(due, groups, day => this.#model.set(shown, { 'camunda:dueDate': day || undefined }));
  }

  /** The same clocks three times: of the case, of one of several, and where the rules may have none. */
  #days(verb) {
    const days = this.#blocks('DAY').filter(block => block.verb === verb || block.verb === `${verb}IfAny`);
    const group = (title, test) => [title, days.filter(test).map(({ expression, label }) => [expression, label])];
    const one = ({ expression }) => expression.endsWith(',subject)}');
    const whole = ({ expression }) => expression.endsWith(",'')}") && !expression.includes(',subject,');
    const always = block => block.verb === verb;
    return [
      group('法定期限', block => whole(block) && always(block)),
      group('规则可能不设的期限', block => whole(block) && !always(block)),
      group('逐项办理时，该项的期限', block => one(block) && always(block) && !block.expression.includes(',subject,')),
    ];
  }

  #act(shown) {
    const acts = this.#blocks('ACT').map(({ expression, label }) => [expression, label]);
    const chosen = expression => {
      const was = this.#label(shown.businessObject.get('camunda:expression'));
      this.#model.set(shown, { 'camunda:expression': expression });
      if (!shown.businessObject.name || shown.businessObject.name === was) {
        this.#model.name(shown, this.#label(expression));
      }
    };
    const now = shown.businessObject.get('camunda:expression') ?? '';
    return [field('系统做什么', pick(now, [['', [['', '请选择…', true], ...acts]]], chosen))];
  }

  #label(expression) {
    return this.#choices.blocks.find(block => block.expression === expression)?.label;
  }

  #call(shown) {
    const { calledElement: called = '' } = shown.businessObject;
    const procedures = this.#choices.procedures.filter(({ key }) => key !== this.#model.process.means.id).map(({ key, name }) => [key, name]);
    const told = this.#model.told(shown);
    const chosen = key => {
      const picked = this.#choices.procedures.find(one => one.key === key);
      this.#model.call(shown, key, key === 'service' ? this.#choices.documents[0].value : picked.aboutOne ? 'subject' : '');
      if (!shown.businessObject.name) {
        this.#model.name(shown, picked.name);
      }
    };
    const documents = this.#choices.documents.map(({ value, label }) => [value, label]);
    return [
      field('转入哪个流程', pick(called, [['', [['', '请选择…', true], ...procedures]]], chosen)),
      called === 'service'
        ? field('送达什么', pick(told, [['', documents]], kind => this.#model.call(shown, called, kind)))
        : undefined,
      field('办几次', this.#several(shown)),
    ];
  }

  #several(shown) {
    const each = this.#blocks('SEVERAL').map(({ expression, label }) => [expression, label]);
    return pick(this.#model.each(shown), [['', [['', '一次'], ...each]]], of => this.#model.repeat(shown, of));
  }

  #gateway(shown) {
    const ways = shown.outgoing ?? [];
    return ways.length < 2
      ? [element('p', { class: 'hint' }, '引出两条以上的箭头以后，在这里选择每一条的条件。')]
      : ways.map(flow =>
          element(
            'fieldset',
            {},
            element('legend', {}, `到“${flow.target.businessObject.name ?? flow.target.id}”`),
            field('回答', line(flow.businessObject.name, text => this.#model.name(flow, text))),
            this.#condition(flow)
          )
        );
  }

  #flow(shown) {
    return shown.source?.type === 'bpmn:ExclusiveGateway' && shown.source.outgoing.length > 1
      ? [this.#condition(shown)]
      : [element('p', { class: 'hint' }, '只有判断引出的箭头才有条件。')];
  }

  #condition(flow) {
    const asked = this.#model.askedBy(flow.source).map(({ id }) => id);
    const answers = this.#choices.tasks
      .filter(({ id }) => asked.includes(id))
      .map(({ name, answers: given }) => [`“${name}”的办理结果`, withContraries(given.map(({ value, label }) => [value, label]))]);
    const questions = this.#blocks('QUESTION').map(({ expression, label }) => [expression, label]);
    const groups = [
      ['', [['', '请选择…'], [DEFAULT, '其他情形（默认走向）']]],
      ...answers,
      ['案卷里的事实', withContraries(questions)],
    ];
    return field('条件', pick(this.#model.condition(flow), groups, chosen => this.#model.decide(flow, chosen)));
  }

  #event(shown) {
    const type = this.#model.event(shown)?.$type;
    const fields = [];
    if (type === 'bpmn:TimerEventDefinition') {
      const groups = [
        ['', [['', '请选择…', true]]],
        ...this.#days('deadlines.expiry'),
        ['固定的时长（不是法定期限）', [['PT8H', '8小时'], ['P1D', '1日'], ['P3D', '3日'], ['P5D', '5日'], ['P7D', '7日'], ['P15D', '15日'], ['P30D', '30日']]],
        ['其他', this.#blocks('DAY').filter(({ verb }) => !verb.startsWith('deadlines.')).map(({ expression, label }) => [expression, label])],
      ];
      fields.push(field('等到什么时候', pick(this.#model.time(shown), groups, time => this.#model.wait(shown, time))));
    }
    if (type === 'bpmn:MessageEventDefinition') {
      fields.push(this.#reference(shown, 'message', '等什么消息', this.#choices.messages));
    }
    if (type === 'bpmn:EscalationEventDefinition') {
      fields.push(this.#reference(shown, 'escalation', '什么通知', this.#choices.escalations));
    }
    const stops = { 'bpmn:BoundaryEvent': 'cancelActivity', 'bpmn:StartEvent': 'isInterrupting' }[shown.businessObject?.$type];
    if (stops && type) {
      const stopping = tick(shown.businessObject[stops], value => this.#model.set(shown, { [stops]: value }));
      fields.push(field(stops === 'cancelActivity' ? '发生时停止该步骤' : '发生时停止其他步骤', stopping));
    }
    return fields;
  }

  #reference(shown, kind, label, known) {
    const options = known.map(({ name, label: words }) => [name, words]);
    const chosen = name => this.#model.refer(shown, kind, known.find(one => one.name === name));
    return field(label, pick(this.#model.reference(shown, kind), [['', [['', '请选择…', true], ...options]]], chosen));
  }

  #blocks(use) {
    return this.#choices.blocks.filter(block => block.use === use);
  }
}

/** Each question and its contrary. */
const withContraries = options =>
  options.flatMap(([value, label]) => {
    const contrary = /==/.test(value) ? value.replace('==', '!=') : value.replace('${', '${!');
    return [[value, label], [contrary, `不是：${label}`]];
  });
