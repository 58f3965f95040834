/* What the check found: a list to go through, and a mark at each element of the drawing. */
import { button, element } from './elements.js';

const MARK = 'studio-finding';

export class Findings {
  #place;
  #modeler;

  constructor({ place, modeler }) {
    this.#place = place;
    this.#modeler = modeler;
  }

  /** While it is drawn: marks only, until the house has looked at it. */
  hint(findings) {
    this.#marks(findings, '还没有检查。画图时看到的：');
  }

  show(findings, none) {
    this.#marks(findings, '');
    if (findings.length === 0) {
      this.#place.replaceChildren(element('p', { class: 'message good', role: 'status' }, none));
    }
  }

  #marks(findings, before) {
    const overlays = this.#modeler.get('overlays');
    const registry = this.#modeler.get('elementRegistry');
    overlays.remove({ type: MARK });
    registry.forEach(shape => this.#modeler.get('canvas').removeMarker(shape, MARK));
    const numbers = new Map();
    findings.forEach((finding, index) => {
      if (registry.get(finding.element)?.parent) {
        numbers.set(finding.element, [...(numbers.get(finding.element) ?? []), index + 1]);
      }
    });
    numbers.forEach((indices, id) => this.#mark(id, indices));
    this.#place.replaceChildren(
      ...(before ? [element('p', { class: 'empty' }, findings.length === 0 ? '还没有检查。' : before)] : []),
      element('ol', { class: 'studio-findings' }, ...findings.map((finding, index) => this.#line(finding, index + 1)))
    );
  }

  say(words) {
    this.#place.replaceChildren(element('p', { class: 'message bad', role: 'alert' }, words));
  }

  #mark(id, indices) {
    const shape = this.#modeler.get('elementRegistry').get(id);
    const label = indices.length > 1 ? `${indices[0]}等${indices.length}条` : `${indices[0]}`;
    const html = element('button', { type: 'button', class: MARK, title: `检查意见 ${indices.join('、')}` }, label);
    html.addEventListener('click', () => this.#place.querySelector(`[data-number="${indices[0]}"]`)?.focus());
    this.#modeler.get('canvas').addMarker(shape, MARK);
    const middle = shape.waypoints && shape.waypoints[Math.floor((shape.waypoints.length - 1) / 2)];
    const box = shape.waypoints && { left: middle.x - Math.min(...shape.waypoints.map(({ x }) => x)), top: middle.y - Math.min(...shape.waypoints.map(({ y }) => y)) };
    this.#modeler.get('overlays').add(id, MARK, { position: box ?? { top: -14, left: -10 }, html });
  }

  #line({ element: id, name, text, remark }, number) {
    const shape = this.#modeler.get('elementRegistry').get(id);
    const where = name || id;
    const words = `${where}：${text}`;
    const shown = shape?.parent
      ? button(words, () => this.#goTo(shape), { class: 'link', title: '在图上指出' })
      : element('span', { tabIndex: -1 }, words);
    shown.dataset.number = number;
    return element('li', { class: remark ? 'remark' : '' }, shown);
  }

  #goTo(shape) {
    this.#modeler.get('canvas').scrollToElement(shape, 80);
    this.#modeler.get('selection').select(shape);
  }
}
