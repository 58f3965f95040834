/*
 * How wide the columns of a sheet are: a table where there is room for them, otherwise cards.
 */

/** In em: what a column takes at least, and its share of what is left. */
const WIDTHS = {
  name: [14, 2.4],
  other: [5, 0.9],
  own: [10, 1.1],
  reason: [10, 1.6],
  open: [6.25, 0],
};
const GAP = 1;

/** The kinds of the columns, from left to right. */
export const kindsOf = ({ columns, mine, notes }) => [
  'name',
  ...columns.filter(({ key }) => key !== mine).map(() => 'other'),
  ...(mine ? ['own'] : []),
  ...(mine || notes ? ['reason'] : []),
  'open',
];

export class Layout {
  #sheet;
  #needed;
  #observer = new ResizeObserver(() => this.#fit());

  constructor(sheet, desk) {
    const widths = kindsOf(desk).map(kind => WIDTHS[kind]);
    this.#sheet = sheet;
    this.#needed = widths.reduce((sum, [least]) => sum + least + GAP, 0);
    sheet.style.setProperty(
      '--dudao-columns',
      widths.map(([least, share]) => (share === 0 ? `${least}em` : `minmax(${least}em, ${share}fr)`)).join(' ')
    );
    this.#observer.observe(sheet);
  }

  end() {
    this.#observer.disconnect();
  }

  #fit() {
    const em = Number.parseFloat(getComputedStyle(this.#sheet).fontSize);
    this.#sheet.classList.toggle('wide', this.#sheet.clientWidth >= this.#needed * em);
  }
}
