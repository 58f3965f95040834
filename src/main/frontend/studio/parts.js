/* What a form is made of, as it is edited: parts in their order, some within others, each with what may be changed of it. */
const NAMES = {
  text: '说明文字',
  textfield: '单行文字',
  textarea: '多行文字',
  number: '数字',
  datetime: '日期',
  radio: '单选',
  select: '下拉选择',
  checklist: '多选',
  taglist: '多选（查找）',
  checkbox: '勾选',
  table: '表格（只读）',
  dynamiclist: '多项清单',
  group: '分组',
  separator: '分隔线',
  spacer: '空行',
};

export const kindOf = ({ type }, ownNames) => NAMES[type] ?? ownNames[type] ?? type;
export const titleOf = part => part.label || part.text?.replace(/[*#_]/g, '').replace(/{{.*?}}/g, '…').trim().slice(0, 24) || '（没有文字）';
export const keyOf = part => part.key ?? part.path;

export class Parts {
  #past = [];
  #future = [];
  #changed;

  /** @param product the form that comes with the product, whose fields the code behind the task takes */
  constructor(form, product, changed) {
    this.form = form;
    this.#changed = changed;
    this.fields = new Map();
    collect(product.components, '', (path, part) => this.fields.set(path, part));
  }

  /** Each part with the list it stands in, in the order of the form. */
  *walk(list = this.form.components, level = 0, prefix = '') {
    for (const part of list) {
      yield { part, list, level, path: prefix + (keyOf(part) ?? '') };
      if (part.components) {
        yield* this.walk(part.components, level + 1, keyOf(part) ? `${prefix}${keyOf(part)}.` : prefix);
      }
    }
  }

  find(id) {
    return [...this.walk()].find(({ part }) => part.id === id);
  }

  /** What the code cannot do without. */
  isNeeded(id) {
    const found = this.find(id);
    return Boolean(keyOf(found.part) && this.fields.get(found.path)?.validate?.required);
  }

  /** Something to show for everything that a text takes from the case. */
  samples() {
    const names = [...this.walk()].flatMap(({ part }) => [...(part.text ?? '').matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => name));
    return Object.fromEntries(names.map(name => [name, '〔案卷内容〕']));
  }

  /** Fields of the product's form that this one lacks, where they would stand. */
  missing() {
    const here = new Set([...this.walk()].map(({ path }) => path));
    return [...this.fields].filter(([path]) => !here.has(path) && !path.includes('.')).map(([, part]) => part);
  }

  change(id, change) {
    this.#keep();
    change(this.find(id).part);
    this.#changed();
  }

  move(id, by) {
    const { part, list } = this.find(id);
    const to = list.indexOf(part) + by;
    if (to < 0 || to >= list.length) {
      return;
    }
    this.#keep();
    list.splice(list.indexOf(part), 1);
    list.splice(to, 0, part);
    this.#changed();
  }

  remove(id) {
    const { part, list } = this.find(id);
    this.#keep();
    list.splice(list.indexOf(part), 1);
    this.#changed();
  }

  /** After the part that is chosen, or at the end. @return its id */
  add(part, after) {
    const found = after ? this.find(after) : undefined;
    const list = found && found.level === 0 ? found.list : this.form.components;
    const made = { ...structuredClone(part) };
    if (this.find(made.id)) {
      made.id = `${made.id}-${Date.now().toString(36)}`;
    }
    this.#keep();
    list.splice(found && found.level === 0 ? list.indexOf(found.part) + 1 : list.length, 0, made);
    this.#changed();
    return made.id;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  undo() {
    this.#turn(this.#past, this.#future);
  }

  redo() {
    this.#turn(this.#future, this.#past);
  }

  #turn(from, to) {
    const text = from.pop();
    if (text !== undefined) {
      to.push(JSON.stringify(this.form));
      this.form = JSON.parse(text);
      this.#changed();
    }
  }

  #keep() {
    this.#past.push(JSON.stringify(this.form));
    this.#future = [];
  }
}

function collect(components, prefix, found) {
  for (const part of components) {
    const key = keyOf(part);
    if (key) {
      found(prefix + key, part);
    }
    collect(part.components ?? [], key ? `${prefix}${key}.` : prefix, found);
  }
}
