/*
 * What belongs to a leaf besides its values: by what standard, from what papers, how it was computed. Drawn when somebody
 * wants to see it.
 */
import { element } from '../elements.js';
import { Exhibits } from '../exhibits.js';
import { cellOf, enteredInWords } from './cells.js';

export class Details {
  #desk;
  #row;
  #computed = element('div');
  #exhibits;

  constructor(row, desk) {
    this.#row = row;
    this.#desk = desk;
    this.#exhibits = new Exhibits({
      house: desk.house,
      caseNumber: desk.caseNumber,
      subject: row.code,
      mayAdd: desk.mayAdd,
      changed: () => desk.handedIn(row.code, this.#exhibits.list),
    });
    this.shown = element(
      'div',
      { class: 'dudao-details' },
      this.#guidance(),
      this.#computed,
      row.isDatum ? null : element('div', { class: 'dudao-papers' }, element('h5', {}, '佐证材料'), this.#materials(), this.#exhibits.shown)
    );
    this.show(row);
  }

  /** The row as it stands now. */
  show(row) {
    this.#row = row;
    this.#exhibits.mayAdd = this.#desk.mayAdd;
    this.#exhibits.show(row.exhibits ?? []);
    const computed = this.#desk.columns.map(column => this.#ofColumn(column, cellOf(row, column.key))).filter(Boolean);
    this.#computed.replaceChildren(...(computed.length > 0 ? [element('dl', { class: 'dudao-facts' }, ...computed)] : []));
  }

  get isSettled() {
    return this.#exhibits.isSettled;
  }

  get failure() {
    return this.#exhibits.hasFailed ? new Error('有文件没有提交成功。') : null;
  }

  /** Ends when the files that were chosen have arrived or failed. */
  settle() {
    return this.#exhibits.settle();
  }

  #guidance() {
    const { standard, rule, basis } = this.#row;
    const facts = [
      ['评分标准', standard],
      ['计分方式', rule],
      ['依据', basis],
    ].filter(([, text]) => text);
    return facts.length === 0 ? null : element('dl', { class: 'dudao-facts' }, ...facts.map(([name, text]) => fact(name, text)));
  }

  #materials() {
    const { materials = [] } = this.#row;
    return materials.length === 0 ? null : element('p', { class: 'dudao-hint' }, `应备材料：${materials.join('、')}`);
  }

  #ofColumn({ key, name }, cell) {
    const said = [cell.formula, key !== this.#desk.mine && cell.reason && `说明：${cell.reason}`, enteredInWords(cell) && `填写：${enteredInWords(cell)}`];
    const text = said.filter(Boolean).join('\n');
    return text && fact(name, text);
  }
}

const fact = (name, text) => element('div', {}, element('dt', {}, name), element('dd', {}, text));
