/*
 * The field type indicator-sheet: reads the sheet of the task's case, saves each leaf by itself and takes in what others
 * save meanwhile. Where the case has no sheet it draws nothing; where it cannot be read, the rest of the form stays usable.
 */
import { button, element } from '../elements.js';
import { SignedOut, Unreachable } from '../house.js';
import { ownType } from '../own.js';
import { DrawnSheet } from './drawn.js';
import { Watch } from './watch.js';

class SheetField {
  #place;
  #label;
  #house;
  #parts;
  #leaveParts;
  #readOnly;
  #sheet = null;
  #reading = 0;
  #watch = new Watch(() => this.#lookAgain());

  constructor({ place, field, service }) {
    this.#place = place;
    this.#label = field.label ?? '评估表';
    this.#house = service('house');
    this.#parts = service('parts');
    this.#leaveParts = this.#parts.add(this);
    this.#open();
  }

  /** That of the form, which one person holds; the sheet is filled in by all whom the house lets. */
  set readOnly(readOnly) {
    this.#readOnly = readOnly;
    if (this.#sheet) {
      this.#sheet.isOfOthers = readOnly;
    }
  }

  get isSaved() {
    return (this.#sheet?.unsaved ?? 0) === 0;
  }

  async flush(options) {
    await this.#sheet?.flush(options);
  }

  /** The form is not handed in without what is typed here. */
  refuseUnsaved() {
    if (!this.isSaved) {
      this.#sheet.showUnsaved();
      throw new Error(`${this.#label}中有${this.#sheet.unsaved}项没有保存成功，请先处理标出的地方，再提交。`);
    }
  }

  async seen() {
    await this.flush();
    await this.#lookAgain();
  }

  leave() {
    this.#watch.end();
    const sheet = this.#sheet;
    this.flush({ lastly: true }).finally(() => sheet?.leave());
    this.#leaveParts();
  }

  /** Of two readings under way the later one counts. */
  async #open() {
    const reading = ++this.#reading;
    try {
      await this.flush();
      const answer = await this.#house.sheet();
      if (reading === this.#reading) {
        this.#draw(answer);
      }
    } catch (error) {
      if (reading === this.#reading) {
        this.#broken(error);
      }
    }
  }

  #draw(answer) {
    this.#sheet?.leave();
    this.#sheet = null;
    if (answer.rows.length === 0) {
      this.#place.replaceChildren();
      return;
    }
    this.#sheet = new DrawnSheet({
      answer,
      label: this.#label,
      house: this.#house,
      changed: () => this.#parts.changed(),
    });
    this.#sheet.isOfOthers = this.#readOnly;
    this.#place.replaceChildren(this.#sheet.shown);
    this.#sheet.begin();
  }

  #broken(error) {
    console.error('The sheet is not drawn', error);
    this.#sheet = null;
    const why = error instanceof Unreachable || error instanceof SignedOut || error.status ? error.message : '数据有误';
    this.#place.replaceChildren(
      element(
        'p',
        { class: 'dudao-problem', role: 'alert' },
        `${this.#label}没有载入：${why.replace(/。$/, '')}。本页其他内容可以照常填写。`
      ),
      button('重新载入', () => this.#open())
    );
  }

  /** An answer that was under way while something was saved here is of the past already. */
  async #lookAgain() {
    const sheet = this.#sheet;
    const saves = sheet?.saves;
    if (!sheet) {
      return;
    }
    try {
      const answer = await this.#house.sheet();
      if (sheet === this.#sheet && saves === sheet.saves && !sheet.take(answer)) {
        await this.#open();
      }
    } catch (error) {
      if (error instanceof SignedOut || error instanceof Unreachable || error.status === 404) {
        sheet.troubled(error);
      } else {
        console.error('The sheet is not read again', error);
      }
    }
  }
}

export const indicatorSheet = ownType('indicator-sheet', '评估表', SheetField);
