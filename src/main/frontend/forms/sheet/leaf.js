/*
 * One leaf of a sheet: a line of the table, or a card on a phone.
 */
import { append, element } from '../elements.js';
import { cellOf, figureBeside, isFilled, valueInWords } from './cells.js';
import { Details } from './details.js';
import { Entry } from './entry.js';
import { grow } from './inputs.js';
import { marksOf } from './marks.js';
import { Note } from './note.js';

const RETURN = { key: 'return', label: '退回此项', hint: '写明为什么退回、要补什么' };
const FINDING = { key: 'finding', label: '发现的问题', hint: '写明事实，可以据此提出整改要求' };

export class Leaf {
  #desk;
  #entry = null;
  #notes = [];
  #details = null;
  #marks = element('span', { class: 'dudao-marks' });
  #said = element('div', { class: 'dudao-said' });
  #others = [];
  #figure = element('span', { class: 'dudao-figure' });
  #opener;
  #below = element('div', { class: 'dudao-below' });

  constructor(row, desk) {
    this.row = row;
    this.#desk = desk;
    if (desk.mine && !row.locked && row.input !== 'computed') {
      this.#entry = new Entry(row, desk, this.#below, () => this.#told());
    }
    if (!row.isDatum) {
      this.#notes = [
        desk.marking ? new Note(RETURN, row, row.returned ?? '', desk) : null,
        desk.findings ? new Note(FINDING, row, row.finding ?? '', desk) : null,
      ];
    }
    this.#draw();
    this.#show();
  }

  get #writing() {
    return [this.#entry, ...this.#notes].filter(Boolean);
  }

  get isFilled() {
    return this.#entry ? this.#entry.isFilled : isFilled(this.row, cellOf(this.row, this.#desk.counted));
  }

  /** The row with what is typed here, saved or not. */
  get now() {
    const { mine } = this.#desk;
    return this.#entry ? { ...this.row, cells: { ...this.row.cells, [mine]: this.#entry.cell } } : this.row;
  }

  get isFillable() {
    return this.#entry !== null;
  }

  get isSaved() {
    return this.#writing.every(({ isSaved }) => isSaved) && (this.#details?.isSettled ?? true);
  }

  /** Why it could not be saved. */
  get failure() {
    return this.#writing.find(({ isSaved }) => !isSaved)?.failure ?? this.#details?.failure ?? null;
  }

  flush(options) {
    return Promise.all([...this.#writing.map(part => part.flush(options)), this.#details?.settle()]);
  }

  focus() {
    this.#writing.find(({ isSaved }) => !isSaved)?.focus() ?? this.#entry?.focus();
    this.shown.scrollIntoView({ block: 'nearest' });
  }

  /** Once it is on the page. */
  drawn() {
    this.shown.querySelectorAll('textarea').forEach(grow);
  }

  /** What was left in this window before. */
  takeUp(left) {
    this.#entry && left('') && this.#entry.takeUp(left(''));
    this.#notes.filter(Boolean).forEach(note => left(note.key) && note.takeUp(left(note.key)));
  }

  /** The row as the house has it now. */
  take(row) {
    this.row = row;
    this.#entry?.take(cellOf(row, this.#desk.mine));
    const [returning, finding] = this.#notes;
    returning?.take(row.returned ?? '');
    finding?.take(row.finding ?? '');
    this.#show();
  }

  /** What the own cell comes to now. */
  takeCell(cell) {
    this.take({ ...this.row, cells: { ...this.row.cells, [this.#desk.mine]: cell } });
  }

  leave() {
    this.#writing.forEach(part => part.leave());
  }

  #told() {
    this.#show();
    this.#desk.changed();
  }

  #draw() {
    const { row } = this;
    const { columns, mine } = this.#desk;
    this.#others = columns
      .filter(({ key }) => key !== mine)
      .map(({ key, name }) => ({ key, name: element('span', { class: 'dudao-of' }, `${name}：`), shown: element('div', { class: 'dudao-other' }) }));
    this.#opener = element('button', {
      type: 'button',
      class: 'dudao-quiet',
      'aria-expanded': 'false',
      onclick: () => this.#toggle(),
    });
    this.shown = element(
      'div',
      { class: 'dudao-leaf', role: 'group', 'aria-label': `${row.code} ${row.title}`, 'data-code': row.code },
      element('div', { class: 'dudao-name' }, this.#name(), this.#marks, this.#said),
      ...this.#others.map(({ shown }) => shown),
      ...this.#own(),
      element('div', { class: 'dudao-open' }, this.#opener),
      this.#below
    );
  }

  #name() {
    const { row } = this;
    const worth = [row.marks && `${row.marks}分`, row.weight && `权重${row.weight}`].filter(Boolean).join('，');
    return element(
      'div',
      {},
      row.isDatum ? null : element('code', {}, row.code),
      element('span', {}, row.title),
      worth ? element('small', {}, `（${worth}）`) : null
    );
  }

  /** Notes stand below the reason, or alone where the person fills in nothing. */
  #own() {
    const notes = this.#notes.filter(Boolean).map(({ shown }) => shown);
    if (!this.#desk.mine) {
      return notes.length > 0 ? [element('div', { class: 'dudao-reason' }, ...notes)] : [];
    }
    const value = element('div', { class: `dudao-own${this.#entry ? '' : ' still'}`, 'data-name': this.#desk.nameOfMine });
    const reason = element('div', { class: 'dudao-reason', 'data-name': this.#entry ? '说明' : undefined });
    append(value, ...(this.#entry?.value ?? []), this.#figure);
    append(reason, this.#entry?.reason, ...notes);
    return [value, reason];
  }

  #show() {
    const { row, now } = this;
    this.#marks.replaceChildren(...marksOf(now, this.#desk));
    this.#said.replaceChildren(...(row.returned && !this.#desk.marking ? [element('p', {}, `退回意见：${row.returned}`)] : []));
    this.#said.append(...(row.finding && !this.#desk.findings ? [element('p', {}, `发现的问题：${row.finding}`)] : []));
    this.#others.forEach(({ key, name, shown }) => shown.replaceChildren(name, ...inCell(row, cellOf(row, key))));
    this.#showOwn(now);
    const papers = row.exhibits?.length ?? 0;
    this.#opener.textContent = row.isDatum ? '详情' : `详情、佐证${papers > 0 ? ` ${papers}` : ''}`;
    this.#opener.hidden = row.isDatum;
    this.shown.classList.toggle('returned', Boolean(row.returned));
    this.#details?.show(now);
  }

  #showOwn(now) {
    const cell = cellOf(now, this.#desk.mine);
    if (!this.#entry) {
      this.#figure.replaceChildren(...inCell(now, cell));
    } else {
      this.#figure.textContent = this.#ofOwn(now, cell);
    }
  }

  #ofOwn(now, cell) {
    const figure = figureBeside(now, cell);
    const whence = cell.takenOver && cell.value ? (this.#desk.mine === 'FINAL' ? '督学意见一致' : '沿用单位填报') : '';
    const what = cell.state === 'UNFIT' ? '不符合填写要求' : figure && `＝${figure}`;
    return [whence, what].filter(Boolean).join('，');
  }

  #toggle() {
    const opens = this.#opener.getAttribute('aria-expanded') !== 'true';
    this.#opener.setAttribute('aria-expanded', opens);
    if (opens && !this.#details) {
      this.#details = new Details(this.row, this.#desk);
      this.#below.prepend(this.#details.shown);
    }
    this.#details.shown.hidden = !opens;
  }
}

/** What somebody else has entered, and what it comes to. */
function inCell(row, cell) {
  const value = valueInWords(row, cell);
  const figure = figureBeside(row, cell);
  return [
    element('span', { class: value || figure ? '' : 'dudao-none' }, value || figure || (row.input === 'computed' ? '待计算' : '未填')),
    value && figure ? element('small', {}, figure) : null,
    cell.vetoed ? element('small', { class: 'bad' }, '否决') : null,
    cell.reason ? element('small', {}, cell.reason) : null,
  ].filter(Boolean);
}
