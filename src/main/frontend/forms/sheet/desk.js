/*
 * What a sheet offers its leaves: what the person may do on it, and how it is saved.
 */
import { forget, keep, left } from '../unsaved.js';

export class Desk {
  #house;
  #answer;
  #listener;

  /** @param listener { saved, noted, changed, troubled, steer, handedIn } */
  constructor(house, answer, listener) {
    this.#house = house;
    this.#answer = answer;
    this.#listener = listener;
  }

  get house() {
    return this.#house;
  }

  get caseNumber() {
    return this.#answer.caseNumber;
  }

  get columns() {
    return this.#answer.columns;
  }

  /** The column that the person fills in, or null. */
  get mine() {
    return this.#answer.mine ?? null;
  }

  get nameOfMine() {
    return this.columns.find(({ key }) => key === this.mine)?.name ?? '填报';
  }

  /** The column whose leaves are counted as filled in. */
  get counted() {
    return this.mine ?? (this.columns.some(({ key }) => key === 'UNIT') ? 'UNIT' : this.compared);
  }

  /** The column that is held against the unit's. */
  get compared() {
    return this.mine ?? this.columns.at(-1)?.key ?? 'UNIT';
  }

  /** Whether single leaves are sent back here. */
  get marking() {
    return Boolean(this.#answer.marking);
  }

  /** Whether problems are noted here. */
  get findings() {
    return Boolean(this.#answer.findings);
  }

  get notes() {
    return this.marking || this.findings;
  }

  get mayAdd() {
    return Boolean(this.#answer.upload);
  }

  async save(code, entry, options) {
    const answer = await this.#house.saveLeaf(code, entry, options);
    this.#listener.saved(code, answer);
    return answer;
  }

  /** @param kind of note: return or finding */
  async note(kind, code, text, options) {
    const answer = await (kind === 'return'
      ? this.#house.sendLeafBack(code, text, options)
      : this.#house.noteFinding(code, text, options));
    this.#listener.noted(code, answer);
    return answer;
  }

  /** In this window, until it is saved. */
  keep(part, unsaved) {
    keep(this.#house.person, this.#house.task, unsaved, part);
  }

  forget(part) {
    forget(this.#house.task, part);
  }

  left(part) {
    return left(this.#house.person, this.#house.task, part);
  }

  changed() {
    this.#listener.changed();
  }

  troubled(error) {
    this.#listener.troubled(error);
  }

  steer(event, code) {
    this.#listener.steer(event, code);
  }

  handedIn(code, exhibits) {
    this.#listener.handedIn(code, exhibits);
  }
}
