/*
 * 证据材料 of one subject: what has been handed in, and where more is handed in. Each file goes by itself as soon as it is
 * chosen, so that one that is refused does not hold up the others.
 */
import { element } from './elements.js';
import { exhibitItem } from './exhibit.js';
import { Upload } from './upload.js';

export class Exhibits {
  #house;
  #caseNumber;
  #subject;
  #changed;
  #list = [];
  #shownIds = '';
  #items = element('ul', { class: 'dudao-exhibits' });
  #none = element('p', { class: 'dudao-hint' }, '还没有提交。');
  #uploads = element('ul', { class: 'dudao-uploads' });
  #adding;
  #onTheirWay = new Set();
  #queue = Promise.resolve();

  /** @param changed called whenever a file has set out, arrived or failed */
  constructor({ house, caseNumber, subject, mayAdd, changed = () => {} }) {
    this.#house = house;
    this.#caseNumber = caseNumber;
    this.#subject = subject;
    this.#changed = changed;
    this.#adding = element(
      'div',
      { class: 'dudao-adding' },
      this.#chooser('选择文件', { multiple: true }, file => file.name),
      this.#chooser('拍照', { accept: 'image/*', capture: 'environment' }, file => nameOfPicture(file), 'dudao-camera'),
      element('span', { class: 'dudao-hint dudao-drop' }, '也可以把文件拖到这里')
    );
    this.shown = element(
      'div',
      { class: `dudao-handing-in${navigator.maxTouchPoints > 0 ? ' by-touch' : ''}`, ondragover: event => this.#over(event), ondragleave: () => this.#out(), ondrop: event => this.#dropped(event) },
      this.#items,
      this.#none,
      this.#uploads,
      this.#adding
    );
    this.mayAdd = mayAdd;
  }

  set mayAdd(mayAdd) {
    this.#adding.hidden = !mayAdd;
  }

  /** @param list as the house has it, the newest version first */
  show(list) {
    this.#list = list;
    const ids = list.map(({ id, scan }) => id + scan).join();
    this.#none.hidden = list.length > 0;
    if (ids !== this.#shownIds) {
      this.#shownIds = ids;
      const newest = new Map();
      list.forEach(({ name, version }) => newest.set(name, Math.max(version, newest.get(name) ?? 0)));
      this.#items.replaceChildren(
        ...list.map(exhibit => exhibitItem(this.#house, this.#caseNumber, exhibit, exhibit.version < newest.get(exhibit.name)))
      );
    }
  }

  get list() {
    return this.#list;
  }

  /** Whether every file that was chosen has arrived, or was given up. */
  get isSettled() {
    return this.#onTheirWay.size === 0;
  }

  /** Whether somebody must see to one of them. */
  get hasFailed() {
    return [...this.#onTheirWay].some(({ hasFailed }) => hasFailed);
  }

  /** Ends when every file has arrived or failed. */
  settle() {
    return this.#queue;
  }

  #chooser(label, attributes, nameOf, kind = '') {
    const input = element('input', {
      type: 'file',
      'aria-label': `${label}（${this.#subject}）`,
      ...attributes,
      onchange: () => {
        this.#take([...input.files], nameOf);
        input.value = '';
      },
    });
    return element('label', { class: `dudao-button dudao-file ${kind}` }, label, input);
  }

  #take(files, nameOf) {
    files.forEach(file => {
      const upload = new Upload(file, nameOf(file), {
        send: (name, progress) => this.#house.upload(this.#caseNumber, this.#subject, file, name, progress),
        done: added => this.#arrived(upload, added),
        failed: () => this.#changed(),
        again: () => this.#later(upload),
        giveUp: () => this.#end(upload),
      });
      this.#uploads.append(upload.shown);
      this.#onTheirWay.add(upload);
      this.#later(upload);
    });
  }

  /** One at a time: who is far away has a thin line. */
  #later(upload) {
    this.#queue = this.#queue.then(() => upload.run());
    this.#changed();
  }

  #arrived(upload, added) {
    this.show([...added, ...this.#list.filter(({ id }) => !added.some(one => one.id === id))]);
    this.#end(upload);
  }

  #end(upload) {
    upload.shown.remove();
    this.#onTheirWay.delete(upload);
    this.#changed();
  }

  #over(event) {
    if (!this.#adding.hidden && [...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      this.shown.classList.add('over');
    }
  }

  #out() {
    this.shown.classList.remove('over');
  }

  #dropped(event) {
    this.#out();
    if (!this.#adding.hidden && event.dataTransfer.files.length > 0) {
      event.preventDefault();
      this.#take([...event.dataTransfer.files], file => file.name);
    }
  }
}

/** Cameras call every picture alike, and files of one name are versions of one another. */
function nameOfPicture({ name, lastModified }) {
  const extension = /\.[^.]+$/.exec(name)?.[0] ?? '.jpg';
  const two = number => String(number).padStart(2, '0');
  const at = new Date(lastModified || Date.now());
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `照片${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}${extension}`;
}
