/*
 * The form of a task: drawn with what the house prefills and what the person has drafted, saved while it is filled in,
 * handed in at the end. How the task is claimed and which buttons there are is the business of whoever opens it.
 */
import { inWords } from './chinese.js';
import { conflictPanel } from './conflict.js';
import { Draft } from './draft.js';
import { append, button, element } from './elements.js';
import { House, Refused, SignedOut, Unreachable } from './house.js';
import { Screen } from './screen.js';
import { keep, forget, left } from './unsaved.js';

/**
 * @param place element to draw into
 * @param task id of the task
 * @param readOnly where the person has not claimed it
 * @param onDirty told whether something is not saved yet
 */
export async function openTask({ place, task, readOnly, onDirty = () => {} }) {
  const house = new House(task);
  const [schema, prefilled, kept] = await Promise.all([house.form(), house.prefilled(), house.draft(), styles()]);
  const form = new TaskOnScreen({ place, task, house, schema, prefilled, kept, onDirty });
  await form.open(readOnly);
  return form;
}

class TaskOnScreen {
  #house;
  #task;
  #person;
  #prefilled;
  #kept;
  #base;
  #screen;
  #draft;
  #readOnly;
  #onDirty;
  #savingFailed = false;
  #restored = element('div', { class: 'dudao-restored' });
  #conflict = element('div');
  #status = element('p', { class: 'dudao-status', role: 'status' });
  #alert = element('div', { class: 'dudao-alert', role: 'alert', hidden: true });
  #whenSeen = () => this.#seen();

