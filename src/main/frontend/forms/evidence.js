/*
 * The field type evidence: 证据材料 of a subject of the task's case. The subject is written in the form, or is found in what
 * the house prefills: 整改：问题{{problemNumber}}.
 */
import { button, element } from './elements.js';
import { Exhibits } from './exhibits.js';
import { ownType } from './own.js';

class EvidenceField {
  #field;
  #house;
  #variables;
  #parts;
  #leaveParts;
  #exhibits;
  #body = element('div');
  #readOnly;

  constructor({ place, field, service }) {
    this.#field = field;
    this.#house = service('house');
    this.#variables = service('variables');
    this.#parts = service('parts');
    this.#leaveParts = this.#parts.add(this);
    this.#exhibits = new Exhibits({
      house: this.#house,
      caseNumber: this.#variables.caseNumber,
      subject: this.#subject,
      mayAdd: false,
      changed: () => this.#parts.changed(),
    });
    place.replaceChildren(
      element('label', { class: 'fjs-form-field-label' }, element('span', { class: 'fjs-label-content' }, field.label)),
      this.#body,
      element('div', { class: 'fjs-form-field-description' }, field.description ?? '提交后不能删除或者改动；同名文件再次提交的，记为新版本。')
    );
    this.#open();
  }

  set readOnly(readOnly) {
    this.#readOnly = readOnly;
    this.#exhibits.mayAdd = !readOnly;
  }

  leave() {
    this.#leaveParts();
  }

  get isSaved() {
    return this.#exhibits.isSettled;
  }

  async flush({ lastly = false } = {}) {
    if (!lastly) {
      await this.#exhibits.settle();
    }
  }

  /** Nobody is to believe that a file was handed in which was not. */
  refuseUnsaved() {
    if (!this.isSaved) {
      this.#body.scrollIntoView({ block: 'center' });
      throw new Error(`${this.#field.label}中有文件没有提交成功，请重试，或者点“知道了”放弃它，再提交。`);
    }
  }

  seen() {
    this.#open();
  }

  get #subject() {
    return this.#field.subject.replace(/{{\s*(\w+)\s*}}/g, (whole, name) => this.#variables[name] ?? '');
  }

  async #open() {
    try {
      const list = await this.#house.exhibits(this.#variables.caseNumber, this.#subject);
      if (this.isSaved) {
        this.#exhibits.show(list);
      }
      this.#show(this.#exhibits.shown);
    } catch (error) {
      console.error('Exhibits are not read', error);
      this.#broken();
    }
  }

  /** What is shown already stays where it is. */
  #show(...parts) {
    if (this.#body.firstChild !== parts[0]) {
      this.#body.replaceChildren(...parts);
    }
  }

  #broken() {
    if (this.#body.firstChild !== this.#exhibits.shown) {
      this.#show(
        element('p', { class: 'dudao-problem', role: 'alert' }, '证据材料没有载入，本页其他内容可以照常填写。'),
        button('重新载入', () => this.#open())
      );
    }
  }
}

export const evidence = ownType('evidence', '证据材料', EvidenceField);
