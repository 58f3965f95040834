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
  #exhibits;
  #body = element('div');
  #readOnly;

  constructor({ place, field, service }) {
    this.#field = field;
    this.#house = service('house');
    this.#variables = service('variables');
    this.#exhibits = new Exhibits({
      house: this.#house,
      caseNumber: this.#variables.caseNumber,
      subject: this.#subject,
      mayAdd: false,
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
    this.#exhibits.leave();
  }

  get #subject() {
    return this.#field.subject.replace(/{{\s*(\w+)\s*}}/g, (whole, name) => this.#variables[name] ?? '');
  }

  async #open() {
    try {
      this.#exhibits.show(await this.#house.exhibits(this.#variables.caseNumber, this.#subject));
      this.#body.replaceChildren(this.#exhibits.shown);
    } catch (error) {
      console.error('Exhibits are not shown', error);
      this.#body.replaceChildren(
        element('p', { class: 'dudao-problem', role: 'alert' }, '证据材料没有载入，本页其他内容可以照常填写。'),
        button('重新载入', () => this.#open())
      );
    }
  }
}

export const evidence = ownType('evidence', '证据材料', EvidenceField);
