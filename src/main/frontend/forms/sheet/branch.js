/*
 * A level of the tree: what it comes to, how far it is filled in, and what is below it as soon as somebody opens it.
 */
import { element } from '../elements.js';
import { cellOf } from './cells.js';

export class Branch {
  #desk;
  #node;
  #leaves;
  #draw;
  #isDrawn = false;
  #filled;
  #opener;
  #figures;
  #progress;
  #below = element('div', { class: 'dudao-children', hidden: true });

  /**
   * @param leaves all that are below it
   * @param draw draws what is right below it
   */
  constructor(node, leaves, desk, draw) {
    this.#node = node;
    this.#leaves = leaves;
    this.#desk = desk;
    this.#draw = draw;
    const { row } = node;
    this.#progress = element('div', { class: `dudao-share${desk.mine || desk.notes ? ' broad' : ''}` });
    this.#opener = element(
      'button',
      { type: 'button', 'aria-expanded': 'false', onclick: () => (this.isOpen ? this.close() : this.open()) },
      row.code === '#' || row.title.startsWith(row.code) ? null : element('code', {}, row.code),
      element('span', {}, row.title)
    );
    this.#figures = desk.columns.map(({ key, name }) => ({ key, shown: element('div', { class: 'dudao-other', 'data-name': name }) }));
    const own = this.#figures.find(({ key }) => key === desk.mine)?.shown;
    own?.classList.replace('dudao-other', 'dudao-own');
    this.shown = element(
      'div',
      { class: 'dudao-branch', 'data-level': row.level ?? 1, 'data-code': row.code },
      element(
        'div',
        { class: 'dudao-head' },
        element('div', { class: 'dudao-name', role: 'heading', 'aria-level': 3 + (row.level ?? 1) }, this.#opener),
        ...this.#figures.filter(({ key }) => key !== desk.mine).map(({ shown }) => shown),
        own ?? null,
        this.#progress
      ),
      this.#below
    );
    this.show(row);
  }

  get isOpen() {
    return !this.#below.hidden;
  }

  open() {
    if (!this.#isDrawn) {
      this.#isDrawn = true;
      this.#draw(this.#below);
    }
    this.#turn(true);
  }

  close() {
    this.#turn(false);
  }

  /** What it comes to now. */
  show(row) {
    this.#node.row = row;
    this.#figures.forEach(({ key, shown }) => (shown.textContent = cellOf(row, key).figure ?? ''));
    this.count();
  }

  takeCell(cell) {
    this.show({ ...this.#node.row, cells: { ...this.#node.row.cells, [this.#desk.mine]: cell } });
  }

  count() {
    const filled = this.#leaves.filter(({ isFilled }) => isFilled).length;
    const of = this.#leaves.length;
    if (filled === this.#filled) {
      return;
    }
    this.#filled = filled;
    this.#progress.replaceChildren(
      element('progress', { max: of, value: filled, 'aria-hidden': 'true' }),
      element('span', {}, filled === of ? `已填全 ${of}` : `已填 ${filled}／${of}`)
    );
  }

  /** Shows only what is looked for. */
  sift() {
    this.shown.hidden = this.#leaves.every(({ shown }) => shown.hidden);
  }

  #turn(open) {
    this.#below.hidden = !open;
    this.#opener.setAttribute('aria-expanded', open);
  }
}
