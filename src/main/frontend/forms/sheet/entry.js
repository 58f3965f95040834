/*
 * The own cell of a leaf: what is typed into it, saved by itself, and what others have saved there meanwhile.
 */
import { element } from '../elements.js';
import { Refused } from '../house.js';
import { Saving } from '../saving.js';
import { cellOf, entryOf, isFilled, sameEntry } from './cells.js';
import { choicePanel } from './choice.js';
import { longInput, setText, valueInput } from './inputs.js';
import { State } from './state.js';

export class Entry {
  #row;
  #desk;
  #known;
  #typed;
  #sent = null;
  #later = null;
  #saving;
  #failure = null;
  #panel = null;
  #state = new State();
  #value;
  #reason;
  #notApplicable;
  #unit;
  #problem = element('p', { class: 'dudao-problem', role: 'alert', hidden: true });
  #place;
  #shown;

  /**
   * @param desk what a sheet offers its leaves
   * @param place where a conflict is shown
   * @param shown called whenever there is something else to see
   */
  constructor(row, desk, place, shown) {
    this.#row = row;
    this.#desk = desk;
    this.#place = place;
    this.#shown = shown;
    this.#known = cellOf(row, desk.mine);
    this.#typed = entryOf(this.#known);
    this.#saving = new Saving({
      read: () => this.#typed,
      send: (entry, options) => this.#send(entry, options),
      tell: outcome => this.#told(outcome),
    });
    const listeners = { oninput: () => this.#changed(), onblur: () => this.#left() };
    const name = `${row.isDatum ? '' : row.code} ${row.title}`.trim();
    this.#value = valueInput(row, name, { ...listeners, onkeydown: event => desk.steer(event, row.code) });
    this.#reason = longInput(`${name}的说明`, { ...listeners, onkeydown: event => desk.steer(event, row.code) }, '说明');
    this.#notApplicable = element('input', {
      type: 'checkbox',
      onchange: () => this.#changed(),
      onkeydown: event => desk.steer(event, row.code),
    });
    this.#unit = element('span', { class: 'dudao-unit' }, row.unit ?? '');
    this.#show();
  }

  get value() {
    const may = this.#row.mayNotApply
      ? element('label', { class: 'dudao-na' }, this.#notApplicable, '不适用')
      : null;
    return [element('div', { class: 'dudao-entry' }, this.#value, this.#unit, may), this.#state.shown, this.#problem];
  }

  get reason() {
    return this.#reason;
  }

  get cell() {
    return { ...this.#known, ...this.#typed };
  }

  get isFilled() {
    return isFilled(this.#row, this.#typed) && !(this.#failure instanceof Refused);
  }

  get isSaved() {
    return this.#saving.isSaved;
  }

  get failure() {
    return this.#failure;
  }

  get isBusy() {
    return document.activeElement === this.#value || document.activeElement === this.#reason;
  }

  focus() {
    const where = this.#typed.notApplicable ? this.#notApplicable : this.#value;
    where.focus({ preventScroll: true });
    where.select?.();
  }

  flush(options) {
    return this.#saving.flush(options);
  }

  /** What is not saved by now stays in this window. */
  leave() {
    this.#saving.stop();
  }

  /** What was left in this window before: goes on from there, or is a conflict where the house has another by now. */
  takeUp(unsaved) {
    this.#typed = entryOf(unsaved);
    this.#show();
    if (sameEntry(this.#typed, entryOf(this.#known))) {
      this.#settle(this.#known);
    } else if (unsaved.revision === this.#known.revision) {
      this.#saving.resume();
    } else {
      this.#ask(this.#known);
    }
  }

  /** What stands on the server now. What is being typed here is left alone; saving it will show the conflict. */
  take(cell) {
    if (cell.revision < this.#known.revision) {
      return;
    }
    if (this.#panel) {
      this.#ask(cell);
    } else if (!this.isSaved) {
      this.#known = cell.revision === this.#known.revision ? { ...cell, ...entryOf(this.#known) } : this.#known;
    } else if (sameEntry(entryOf(cell), this.#typed)) {
      this.#known = cell;
    } else if (this.isBusy) {
      this.#later = cell;
    } else {
      this.#settle(cell);
      this.#state.taken(cell.by);
    }
  }

  #send(entry, options) {
    this.#sent = entry;
    return this.#desk.save(this.#row.code, { ...entry, revision: this.#known.revision }, options);
  }

  #changed() {
    this.#typed = {
      value: this.#value.value,
      reason: this.#reason.value,
      notApplicable: this.#notApplicable.checked,
    };
    this.#showWhetherItApplies();
    if (this.isSaved && !this.#panel) {
      this.#desk.forget(this.#row.code);
    } else {
      this.#desk.keep(this.#row.code, { ...this.#typed, revision: this.#known.revision });
    }
    this.#saving.changed();
    this.#shown();
  }

  #left() {
    if (this.#later && this.isSaved) {
      this.#settle(this.#later);
      this.#state.taken(this.#known.by);
    }
    this.#later = null;
    this.#saving.flush();
  }

  #told({ waiting, saving, saved, conflict, failed }) {
    if (waiting) {
      this.#state.waiting();
    } else if (saving) {
      this.#state.saving();
    } else if (saved) {
      this.#succeeded(saved);
    } else if (conflict) {
      this.#ask({ ...cellOf({}, ''), ...conflict.cell });
    } else {
      this.#failed(failed);
    }
    this.#shown();
  }

  #succeeded({ cell }) {
    this.#known = { ...cellOf({}, ''), ...cell };
    this.#failure = null;
    this.#say('');
    this.#state.saved();
    if (this.isSaved) {
      this.#desk.forget(this.#row.code);
    }
  }

  #failed(error) {
    this.#failure = error;
    this.#state.unsaved(error);
    this.#say(error instanceof Refused ? error.message : '');
    if (!(error instanceof Refused)) {
      this.#desk.troubled(error);
    }
  }

  #say(problem) {
    this.#problem.textContent = problem;
    this.#problem.hidden = problem === '';
    this.#value.setAttribute('aria-invalid', problem !== '');
  }

  #ask(theirs) {
    if (sameEntry(this.#typed, entryOf(theirs))) {
      this.#settle(theirs);
      return;
    }
    // Saved from here, and only the answer did not come through.
    if (this.#sent && sameEntry(this.#sent, entryOf(theirs))) {
      this.#insist(theirs);
      return;
    }
    this.#saving.stop();
    this.#state.unsaved();
    this.#closePanel();
    this.#failure = new Error('这一项别人也改过，请先选择用哪一份。');
    this.#panel = choicePanel({
      row: this.#row,
      mine: () => this.#typed,
      theirs,
      useMine: () => {
        this.#insist(theirs);
        this.focus();
      },
      useTheirs: () => this.#settle(theirs),
    });
    this.#place.append(this.#panel);
    if (this.isBusy) {
      this.#panel.scrollIntoView({ block: 'nearest' });
    }
  }

  #insist(theirs) {
    this.#closePanel();
    this.#known = theirs;
    this.#desk.keep(this.#row.code, { ...this.#typed, revision: theirs.revision });
    this.#saving.resume();
  }

  /** What the house has is what stands here. */
  #settle(cell) {
    this.#closePanel();
    this.#known = cell;
    this.#typed = entryOf(cell);
    this.#failure = null;
    this.#saving.begin();
    this.#desk.forget(this.#row.code);
    this.#say('');
    this.#state.waiting();
    this.#show();
    this.#shown();
  }

  #closePanel() {
    this.#panel?.remove();
    this.#panel = null;
  }

  #show() {
    setText(this.#value, this.#typed.value);
    setText(this.#reason, this.#typed.reason);
    this.#notApplicable.checked = this.#typed.notApplicable;
    this.#showWhetherItApplies();
  }

  #showWhetherItApplies() {
    this.#value.hidden = this.#typed.notApplicable;
    this.#unit.hidden = this.#typed.notApplicable || !this.#row.unit;
  }
}
