/*
 * The field type indicator-sheet: reads the sheet of the task's case, saves each leaf by itself and takes in what others
 * save meanwhile. Where the case has no sheet it draws nothing.
 */
import { button, element } from '../elements.js';
import { SignedOut, Unreachable } from '../house.js';
import { ownType } from '../own.js';
import { forget, keep, left } from '../unsaved.js';
import { Bar } from './bar.js';
import { Sheet } from './sheet.js';
import { asRow } from './tree.js';

const LOOK_AGAIN = 20_000;
/** Nobody sits there any more. */
const IDLE = 600_000;
/** What a column takes at least, in em, before the sheet is drawn as cards. */
const WIDTHS = { name: 17, other: 6, own: 11, reason: 11, open: 6 };

class SheetField {
  #place;
  #house;
  #parts;
  #label;
  #answer = null;
  #sheet = null;
  #bar = null;
  #readOnly;
  #leaveParts;
  #reading = null;
  #saves = 0;
  #touchedAt = Date.now();
  #touched = () => (this.#touchedAt = Date.now());
  #clock = setInterval(() => this.#lookAgain(), LOOK_AGAIN);
  #width = new ResizeObserver(() => this.#fit());

  constructor({ place, field, service }) {
    this.#place = place;
    this.#label = field.label ?? '评估表';
    this.#house = service('house');
    this.#parts = service('parts');
    this.#leaveParts = this.#parts.add(this);
    ['keydown', 'pointerdown', 'scroll'].forEach(act => document.addEventListener(act, this.#touched, { capture: true, passive: true }));
    this.#width.observe(place);
  }

  /** Claimed or given back: what the person may fill in is another. */
  set readOnly(readOnly) {
    if (this.#readOnly !== readOnly) {
      this.#readOnly = readOnly;
      this.#open();
    }
  }

  get isSaved() {
    return this.#leaves.every(({ isSaved }) => isSaved);
  }

  flush(options) {
    return Promise.all(this.#leaves.map(leaf => leaf.flush(options)));
  }

  /** The form must not be handed in without what is typed here. */
  refuseUnsaved() {
    const unsaved = this.#leaves.filter(({ isSaved }) => !isSaved);
    if (unsaved.length > 0) {
      this.#sheet.show(unsaved[0]);
      throw new Error(`${this.#label}中有${unsaved.length}项没有保存，请先处理标出的地方，再提交。`);
    }
  }

  seen() {
    this.flush().then(() => this.#lookAgain());
  }

  leave() {
    clearInterval(this.#clock);
    this.#width.disconnect();
    ['keydown', 'pointerdown', 'scroll'].forEach(act => document.removeEventListener(act, this.#touched, { capture: true }));
    this.flush({ lastly: true });
    this.#leaveParts();
    this.#sheet?.leave();
  }

  get #leaves() {
    return this.#sheet?.leaves ?? [];
  }

  async #open() {
    const reading = (this.#reading = {});
    try {
      await this.flush();
      const answer = await this.#house.sheet();
      if (this.#reading === reading) {
        this.#draw(answer);
      }
    } catch (error) {
      if (this.#reading === reading) {
        this.#broken(error);
      }
    }
  }

  #broken(error) {
    console.error('The sheet is not drawn', error);
    this.#sheet = null;
    const why = error instanceof Unreachable ? '暂时连接不上系统' : error instanceof SignedOut ? '登录已失效' : error.status ? error.message : '数据有误';
    this.#place.replaceChildren(
      element('p', { class: 'dudao-problem', role: 'alert' }, `${this.#label}没有载入（${why.replace(/。$/, '')}）。本页其他内容可以照常填写。`),
      button('重新载入', () => this.#open())
    );
  }

  #draw(answer) {
    this.#sheet?.leave();
    this.#answer = answer;
    if (answer.rows.length === 0) {
      this.#sheet = null;
      this.#place.replaceChildren();
      return;
    }
    this.#sheet = new Sheet(answer, this.#desk());
    const facts = [answer.title, answer.version && `第${answer.version}版`, answer.stage].filter(Boolean).join(' · ');
    this.#bar = new Bar(this.#label, facts, this.#sheet.columns, {
      sift: sieve => this.#sift(sieve),
      search: text => this.#bar.found(this.#sheet.sift(undefined, text)),
      openAll: () => this.#sheet.openAll(),
      closeAll: () => this.#sheet.closeAll(),
      firstUnsaved: () => this.#showUnsaved(),
    });
    const columns = element('div', { class: 'dudao-sheet' }, this.#bar.shown, this.#bar.strip, this.#bar.none, this.#sheet.shown);
    columns.style.setProperty('--dudao-columns', this.#grid());
    this.#place.replaceChildren(columns);
    this.#fit();
    this.#tell();
    this.#takeUp();
  }

  /** What the leaves get of the sheet that they stand on. */
  #desk() {
    const { caseNumber, upload, columns, mine, marking, findings } = this.#answer;
    const readOnly = this.#readOnly;
    return {
      house: this.#house,
      caseNumber,
      columns,
      mine: mine ?? null,
      nameOfMine: columns.find(({ key }) => key === mine)?.name ?? '填报',
      counted: mine ?? columns.at(-1)?.key ?? 'UNIT',
      readOnly,
      marking: Boolean(marking),
      findings: Boolean(findings),
      notes: !readOnly && Boolean(marking || findings),
      mayAdd: Boolean(upload) && !readOnly,
      save: (code, entry, options) => this.#save(code, entry, options),
      note: (kind, code, text, options) => this.#note(kind, code, text, options),
      keep: (part, unsaved) => keep(this.#house.person, this.#house.task, unsaved, part),
      forget: part => forget(this.#house.task, part),
      changed: () => this.#changed(),
      troubled: error => this.#bar?.troubled(error),
      steer: (event, code) => this.#sheet.steer(event, code),
      handedIn: (code, exhibits) => this.#sheet.leaf(code).take({ ...this.#sheet.leaf(code).row, exhibits }),
    };
  }

  async #save(code, entry, options) {
    const answer = await this.#house.saveLeaf(code, entry, options);
    this.#saves += 1;
    this.#bar.untroubled();
    Object.entries(answer.rows ?? {})
      .filter(([other]) => other !== code)
      .forEach(([other, cell]) => (this.#sheet.leaf(other) ?? this.#sheet.branch(other))?.takeCell(cell));
    this.#answer.totals = answer.totals ?? this.#answer.totals;
    this.#answer.progress = answer.progress ?? this.#answer.progress;
    return answer;
  }

  async #note(kind, code, text, options) {
    const answer = await (kind === 'return'
      ? this.#house.sendLeafBack(code, text, options)
      : this.#house.noteFinding(code, text, options));
    this.#saves += 1;
    this.#bar.untroubled();
    const leaf = this.#sheet.leaf(code);
    leaf.take({ ...leaf.row, ...answer });
    return answer;
  }

  #takeUp() {
    this.#leaves.forEach(leaf => leaf.takeUp(note => left(this.#house.person, this.#house.task, note ? `${leaf.row.code}:${note}` : leaf.row.code)));
  }

  /** What others have saved. An answer that was under way while something was saved here is of the past already. */
  async #lookAgain() {
    const isIdle = Date.now() - this.#touchedAt > IDLE;
    if (!this.#sheet || document.visibilityState === 'hidden' || isIdle) {
      return;
    }
    const saves = this.#saves;
    const reading = this.#reading;
    try {
      const answer = await this.#house.sheet();
      if (saves === this.#saves && reading === this.#reading && this.#sheet) {
        this.#take(answer);
      }
    } catch (error) {
      if (error instanceof SignedOut || error instanceof Unreachable) {
        this.#bar.troubled(error);
      } else {
        console.error('The sheet is not read again', error);
      }
    }
  }

  #take(answer) {
    const rows = [...(answer.data ?? []).map(asRow), ...answer.rows];
    const isOther = rows.some(({ code, leaf }) => !(leaf ? this.#sheet.leaf(code) : this.#sheet.branch(code)));
    const isLocked = rows.some(({ code, leaf, locked }) => leaf && Boolean(this.#sheet.leaf(code)?.row.locked) !== Boolean(locked));
    this.#bar.untroubled();
    if (isOther || isLocked || answer.mine !== this.#answer.mine || answer.columns.length !== this.#answer.columns.length) {
      this.#draw(answer);
      return;
    }
    this.#answer = answer;
    rows.forEach(row => (row.leaf ? this.#sheet.leaf(row.code).take(row) : this.#sheet.branch(row.code).show(row)));
    this.#tell();
  }

  #changed() {
    this.#tell();
    this.#parts.changed();
  }

  #tell() {
    if (!this.#sheet || !this.#bar) {
      return;
    }
    const { columns, totals = {}, progress } = this.#answer;
    this.#bar.progress(progress);
    this.#bar.totals(columns.filter(({ key }) => totals[key]).map(({ key, name }) => [name, totals[key]]));
    this.#bar.sieves(this.#sheet.sieve, this.#sheet.counts);
    const unsaved = this.#leaves.filter(({ isSaved }) => !isSaved);
    this.#bar.saved(unsaved.length, unsaved.filter(({ failure }) => failure).length, this.#saves > 0);
    this.#sheet.count();
  }

  #sift(sieve) {
    this.#bar.found(this.#sheet.sift(sieve));
    this.#tell();
  }

  #showUnsaved() {
    const first = this.#leaves.find(({ isSaved }) => !isSaved);
    if (first) {
      this.#sheet.show(first);
    }
  }

  get #kinds() {
    const { columns, mine } = this.#answer;
    const { notes } = this.#desk();
    return ['name', ...columns.filter(({ key }) => key !== mine).map(() => 'other'), ...(mine ? ['own'] : []), ...(mine || notes ? ['reason'] : []), 'open'];
  }

  #grid() {
    const share = { name: 2.4, other: 0.9, own: 1.2, reason: 1.6, open: 0 };
    return this.#kinds.map(kind => (kind === 'open' ? `${WIDTHS.open}em` : `minmax(${WIDTHS[kind]}em, ${share[kind]}fr)`)).join(' ');
  }

  /** A table where there is room for its columns, otherwise cards. */
  #fit() {
    const sheet = this.#place.querySelector('.dudao-sheet');
    if (sheet) {
      const em = Number.parseFloat(getComputedStyle(sheet).fontSize);
      const needed = this.#kinds.reduce((sum, kind) => sum + WIDTHS[kind] + 1, 0);
      sheet.classList.toggle('wide', this.#place.clientWidth >= needed * em);
    }
  }
}

export const indicatorSheet = ownType('indicator-sheet', '评估表', SheetField);
