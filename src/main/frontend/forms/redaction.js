/*
 * The field type redaction-preview: 公开版本 as everybody would read it, while somebody still chooses what is hidden. It shows
 * the text `documentText` that the house prefills without the passages of the list `redactions`.
 */
import { element } from './elements.js';
import { ownType } from './own.js';

const MASK = '■■■';

/** The longer passages first, as the house does it. */
function pattern(passages) {
  const quoted = [...new Set(passages)]
    .sort((one, other) => other.length - one.length)
    .map(passage => passage.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'));
  return quoted.length > 0 ? new RegExp(quoted.join('|'), 'g') : null;
}

class RedactionPreview {
  #text;
  #shown = element('div', { class: 'dudao-preview', tabindex: '0', role: 'region', 'aria-label': '公开版本预览' });
  #absent = element('p', { class: 'dudao-problem', role: 'alert', hidden: true });
  #count = element('p', { class: 'dudao-hint', role: 'status' });
  #events;
  #changed = ({ data }) => this.#show(data.redactions);

  constructor({ place, field, service }) {
    this.#text = String(service('variables').documentText ?? '');
    this.#events = service('eventBus');
    place.replaceChildren(
      element('label', { class: 'fjs-form-field-label' }, element('span', { class: 'fjs-label-content' }, field.label)),
      this.#absent,
      this.#shown,
      this.#count
    );
    this.#events.on('changed', this.#changed);
    this.#show(service('form')._getState().data.redactions);
  }

  set readOnly(readOnly) {
    this.#shown.classList.toggle('read-only', readOnly);
  }

  leave() {
    this.#events.off('changed', this.#changed);
  }

  #show(redactions) {
    const passages = (redactions ?? []).map(({ passage }) => passage?.trim()).filter(passage => passage?.length > 1);
    const hidden = pattern(passages);
    let count = 0;
    const parts = [];
    let from = 0;
    for (const { 0: passage, index } of hidden ? this.#text.matchAll(hidden) : []) {
      parts.push(this.#text.slice(from, index), element('mark', { title: passage }, MASK));
      from = index + passage.length;
      count++;
    }
    this.#shown.replaceChildren(...parts, this.#text.slice(from));
    const absent = passages.filter(passage => !this.#text.includes(passage));
    this.#absent.hidden = absent.length === 0;
    this.#absent.textContent = `报告中没有这样的文字：${absent.map(passage => `“${passage}”`).join('、')}。请核对后改正。`;
    this.#count.textContent = `共遮盖${count}处。`;
  }
}

export const redactionPreview = ownType('redaction-preview', '公开版本预览', RedactionPreview);
