/*
 * A sheet with what stands above it, as one answer of the house had it; takes in what is saved here and elsewhere.
 */
import { element } from '../elements.js';
import { Bar } from './bar.js';
import { Desk } from './desk.js';
import { Layout } from './layout.js';
import { Sheet } from './sheet.js';
import { asRow } from './tree.js';

export class DrawnSheet {
  #answer;
  #desk;
  #sheet;
  #bar;
  #layout;
  #changed;
  #telling = false;
  #together = element('p', { class: 'dudao-hint', hidden: true }, '评估表由大家一起填写，您可以直接填，每一项随填随存；填好以后，由认领任务的人提交。');

  /** Counts what was saved from here. */
  saves = 0;

  constructor({ answer, label, house, changed }) {
    this.#answer = answer;
    this.#changed = changed;
    this.#desk = new Desk(house, answer, {
      saved: (code, saved) => this.#saved(code, saved),
      noted: (code, note) => this.#noted(code, note),
      changed: () => this.#told(),
      troubled: error => this.#bar.troubled(error),
      steer: (event, code) => this.#sheet.steer(event, code),
      handedIn: (code, exhibits) => {
        this.#takeInto(code, { exhibits });
        this.#told();
      },
    });
    this.#sheet = new Sheet(answer, this.#desk);
    const facts = [answer.title, answer.version && `第${answer.version}版`, answer.stage].filter(Boolean).join(' · ');
    this.#bar = new Bar(label, facts, this.#sheet.columns, {
      sift: sieve => this.#sift(sieve),
      search: text => this.#bar.found(this.#sheet.sift(undefined, text)),
      openAll: () => this.#sheet.openAll(),
      closeAll: () => this.#sheet.closeAll(),
      firstUnsaved: () => this.showUnsaved(),
    });
    this.shown = element('div', { class: 'dudao-sheet' }, this.#bar.shown, this.#together, this.#bar.strip, this.#bar.none, this.#sheet.shown);
    this.#layout = new Layout(this.shown, this.#desk);
    this.#tell();
  }

  /** Once it is on the page: goes on with what was left in this window before. */
  begin() {
    this.leaves.forEach(leaf => leaf.takeUp(note => this.#desk.left(note ? `${leaf.row.code}:${note}` : leaf.row.code)));
  }

  get leaves() {
    return this.#sheet.leaves;
  }

  get #unsaved() {
    return this.leaves.filter(({ isSaved }) => !isSaved);
  }

  get unsaved() {
    return this.#unsaved.length;
  }

  flush(options) {
    return Promise.all(this.leaves.map(leaf => leaf.flush(options)));
  }

  showUnsaved() {
    const [first] = this.#unsaved;
    if (first) {
      this.#sheet.show(first);
    }
  }

  /** Somebody else has claimed the task, or nobody yet. */
  set isOfOthers(isOfOthers) {
    this.#together.hidden = !isOfOthers || this.#desk.mine === null;
  }

  troubled(error) {
    this.#bar.troubled(error);
  }

  /**
   * What the house has now.
   *
   * @returns false where that is another sheet than the one drawn here, with other leaves or other rights
   */
  take(answer) {
    const rows = [...(answer.data ?? []).map(asRow), ...answer.rows];
    const isOther = rows.some(({ code, leaf, locked }) =>
      leaf
        ? !this.#sheet.leaf(code) || Boolean(this.#sheet.leaf(code).row.locked) !== Boolean(locked)
        : !this.#sheet.branch(code)
    );
    const keys = ({ mine, columns, marking, findings }) => JSON.stringify([mine, columns, marking, findings]);
    if (isOther || keys(answer) !== keys(this.#answer)) {
      return false;
    }
    this.#answer.totals = answer.totals;
    this.#answer.progress = answer.progress;
    if (this.unsaved === 0) {
      this.#bar.untroubled();
    }
    rows.forEach(row => (row.leaf ? this.#sheet.leaf(row.code).take(row) : this.#sheet.branch(row.code).show(row)));
    this.#told();
    return true;
  }

  leave() {
    this.#layout.end();
    this.#sheet.leave();
  }

  /** What was saved may change what branches and computed leaves come to. */
  #saved(code, { rows = {}, totals, progress }) {
    this.saves += 1;
    this.#bar.untroubled();
    Object.entries(rows)
      .filter(([other]) => other !== code)
      .forEach(([other, cell]) => (this.#sheet.leaf(other) ?? this.#sheet.branch(other))?.takeCell(cell));
    this.#answer.totals = totals ?? this.#answer.totals;
    this.#answer.progress = progress ?? this.#answer.progress;
  }

  #noted(code, note) {
    this.saves += 1;
    this.#bar.untroubled();
    this.#takeInto(code, note);
  }

  #takeInto(code, part) {
    const leaf = this.#sheet.leaf(code);
    leaf.take({ ...leaf.row, ...part });
  }

  /** However much has changed, it is counted once before the next picture. */
  #told() {
    if (!this.#telling) {
      this.#telling = true;
      requestAnimationFrame(() => this.#tell());
    }
  }

  #tell() {
    this.#telling = false;
    const { columns, totals = {}, progress, mine } = this.#answer;
    const unsaved = this.#unsaved;
    this.#bar.progress(progress, !mine);
    this.#bar.totals(columns.filter(({ key }) => totals[key]).map(({ key, name }) => [name, totals[key]]));
    this.#bar.sieves(this.#sheet.sieve, this.#sheet.counts);
    this.#bar.saved(unsaved.length, unsaved.filter(({ failure }) => failure).length, this.saves > 0);
    this.#sheet.count();
    this.#changed();
  }

  #sift(sieve) {
    this.#bar.found(this.#sheet.sift(sieve));
    this.#tell();
  }
}
