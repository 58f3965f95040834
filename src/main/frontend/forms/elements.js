/** Makes an element: its attributes, listeners under `on…`, and what is in it; text is never read as HTML. */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      made.addEventListener(key.slice(2), value);
    } else if (value === true) {
      made.setAttribute(key, '');
    } else if (value !== false && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  append(made, ...content);
  return made;
}

/** Appends what there is. */
export function append(to, ...content) {
  to.append(...content.filter(part => part !== null && part !== undefined));
}

export const button = (label, act) => element('button', { type: 'button', class: 'dudao-button', onclick: act }, label);
