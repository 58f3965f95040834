/*
 * Saves one thing on the server by itself, shortly after the last key.
 */
import { Refused, SignedOut, Unreachable } from './house.js';

const PAUSE = 600;
const PAUSE_WHEN_UNREACHABLE = 5_000;

export class Saving {
  #read;
  #send;
  #tell;
  #saved;
  #refused;
  #timer;
  #running = Promise.resolve();
  #stopped = false;

  /**
   * @param read what is typed now
   * @param send puts it on the server
   * @param tell how it goes: { waiting }, { saving }, { saved } with the answer, { conflict } or { failed }
   */
  constructor({ read, send, tell }) {
    this.#read = read;
    this.#send = send;
    this.#tell = tell;
    this.begin();
  }

  /** What is typed now is what the house knows. */
  begin() {
    this.#rest();
    this.#saved = this.#text;
    this.#refused = undefined;
    this.#stopped = false;
  }

  get isSaved() {
    return this.#text === this.#saved;
  }

  changed() {
    this.#rest();
    if (!this.#stopped && !this.isSaved) {
      this.#tell({ waiting: true });
      this.#later(PAUSE);
    }
  }

  /** Saves now; ends when that has succeeded or failed. */
  flush(options) {
    this.#rest();
    this.#running = this.#running.then(() => this.#save(options));
    return this.#running;
  }

  /** Goes on after a conflict, with what is typed now, whatever was known before. */
  resume() {
    this.#saved = undefined;
    this.#refused = undefined;
    this.#stopped = false;
    return this.flush();
  }

  stop() {
    this.#rest();
    this.#stopped = true;
  }

  get #text() {
    return JSON.stringify(this.#read());
  }

  async #save(options) {
    const text = this.#text;
    if (this.#stopped || text === this.#saved || text === this.#refused) {
      return;
    }
    this.#tell({ saving: true });
    try {
      const answer = await this.#send(JSON.parse(text), options);
      this.#saved = text;
      this.#refused = undefined;
      this.#tell({ saved: answer });
      this.changed();
    } catch (error) {
      this.#failed(error, text);
    }
  }

  /** What was refused is not sent again before it has been changed; what did not arrive is. */
  #failed(error, text) {
    if (!(error instanceof Refused)) {
      if (error instanceof Unreachable) {
        this.#later(PAUSE_WHEN_UNREACHABLE);
      } else if (!(error instanceof SignedOut)) {
        console.error('Something could not be saved', error);
      }
      this.#tell({ failed: error });
      return;
    }
    if (error.status === 409) {
      this.stop();
      this.#tell({ conflict: error.answer });
      return;
    }
    if (error.status === 404) {
      this.stop();
    } else if (error.status < 500) {
      this.#refused = text;
    } else {
      this.#later(PAUSE_WHEN_UNREACHABLE);
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
