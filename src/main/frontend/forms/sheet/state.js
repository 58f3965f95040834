/*
 * How the saving of one thing goes, said beside it.
 */
import { element } from '../elements.js';
import { SignedOut, Unreachable } from '../house.js';

export class State {
  shown = element('span', { class: 'dudao-state', role: 'status' });

  waiting() {
    this.#say('', '');
  }

  saving() {
    this.#say('saving', '保存中……');
  }

  saved() {
    this.#say('saved', '已保存');
  }

  taken(by) {
    this.#say('taken', by ? `${by}刚刚改过` : '刚刚更新');
  }

  unsaved(error) {
    const why = error instanceof SignedOut ? '：登录已失效' : error instanceof Unreachable ? '：连接不上' : '';
    this.#say('unsaved', `未保存${why}`);
  }

  #say(kind, words) {
    this.shown.className = `dudao-state ${kind}`;
    this.shown.textContent = words;
  }
}
