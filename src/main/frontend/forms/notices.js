/*
 * What stands around a form: the draft that was taken up, how saving goes, and what went wrong.
 */
import { inWords } from './chinese.js';
import { append, button, element } from './elements.js';
import { SignedOut, Unreachable } from './house.js';

export class Notices {
  #due = element('p', { class: 'dudao-provisional', hidden: true });
  #restored = element('div', { class: 'dudao-restored' });
  above = element('div');
  below = element('div');
  #conflict = element('div');
  #alert = element('div', { class: 'dudao-alert', role: 'alert', hidden: true });
  #status = element('p', { class: 'dudao-status', role: 'status' });
  #isOfSaving = false;

  constructor() {
    this.above.append(this.#due, this.#restored);
    this.below.append(this.#conflict, this.#alert, this.#status);
  }

  /** @param day in words, where the holiday notice of its year may still move it */
  due(day) {
    this.#due.hidden = !day;
    this.#due.textContent = day ? `办理期限的最后一日：${day}。安排公布后重新计算，变动时另行告知。` : '';
  }

  /** @param discard null where the person may not give the draft up */
  restored(savedAt, discard) {
    append(
      this.#restored,
      element('span', {}, `已恢复您 ${inWords(savedAt)} 保存的草稿。`),
      discard && button('放弃草稿，重新填写', discard)
    );
  }

  discarded() {
    this.#restored.replaceChildren();
    this.#status.textContent = '草稿已放弃，表单恢复为最初的内容。';
  }

  saved(savedAt) {
    if (this.#isOfSaving) {
      this.silence();
    }
    this.#status.textContent = `草稿已保存（${inWords(savedAt)}），换一台电脑也可以接着填写。`;
  }

  notSaved(error) {
    this.failed(error);
    this.#isOfSaving = true;
  }

  /** Whether the person reads that something is not saved. */
  get tellsOfUnsaved() {
    return this.#isOfSaving;
  }

  failed(error) {
    this.#isOfSaving = false;
    this.#status.textContent = '';
    this.#alert.hidden = false;
    this.#alert.replaceChildren(...saying(error));
    this.#alert.scrollIntoView({ block: 'nearest' });
  }

  silence() {
    this.#isOfSaving = false;
    this.#alert.hidden = true;
    this.#alert.replaceChildren();
  }

  /** Shown until the person has chosen and the panel has removed itself. */
  ask(panel) {
    this.#conflict.replaceChildren(panel);
    panel.scrollIntoView({ block: 'nearest' });
  }

  get isAsking() {
    return this.#conflict.childElementCount > 0;
  }
}

/** What went wrong, and what to do. */
export function saying(error) {
  if (error instanceof SignedOut) {
    return [
      element('p', {}, '登录已失效。您填写的内容还在这一页上，没有丢失；重新登录之后回到这里，会自动保存。'),
      element('a', { class: 'dudao-button', href: new URL('../../login', import.meta.url), target: '_blank' }, '重新登录'),
    ];
  }
  const comfort = error instanceof Unreachable ? '。您填写的内容还在这一页上，会自动再试。' : '';
  return [element('p', {}, error.message + comfort)];
}
