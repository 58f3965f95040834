/*
 * What a person enters at a leaf.
 */
import { element } from '../elements.js';

const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content');

/** Numbers are typed as text, so that nothing typed is lost; whether it is a fit number the house says. */
export function valueInput(row, label, listeners) {
  const attributes = { class: 'dudao-input dudao-value', 'aria-label': label, ...listeners };
  if (row.input === 'choice') {
    return element(
      'select',
      attributes,
      element('option', { value: '' }, '请选择'),
      ...row.choices.map(choice => element('option', { value: choice.value }, choice.label))
    );
  }
  if (row.input === 'text') {
    return growing(element('textarea', { ...attributes, rows: 2 }));
  }
  return element('input', { ...attributes, type: 'text', inputmode: 'decimal', autocomplete: 'off' });
}

export const longInput = (label, listeners, placeholder) =>
  growing(element('textarea', { class: 'dudao-input', 'aria-label': label, rows: 1, placeholder, ...listeners }));

/** As high as what is in it. */
function growing(area) {
  area.addEventListener('input', () => grow(area));
  return area;
}

/** Where the browser does not do so by itself. */
export function grow(area) {
  if (area.tagName === 'TEXTAREA' && !GROWS_BY_ITSELF && area.scrollHeight > 0) {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }
}

export function setText(input, text) {
  if (input.value !== text) {
    input.value = text;
    grow(input);
  }
}
