/*
 * Fields that keep what is filled in by themselves, each leaf as it is typed, and not among the values of the form.
 */
export class Parts {
  #parts = new Set();
  #changed;

  /** @param changed called whenever something has been typed or saved in one of them */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @returns what takes it out again */
  add(part) {
    this.#parts.add(part);
    return () => this.#parts.delete(part);
  }

  changed() {
    this.#changed();
  }

  get isSaved() {
    return [...this.#parts].every(part => part.isSaved);
  }

  /** Saves now what is not saved; ends when all is saved that can be. */
  flush(options) {
    return Promise.all([...this.#parts].map(part => part.flush(options)));
  }

  /** The form may be handed in only after this: throws, in words for people, where something could not be saved. */
  async settle() {
    await this.flush();
    [...this.#parts].forEach(part => part.refuseUnsaved());
  }

  /** In sight again, perhaps signed in again. */
  seen() {
    this.#parts.forEach(part => part.seen());
  }
}
