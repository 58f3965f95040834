/*
 * An indicator sheet as it is drawn: its tree of branches and leaves, what of it is looked for, and where the keyboard goes.
 */
import { element } from '../elements.js';
import { Branch } from './branch.js';
import { Leaf } from './leaf.js';
import { SIEVES, matches } from './sifter.js';
import { branchesAbove, grow, leavesOf } from './tree.js';

/** Smaller sheets are seen whole at once. */
const SMALL = 25;

export class Sheet {
  #desk;
  #leaves = new Map();
  #branches = new Map();
  #above = new Map();
  #sieve = 'all';
  #text = '';

  constructor(answer, desk) {
    this.#desk = desk;
    const uppermost = grow(answer);
    uppermost.flatMap(leavesOf).forEach(node => {
      this.#leaves.set(node.row.code, new Leaf(node.row, desk));
      this.#above.set(node.row.code, branchesAbove(node).map(({ row }) => row.code));
    });
    this.shown = element('div', { class: 'dudao-tree' }, ...uppermost.map(node => this.#drawn(node)));
    this.#openAtFirst();
  }

  get leaves() {
    return [...this.#leaves.values()];
  }

  leaf(code) {
    return this.#leaves.get(code);
  }

  branch(code) {
    return this.#branches.get(code);
  }

  get counts() {
    return Object.fromEntries(
      SIEVES.map(({ key, finds }) => [key, this.leaves.filter(leaf => !leaf.row.isDatum && finds(leaf, this.#desk.compared)).length])
    );
  }

  get sieve() {
    return this.#sieve;
  }

  count() {
    this.#branches.forEach(branch => branch.count());
  }

  /** @returns whether anything is found; a leaf stays in sight while it is filled in, until somebody sifts again */
  sift(sieve = this.#sieve, text = this.#text) {
    this.#sieve = sieve;
    this.#text = text;
    const { finds } = SIEVES.find(({ key }) => key === sieve);
    const sifted = sieve !== 'all' || text !== '';
    this.leaves.forEach(leaf => (leaf.shown.hidden = sifted && !(finds(leaf, this.#desk.compared) && matches(leaf, text))));
    this.#branches.forEach(branch => branch.sift());
    if (sifted) {
      this.openAll();
    }
    return this.leaves.some(({ shown }) => !shown.hidden);
  }

  openAll() {
    this.#branches.forEach(branch => branch.shown.hidden || branch.open());
  }

  closeAll() {
    this.#branches.forEach(branch => branch.close());
  }

  /** Brings a leaf into sight, whatever is looked for or closed, and goes to it. */
  show(leaf) {
    leaf.shown.hidden = false;
    for (const code of [...this.#above.get(leaf.row.code)].reverse()) {
      const branch = this.#branches.get(code);
      branch.shown.hidden = false;
      branch.open();
    }
    leaf.focus();
  }

  /** Goes on to the next leaf that can be filled in, or back. */
  steer(event, code) {
    const step = stepOf(event);
    if (step === 0) {
      return;
    }
    const way = this.leaves.filter(leaf => leaf.isFillable && !leaf.shown.hidden);
    const next = way[way.findIndex(({ row }) => row.code === code) + step];
    event.preventDefault();
    if (next) {
      this.show(next);
    }
  }

  leave() {
    this.leaves.forEach(leaf => leaf.leave());
  }

  #drawn(node) {
    if (node.row.leaf) {
      return this.#leaves.get(node.row.code).shown;
    }
    const leaves = leavesOf(node).map(({ row }) => this.#leaves.get(row.code));
    const branch = new Branch(node, leaves, this.#desk, below => {
      below.append(...node.children.map(child => this.#drawnOnce(child)));
      node.children.filter(({ row }) => row.leaf).forEach(({ row }) => this.#leaves.get(row.code).drawn());
    });
    this.#branches.set(node.row.code, branch);
    node.children.filter(({ row }) => !row.leaf).forEach(child => this.#drawn(child));
    return branch.shown;
  }

  #drawnOnce({ row }) {
    return (row.leaf ? this.#leaves : this.#branches).get(row.code).shown;
  }

  /** All of a small sheet; of a large one the branch to go on with. */
  #openAtFirst() {
    if (this.leaves.length <= SMALL) {
      this.openAll();
      return;
    }
    const next = this.leaves.find(({ isFilled }) => !isFilled) ?? this.leaves[0];
    this.#above.get(next.row.code).forEach(code => this.#branches.get(code).open());
  }

  /** Their names, above a table. */
  get columns() {
    const { columns, mine, nameOfMine, notes } = this.#desk;
    const head = (kind, name) => element('div', { class: `dudao-${kind}` }, name);
    return element(
      'div',
      { class: 'dudao-columns', 'aria-hidden': 'true' },
      head('name', '指标'),
      ...columns.filter(({ key }) => key !== mine).map(({ name }) => head('other', name)),
      mine ? head('own', nameOfMine) : null,
      mine || notes ? head('reason', mine ? '说明' : '审核') : null
    );
  }
}

/** Enter and the arrows go from leaf to leaf, but lines are written and options chosen as everywhere. */
function stepOf({ key, ctrlKey, shiftKey, altKey, isComposing, target }) {
  if (isComposing) {
    return 0;
  }
  const isLine = target.tagName === 'INPUT';
  if (key === 'Enter' && (target.tagName !== 'TEXTAREA' || ctrlKey)) {
    return shiftKey ? -1 : 1;
  }
  if ((key === 'ArrowDown' || key === 'ArrowUp') && (isLine || altKey && target.tagName === 'TEXTAREA')) {
    return key === 'ArrowDown' ? 1 : -1;
  }
  return 0;
}
