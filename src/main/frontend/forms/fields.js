/*
 * Field types of our own. One is named here and nothing else knows of it:
 *
 *   { component, validate }
 *
 * `component` is a Preact component with the `config` that form-js asks of every field type ({ type, keyed, name,
 * emptyValue, sanitizeValue, create }); `validate(field, value)` returns what is wrong with the value, in Chinese, beside
 * what form-js finds by itself. What a field needs of the house it takes from the service `house`, what the house prefills
 * from `variables`; one that saves by itself tells `parts`.
 */
import { FormFields } from '@bpmn-io/form-js-viewer';
import { evidence } from './evidence.js';
import { redactionPreview } from './redaction.js';
import { indicatorSheet } from './sheet/field.js';

export const ownTypes = [evidence, indicatorSheet, redactionPreview];

class OwnFields {
  static $inject = ['formFields', 'validator', 'formFieldRegistry'];

  constructor(formFields, validator, registry) {
    register(formFields);
    const validate = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      const field = registry.get(instance.id);
      const own = ownTypes.find(({ component }) => component.config.type === field?.type);
      return [...validate(instance, value), ...(own?.validate?.(field, value) ?? [])];
    };
  }
}

function register(formFields) {
  ownTypes.forEach(({ component }) => formFields.register(component.config.type, component));
  return formFields;
}

export const ownFields = { __init__: ['ownFields'], ownFields: ['type', OwnFields] };

/** Without our types among them their keys would be left out of prefill and draft. */
export const knownFields = register(new FormFields());
