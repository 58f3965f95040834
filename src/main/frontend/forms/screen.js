/*
 * A form of form-js as this house shows it.
 */
import { Form, getSchemaVariables } from '@bpmn-io/form-js-viewer';
import { translate } from './chinese.js';
import { knownFields, ownFields } from './fields.js';

export class Screen {
  #form;
  #schema;
  #place;
  #answers;
  #services;
  #changed;

  /**
   * @param services what the field types of our own need of the task
   * @param changed called whenever somebody has changed a value
   */
  constructor(place, schema, services, changed) {
    this.#place = place;
    this.#schema = schema;
    this.#services = services;
    this.#changed = changed;
    const readOnly = new Set(schema.components.filter(component => component.readonly).map(keyOf));
    this.#answers = getSchemaVariables(schema, { inputs: false, formFields: knownFields }).filter(
      key => !readOnly.has(key)
    );
  }

  /** Draws the form, in place of what was drawn before. */
  async show(values, readOnly) {
    this.destroy();
    this.#form = new Form({
      container: this.#place,
      additionalModules: [asModule({ translate, ...this.#services, variables: values }), ownFields],
      properties: { readOnly },
    });
    await this.#form.importSchema(this.#schema, values);
    this.#form.on('changed', () => this.#changed());
    this.#form.on('repeatRenderManager.remove', () => setTimeout(() => this.#forgetErrorsOfRows()));
  }

  set readOnly(readOnly) {
    this.#form.setProperty('readOnly', readOnly);
  }

  /** What people answer, without what the form only shows. */
  get answers() {
    return this.pick(this.#form._getState().data);
  }

  pick(values) {
    return Object.fromEntries(this.#answers.filter(key => key in values).map(key => [key, values[key]]));
  }

  /** All that is handed in, or null where something is wrong; then the first mistake is shown. */
  collect() {
    const { data, errors } = this.#form.submit();
    if (Object.keys(errors).length === 0) {
      return data;
    }
    this.#showFirstMistake();
    return null;
  }

  /** Marks the fields that a refusal of the house names by their labels: “理由”不能为空；“期限”…. */
  mark(refusal) {
    const errors = {};
    for (const sentence of refusal.split('；')) {
      const label = /^“([^”]+)”(?!第)/.exec(sentence)?.[1];
      const field = this.#schema.components.find(component => label && labelOf(component) === label);
      if (field) {
        errors[field.id] = [sentence.slice(label.length + 2)];
      }
    }
    if (Object.keys(errors).length > 0) {
      this.#form._setState({ errors });
      this.#showFirstMistake();
    }
  }

  /** The part of the form that a key belongs to. */
  component(key) {
    return this.#schema.components.find(component => keyOf(component) === key);
  }

  destroy() {
    this.settle();
    this.#form?.destroy();
  }

  /** Ends the typing in a field, so that what was typed last counts and its calendar closes. */
  settle() {
    if (this.#place.contains(document.activeElement)) {
      document.activeElement.blur();
    }
  }

  /** The errors of a row that was removed would show at the row that follows it (form-js#1494). */
  #forgetErrorsOfRows() {
    const { errors } = this.#form._getState();
    const left = Object.fromEntries(Object.entries(errors).filter(([, found]) => typeof found[0] === 'string'));
    this.#form._setState({ errors: left });
  }

  #showFirstMistake() {
    setTimeout(() => {
      const mistake = this.#place.querySelector('.fjs-has-errors');
      mistake?.scrollIntoView({ block: 'center' });
      if (!mistake?.matches(OPENING)) {
        mistake?.querySelector('input, textarea')?.focus({ preventScroll: true });
      }
    });
  }
}

/** What opens over the words about its mistake when it gets the focus. */
const OPENING = '.fjs-form-field-datetime, .fjs-form-field-select, .fjs-form-field-taglist';

const asModule = values => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, ['value', value]]));

const keyOf = component => component.key ?? component.path;

export const labelOf = component => component.label ?? component.dateLabel ?? keyOf(component);
