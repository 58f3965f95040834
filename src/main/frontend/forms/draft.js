/*
 * Saves what is typed on the server, shortly after it is typed.
 */
import { Refused, SignedOut, Unreachable } from './house.js';

const PAUSE = 2_000;
const PAUSE_WHEN_UNREACHABLE = 5_000;

export class Draft {
  #house;
  #read;
  #tell;
  #version;
  #saved;
  #timer;
  #running = Promise.resolve();
  #stopped = false;

  /**
   * @param kept what the house has of the draft
   * @param read what the form holds now
   * @param tell how it went: { saved, savedAt }, { conflict } or { failed }
   */
  constructor(house, kept, read, tell) {
    this.#house = house;
    this.#version = kept.version;
    this.#read = read;
    this.#tell = tell;
  }

  /** What the form holds now is what the house knows. */
  begin() {
    this.#saved = JSON.stringify(this.#read());
  }

  get isSaved() {
    return JSON.stringify(this.#read()) === this.#saved;
  }

  get version() {
    return this.#version;
  }

  changed() {
    if (!this.#stopped && !this.isSaved) {
      this.#later(PAUSE);
    }
  }

  /** Saves now; ends when all is saved that can be. */
  flush(options) {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = this.#running.then(() => this.#save(options));
    return this.#running;
  }

  /** Until told otherwise saves nothing; ends when what was under way has ended. */
  stop() {
    this.#rest();
    this.#stopped = true;
    return this.#running;
  }

  goOn() {
    this.#stopped = false;
    this.changed();
  }

  /** Goes on from another version, with what the form holds now. */
  resume(version) {
    this.#version = version;
    this.#saved = undefined;
    this.#stopped = false;
    return this.flush();
  }

  async #save(options) {
    const values = this.#read();
    const text = JSON.stringify(values);
    if (this.#stopped || text === this.#saved) {
      return;
    }
    try {
      const { version, savedAt } = await this.#house.saveDraft({ version: this.#version, values }, options);
      this.#version = version;
      this.#saved = text;
      this.#tell({ saved: JSON.parse(text), savedAt });
      this.changed();
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error) {
    if (this.#stopped) {
      return;
    }
    if (error instanceof Refused && error.status === 409) {
      this.#stopped = true;
      this.#tell({ conflict: error.answer });
      return;
    }
    if (error instanceof Unreachable) {
      this.#later(PAUSE_WHEN_UNREACHABLE);
    } else if (!(error instanceof SignedOut)) {
      this.#stopped = error.status === 404;
    }
    this.#tell({ failed: error });
  }

  #later(pause) {
    this.#timer ??= setTimeout(() => this.flush(), pause);
  }

  #rest() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
