/*
 * Saves a few seconds after each change, one save at a time. Where another person has saved meanwhile nothing is overwritten:
 * the page keeps what was drawn here until its owner decides.
 */
import { button, element } from './elements.js';

const PAUSE = 2000;
const RETRY = 10_000;

export class Saving {
  #house;
  #read;
  #version;
  #saved;
  #status;
  #timer;
  #running = Promise.resolve();
  #stopped = false;

  /** @param read the text as it is now */
  constructor({ house, read, version, saved, status }) {
    this.#house = house;
    this.#read = read;
    this.#version = version;
    this.#saved = saved;
    this.#status = status;
    addEventListener('beforeunload', event => {
      if (this.#timer !== undefined && !this.#stopped) {
        event.preventDefault();
      }
    });
    document.addEventListener('visibilitychange', () => document.hidden && this.#timer !== undefined && this.flush());
  }

  get version() {
    return this.#version;
  }

  changed() {
    this.#later(PAUSE);
    this.#say('有修改，稍后自动保存…');
  }

  /** Saves what is not saved yet. @return whether the house has all of it now */
  flush() {
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#save());
    return this.#running;
  }

  /** The page is left on purpose. */
  stop() {
    this.#stopped = true;
  }

  #later(wait) {
    clearTimeout(this.#timer);
    if (!this.#stopped) {
      this.#timer = setTimeout(() => this.flush(), wait);
    }
  }

  async #save() {
    if (this.#stopped) {
      return false;
    }
    const text = await this.#read();
    if (text === this.#saved) {
      this.#timer = undefined;
      return true;
    }
    try {
      this.#version = (await this.#house.save(text, this.#version)).version;
      this.#saved = text;
      this.#timer = undefined;
      this.#say(`已保存（第${this.#version}次，${new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}）`);
      return true;
    } catch (refused) {
      if (refused.status === 409) {
        this.#stopped = true;
        this.#conflict(refused.message);
      } else {
        this.#say(refused.message, true);
        if (refused.status === 0 || refused.status === 401) {
          this.#later(RETRY);
        }
      }
      return false;
    }
  }

  #conflict(message) {
    const act = async event => {
      event.target.disabled = true;
      try {
        const { draft } = await this.#house.keepApart(await this.#read());
        location.assign(this.#house.addressOf(draft));
      } catch (refused) {
        event.target.disabled = false;
        panel.querySelector('.why').textContent = refused.message;
      }
    };
    const panel = element(
      'div',
      { class: 'message bad conflict', role: 'alert' },
      element('p', { class: 'why' }, message),
      button('把我的修改另存为一份工作草稿', act),
      ' ',
      button('放弃我的修改，载入对方的内容', () => location.reload())
    );
    this.#status.replaceChildren('没有保存');
    this.#status.closest('main').querySelector('.studio-bar').before(panel);
  }

  #say(words, bad = false) {
    this.#status.textContent = words;
    this.#status.classList.toggle('bad', bad);
  }
}