  constructor({ place, task, house, schema, prefilled, kept, onDirty }) {
    this.#house = house;
    this.#task = task;
    this.#person = kept.person;
    this.#prefilled = prefilled;
    this.#kept = kept;
    this.#onDirty = onDirty;
    const fields = element('div', { class: 'dudao-fields' });
    place.replaceChildren(this.#restored, fields, this.#conflict, this.#alert, this.#status);
    this.#screen = new Screen(fields, schema, house, () => this.#changed());
    this.#draft = new Draft(house, kept, () => this.#screen.answers, outcome => this.#told(outcome));
  }

  get person() {
    return this.#person;
  }

  async open(readOnly) {
    this.#readOnly = readOnly;
    const drafted = this.#kept.values ?? {};
    await this.#show(drafted);
    if (this.#kept.values) {
      append(
        this.#restored,
        element('span', {}, `已恢复您 ${inWords(this.#kept.savedAt)} 保存的草稿。`),
        readOnly ? null : button('放弃草稿，重新填写', () => this.#discard())
      );
    }
    document.addEventListener('visibilitychange', this.#whenSeen);
    window.addEventListener('focus', this.#whenSeen);
    await this.#takeUpWhatWasLeft(drafted);
  }

  set readOnly(readOnly) {
    if (this.#readOnly !== readOnly) {
      this.#readOnly = readOnly;
      this.#screen.readOnly = readOnly;
    }
  }

  /** Saves the draft at once. */
  async save() {
    if (!this.#readOnly) {
      await this.#draft.flush();
    }
  }

  /** Claims the task for the person, who may fill it in from then on. */
  async claim() {
    this.#silence();
    try {
      await this.#house.claim(this.#person);
      this.readOnly = false;
    } catch (error) {
      this.#fail(error);
      throw error;
    }
  }

  /** Hands the form in. Where that fails the form stays as it is, says why and throws the same. */
  async handIn() {
    this.#silence();
    try {
      await this.#send(this.#collect());
    } catch (error) {
      this.#fail(error);
      if (error instanceof Refused && error.status === 400) {
        this.#screen.mark(error.message);
      }
      throw error;
    }
    this.#readOnly = true;
    forget(this.#task);
  }

  #collect() {
    if (this.#conflict.childElementCount > 0) {
      throw new Error('请先在上面选择两个窗口中的哪一份内容，再提交。');
    }
    const values = this.#screen.collect();
    if (values === null) {
      throw new Error('有的内容还没有填好，请先改正标红的地方。');
    }
    return values;
  }

  async #send(values) {
    await this.#draft.stop();
    try {
      await this.#house.handIn(values);
    } catch (error) {
      this.#draft.goOn();
      throw error;
    }
  }

  /** The page or the task is left: what is typed is saved, on the server or, without a session, in this window. */
  leave() {
    document.removeEventListener('visibilitychange', this.#whenSeen);
    window.removeEventListener('focus', this.#whenSeen);
    this.#saveLastly();
    this.#screen.destroy();
  }

  async #show(drafted) {
    await this.#screen.show({ ...this.#prefilled, ...this.#screen.pick(drafted) }, this.#readOnly);
    this.#base = this.#screen.answers;
    this.#draft.begin();
  }

  async #takeUpWhatWasLeft(drafted) {
    const unsaved = left(this.#person, this.#task);
    if (unsaved && !this.#readOnly) {
      await this.#screen.show({ ...this.#prefilled, ...this.#screen.pick({ ...drafted, ...unsaved.values }) }, false);
      await this.#draft.resume(unsaved.version);
    }
  }

  async #discard() {
    try {
      await this.#house.discardDraft();
      forget(this.#task);
      this.#restored.replaceChildren();
      await this.#show({});
      this.#say('草稿已放弃，表单恢复为最初的内容。');
    } catch (error) {
      this.#fail(error);
    }
  }

  #changed() {
    if (!this.#readOnly) {
      this.#draft.changed();
      this.#onDirty(!this.#draft.isSaved);
    }
  }

  #told({ saved, conflict, failed }) {
    if (saved) {
      if (this.#savingFailed) {
        this.#silence();
      }
      forget(this.#task);
      this.#base = this.#screen.answers;
      this.#onDirty(false);
      this.#say(`草稿已保存（${inWords(saved)}），换一台电脑也可以接着填写。`);
    } else if (conflict) {
      this.#keepHere();
      this.#ask(conflict);
    } else {
      this.#keepHere();
      this.#fail(failed);
      this.#savingFailed = true;
    }
  }

  #ask({ version, values, savedAt }) {
    const screen = this.#screen;
    const panel = conflictPanel({
      screen,
      base: this.#base,
      mine: () => screen.answers,
      theirs: values,
      savedAt,
      merge: async chosen => {
        await screen.show({ ...this.#prefilled, ...screen.pick(chosen) }, false);
        await this.#draft.resume(version);
      },
    });
    this.#conflict.replaceChildren(panel);
    panel.scrollIntoView({ block: 'nearest' });
  }

  /** In sight again: signed in meanwhile, perhaps, in another window. Out of sight: may never come back. */
  #seen() {
    if (document.visibilityState === 'hidden') {
      this.#saveLastly();
    } else if (this.#savingFailed) {
      this.#draft.flush();
    }
  }

  #saveLastly() {
    if (!this.#readOnly && !this.#draft.isSaved) {
      this.#keepHere();
      this.#draft.flush({ lastly: true });
    }
  }

  #keepHere() {
    keep(this.#person, this.#task, { version: this.#draft.version, values: this.#screen.answers });
  }

  #say(text) {
    this.#status.textContent = text;
  }

  #fail(error) {
    this.#savingFailed = false;
    this.#say('');
    this.#alert.hidden = false;
    if (error instanceof SignedOut) {
      this.#alert.replaceChildren(
        element('p', {}, '登录已失效。您填写的内容还在这一页上，没有丢失；重新登录之后回到这里，会自动保存。'),
        element('a', { class: 'dudao-button', href: new URL('../../login', import.meta.url), target: '_blank' }, '重新登录')
      );
    } else {
      const more = error instanceof Unreachable ? '。您填写的内容还在这一页上，会自动再试。' : '';
      this.#alert.replaceChildren(element('p', {}, error.message + more));
    }
    this.#alert.scrollIntoView({ block: 'nearest' });
  }

  #silence() {
    this.#savingFailed = false;
    this.#alert.hidden = true;
    this.#alert.replaceChildren();
  }
}

/** Beside this file; the form waits for it, so that it is not seen bare. */
let loaded;
function styles() {
  loaded ??= new Promise(done => {
    const link = element('link', { rel: 'stylesheet', href: new URL('forms.css', import.meta.url), onload: done, onerror: done });
    document.head.append(link);
  });
  return loaded;
}
