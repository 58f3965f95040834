/* Small pieces of a page. */

/** @param attributes what is no text or flag is set as a property, e.g. onclick */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (typeof value === 'string' || typeof value === 'number') {
      made.setAttribute(key, value);
    } else if (value !== undefined) {
      made[key] = value;
    }
  });
  made.append(...children.filter(child => child !== undefined && child !== null));
  return made;
}

export const button = (label, act, attributes = {}) =>
  element('button', { type: 'button', onclick: act, ...attributes }, label);

let count = 0;

/** A label above what it names. */
export function field(label, input, hint) {
  input.id ||= `studio-field-${++count}`;
  const described = hint ? element('small', { id: `${input.id}-hint`, class: 'hint' }, hint) : undefined;
  if (described) {
    input.setAttribute('aria-describedby', described.id);
  }
  return element('p', { class: 'field' }, element('label', { for: input.id }, label), input, described);
}

/**
 * A list to pick from, in groups; what stands there already and is not among them is kept as the first.
 *
 * @param groups [title, [[value, label], …]]; without a title the choices stand by themselves
 */
export function pick(value, groups, chosen, { disabled = false } = {}) {
  const list = element('select', { disabled, onchange: () => chosen(list.value) });
  const known = new Set();
  groups
    .filter(([, options]) => options.length > 0)
    .forEach(([title, options]) => {
      const shown = options.map(([key, label, closed]) => {
        known.add(key);
        return element('option', { value: key, disabled: closed === true, selected: key === value }, label);
      });
      list.append(...(title ? [element('optgroup', { label: title }, ...shown)] : shown));
    });
  if (!known.has(value)) {
    list.prepend(element('option', { value, selected: true }, value));
  }
  return list;
}

export const line = (value, changed, attributes = {}) => {
  const input = element('input', { type: 'text', ...attributes, onchange: () => changed(input.value.trim()) });
  input.value = value ?? '';
  return input;
};

export const lines = (value, changed, attributes = {}) => {
  const input = element('textarea', { rows: 3, ...attributes, onchange: () => changed(input.value.trim()) });
  input.value = value ?? '';
  return input;
};

export const tick = (value, changed, attributes = {}) => {
  const input = element('input', { type: 'checkbox', ...attributes, checked: value, onchange: () => changed(input.checked) });
  return input;
};

/**
 * Puts fields in the place of those before, but for the one somebody is in: it stays as it is, with what is typed there.
 *
 * @param about whose fields they are; those of another are replaced all
 */
export function refill(place, about, fields) {
  const titled = shown => shown.querySelector?.('label, legend')?.textContent ?? shown.textContent;
  const held = place.dataset.about === about ? [...place.children].find(shown => shown.contains(document.activeElement)) : undefined;
  const same = held && fields.findIndex(made => titled(made) === titled(held));
  place.dataset.about = about;
  if (held === undefined || same < 0) {
    place.replaceChildren(...fields);
    return;
  }
  [...place.children].filter(shown => shown !== held).forEach(shown => shown.remove());
  held.before(...fields.slice(0, same));
  held.after(...fields.slice(same + 1));
}
