/*
 * The editor of forms: the parts in their order, what may be changed of each, and beside it the form as people will see it, drawn by
 * the same renderer. The fields are those the code behind the task takes; texts may be added and everything reworded.
 */
import { Form } from '@bpmn-io/form-js-viewer';
import { translate } from '../forms/chinese.js';
import { ownTypes } from '../forms/fields.js';
import { ownType } from '../forms/own.js';
import { button, element, field, line, lines, refill, tick } from './elements.js';
import { House } from './house.js';
import { at, begin, checkWith, leaveBy, onClick, page, status } from './page.js';
import { keyOf, kindOf, Parts, titleOf } from './parts.js';
import { Saving } from './saving.js';

const OWN_NAMES = Object.fromEntries(ownTypes.map(({ component: { config } }) => [config.type, config.name]));
const TEXT = { id: 'text-added', type: 'text', text: '在这里写说明。' };
const LINE = { id: 'line-added', type: 'separator' };

/** What belongs to a case is not there while a form is edited. */
class Place {
  constructor({ place, field: { type, label } }) {
    place.append(element('div', { class: 'studio-place' }, `${label ?? OWN_NAMES[type]}（${OWN_NAMES[type]}：办理时显示）`));
  }

  set readOnly(ignored) {}

  leave() {}
}

class Places {
  static $inject = ['formFields'];

  constructor(formFields) {
    Object.entries(OWN_NAMES).forEach(([type, name]) => formFields.register(type, ownType(type, name, Place).component));
  }
}

async function open() {
  const house = new House(page.dataset.draft);
  const [{ text, version }, product] = await Promise.all([house.open(), house.product()]);
  const preview = new Form({
    container: at('canvas'),
    additionalModules: [{ translate: ['value', translate] }, { __init__: ['places'], places: ['type', Places] }],
  });
  const parts = new Parts(JSON.parse(text), product, () => {
    draw();
    saving.changed();
  });
  const read = async () => `${JSON.stringify(parts.form, null, 2)}\n`;
  const saving = new Saving({ house, read, version, saved: await read(), status });
  let chosen;
  const choose = id => {
    chosen = id;
    draw();
  };
  const draw = () => {
    at('undo').disabled = !parts.canUndo;
    at('redo').disabled = !parts.canRedo;
    at('parts').replaceChildren(listOf(parts, chosen, choose));
    // Who leaves one field is on the way to another.
    setTimeout(() => refill(at('panel'), chosen ?? '', panelOf(parts, chosen, choose)));
    return preview.importSchema(structuredClone(parts.form), parts.samples());
  };
  onClick('undo', () => parts.undo());
  onClick('redo', () => parts.redo());
  checkWith({ house, read, findings: findingsOf(parts, choose) });
  leaveBy('hand-in', saving);
  leaveBy('lay-aside', saving);
  await draw();
  status.textContent = `第${version}次保存的内容`;
}

function listOf(parts, chosen, choose) {
  const list = components =>
    element(
      'ol',
      {},
      ...components.map(part => {
        const entry = button(titleOf(part), () => choose(part.id));
        entry.append(element('small', {}, kindOf(part, OWN_NAMES)));
        if (part.id === chosen) {
          entry.setAttribute('aria-current', 'true');
        }
        return element('li', {}, entry, part.components ? list(part.components) : undefined);
      })
    );
  return list(parts.form.components);
}

function panelOf(parts, chosen, choose) {
  const add = part => choose(parts.add(part, chosen));
  const adding = [
    element('h2', {}, '增加'),
    element('p', { class: 'act' }, button('说明文字', () => add(TEXT)), button('分隔线', () => add(LINE))),
    ...(parts.missing().length > 0
      ? [element('p', { class: 'act' }, '产品表单里有、这里没有的：', ...parts.missing().map(part => button(titleOf(part), () => add(part))))]
      : []),
  ];
  const found = chosen && parts.find(chosen);
  if (!found) {
    return [element('p', { class: 'hint' }, '点选左边的一项，在这里修改。能填写的栏目由任务的办理代码决定，可以改写文字、调整顺序、去掉不必填的，不能另造。'), ...adding];
  }
  const { part } = found;
  const change = act => parts.change(part.id, act);
  return [
    element('h2', {}, kindOf(part, OWN_NAMES)),
    element(
      'p',
      { class: 'act' },
      button('上移', () => parts.move(part.id, -1)),
      button('下移', () => parts.move(part.id, 1)),
      button('删除', () => parts.remove(part.id), {
        disabled: parts.isNeeded(part.id),
        title: parts.isNeeded(part.id) ? '办理这项任务必须填写它' : '',
      })
    ),
    ...fieldsOf(part, change, parts.isNeeded(part.id)),
    ...adding,
  ];
}

function fieldsOf(part, change, needed) {
  const fields = [];
  if (part.type === 'text') {
    const shown = [...(part.text ?? '').matchAll(/{{\s*(\w+)\s*}}/g)].map(([whole]) => whole);
    fields.push(
      field(
        '文字',
        lines(part.text, text => change(one => (one.text = text)), { rows: 8 }),
        `可以用 **加粗**。${shown.length > 0 ? `${[...new Set(shown)].join('、')} 由案卷填入，请保留。` : ''}`
      )
    );
  } else if (part.type !== 'separator' && part.type !== 'spacer') {
    fields.push(
      field(
        '名称',
        line(part.label, text =>
          change(one => {
            one.label = text;
            if (one.type === 'datetime') {
              one.dateLabel = text;
            }
          })
        )
      )
    );
  }
  if (part.key) {
    fields.push(
      field('填写说明', line(part.description, text => change(one => (text ? (one.description = text) : delete one.description)))),
      field(
        '必填',
        tick(Boolean(part.validate?.required), value => change(one => (one.validate = { ...one.validate, required: value })), { disabled: needed })
      )
    );
  }
  (part.values ?? []).forEach(({ label, value }, index) =>
    fields.push(field(`选项“${value}”`, line(label, text => change(one => (one.values[index].label = text)))))
  );
  if (keyOf(part)) {
    fields.push(element('p', { class: 'hint' }, `栏目代码 ${keyOf(part)}${needed ? '，办理时必须填写' : ''}`));
  }
  return fields;
}

/** The list leads to the part that is meant. */
const findingsOf = (parts, choose) => ({
  show(found, none) {
    const lines = found.map(({ element: id, name, text }) => {
      const meant = [...parts.walk()].find(({ part }) => part.id === id || keyOf(part) === id);
      const words = `${name || id}：${text}`;
      return element('li', {}, meant ? button(words, () => choose(meant.part.id), { class: 'link' }) : words);
    });
    at('findings').replaceChildren(
      found.length === 0
        ? element('p', { class: 'message good', role: 'status' }, none)
        : element('ol', { class: 'studio-findings' }, ...lines)
    );
  },
  say(words) {
    at('findings').replaceChildren(element('p', { class: 'message bad', role: 'alert' }, words));
  },
});

begin(open);
