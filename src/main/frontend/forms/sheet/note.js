/*
 * A note at a leaf: why it is sent back, or the problem that was found there. An empty one takes it back.
 */
import { element } from '../elements.js';
import { Refused } from '../house.js';
import { Saving } from '../saving.js';
import { grow, longInput, setText } from './inputs.js';
import { State } from './state.js';

export class Note {
  #kind;
  #row;
  #desk;
  #saving;
  #state = new State();
  #failure = null;
  #area;
  #opener;
  #field;
  #problem = element('p', { class: 'dudao-problem', role: 'alert', hidden: true });
  #text;

  /** @param kind { key, label, hint } where key tells notes of one leaf apart */
  constructor(kind, row, text, desk) {
    this.#kind = kind;
    this.#row = row;
    this.#desk = desk;
    this.#text = text;
    this.#saving = new Saving({
      read: () => ({ text: this.#text }),
      send: ({ text: typed }, options) => desk.note(kind.key, row.code, typed, options),
      tell: outcome => this.#told(outcome),
    });
    this.#draw();
  }

  get key() {
    return this.#kind.key;
  }

  get isSaved() {
    return this.#saving.isSaved;
  }

  get failure() {
    return this.#failure;
  }

  flush(options) {
    return this.#saving.flush(options);
  }

  /** What is not saved by now stays in this window. */
  leave() {
    this.#saving.stop();
  }

  focus() {
    this.#open();
  }

  take(text) {
    if (this.isSaved && document.activeElement !== this.#area && text !== this.#text) {
      this.#text = text;
      this.#saving.begin();
      this.#show();
    }
  }

  takeUp({ text }) {
    this.#text = text;
    this.#show();
    this.#saving.flush();
  }

  #draw() {
    const { label, hint } = this.#kind;
    const listeners = { oninput: () => this.#changed(), onblur: () => this.#left() };
    this.#area = longInput(`${this.#row.code} ${this.#row.title}：${label}`, listeners, hint);
    this.#opener = element(
      'button',
      { type: 'button', class: 'dudao-quiet', onclick: () => this.#open() },
      `＋ ${label}`
    );
    this.#field = element('div', { class: 'dudao-note' }, element('b', {}, label), this.#area, this.#state.shown, this.#problem);
    this.shown = element('div', {}, this.#opener, this.#field);
    this.#show();
  }

  #open() {
    this.#opener.hidden = true;
    this.#field.hidden = false;
    this.#area.focus();
    grow(this.#area);
  }

  #show() {
    setText(this.#area, this.#text);
    const isEmpty = this.#text === '';
    this.#opener.hidden = !isEmpty;
    this.#field.hidden = isEmpty;
  }

  #changed() {
    this.#text = this.#area.value;
    this.#desk.keep(this.#kept, { text: this.#text });
    this.#saving.changed();
    this.#desk.changed();
  }

  #left() {
    this.#saving.flush();
    if (this.#text.trim() === '') {
      this.#show();
    }
  }

  get #kept() {
    return `${this.#row.code}:${this.#kind.key}`;
  }

  #told({ waiting, saving, saved, conflict, failed }) {
    this.#failure = failed ?? null;
    this.#problem.hidden = !(failed instanceof Refused);
    this.#problem.textContent = failed instanceof Refused ? failed.message : '';
    if (waiting) {
      this.#state.waiting();
    } else if (saving) {
      this.#state.saving();
    } else if (saved) {
      this.#state.saved();
      this.#desk.forget(this.#kept);
    } else {
      this.#failed(failed ?? new Error(conflict.message));
    }
    this.#desk.changed();
  }

  #failed(error) {
    this.#failure = error;
    this.#state.unsaved(error);
    if (!(error instanceof Refused)) {
      this.#desk.troubled(error);
    }
  }
}
