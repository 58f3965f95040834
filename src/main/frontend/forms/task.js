/*
 * The form of a task: drawn with what the house prefills and what the person has drafted, saved while it is filled in,
 * handed in at the end. When the task is claimed and which buttons there are is the business of whoever opens it.
 */
import { conflictPanel } from './conflict.js';
import { Draft } from './draft.js';
import { element } from './elements.js';
import { House, Refused } from './house.js';
import { Notices } from './notices.js';
import { Parts } from './parts.js';
import { Screen } from './screen.js';
import { keep, forget, forgetAll, left } from './unsaved.js';

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
  #prefilled;
  #kept;
  #base;
  #screen;
  #draft;
  #readOnly;
  #onDirty;
  #notices = new Notices();
  #parts = new Parts(() => this.#tellDirty());
  #whenSeen = () => this.#seen();

  constructor({ place, task, house, schema, prefilled, kept, onDirty }) {
    this.#house = house;
    this.#task = task;
    this.#prefilled = prefilled;
    this.#kept = kept;
    this.#onDirty = onDirty;
    const fields = element('div', { class: 'dudao-fields' });
    place.replaceChildren(this.#notices.above, fields, this.#notices.below);
    this.#notices.due(prefilled.provisionalDue);
    this.#screen = new Screen(fields, schema, { house, parts: this.#parts }, () => this.#changed());
    this.#draft = new Draft(house, kept, () => this.#screen.answers, outcome => this.#told(outcome));
  }

  async open(readOnly) {
    this.#readOnly = readOnly;
    const { values, savedAt } = this.#kept;
    await this.#show(values ?? {});
    if (values) {
      this.#notices.restored(savedAt, readOnly ? null : () => this.#discard());
    }
    document.addEventListener('visibilitychange', this.#whenSeen);
    window.addEventListener('focus', this.#whenSeen);
    await this.#takeUpWhatWasLeft();
  }

  set readOnly(readOnly) {
    if (this.#readOnly !== readOnly) {
      this.#readOnly = readOnly;
      this.#screen.readOnly = readOnly;
    }
  }

  /** Saves at once what is not saved. */
  async save() {
    await this.#parts.flush();
    if (!this.#readOnly) {
      await this.#draft.flush();
    }
  }

  /** Claims the task for the person, who may fill it in from then on. */
  async claim() {
    this.#notices.silence();
    try {
      await this.#house.claim(this.#kept.person);
      this.readOnly = false;
    } catch (error) {
      this.#notices.failed(error);
      throw error;
    }
  }

  /** Hands the form in. Where that fails the form stays as it is, says why and throws the same. */
  async handIn() {
    this.#notices.silence();
    try {
      this.#screen.settle();
      const values = this.#collect();
      await this.#parts.settle();
      await this.#send(values);
    } catch (error) {
      this.#notices.failed(error);
      if (error instanceof Refused && error.status === 400) {
        this.#screen.mark(error.message);
      }
      throw error;
    }
    this.#readOnly = true;
    forgetAll(this.#task);
  }

  /** The page or the task is left: what is typed is saved, on the server or, without a session, in this window. */
  leave() {
    document.removeEventListener('visibilitychange', this.#whenSeen);
    window.removeEventListener('focus', this.#whenSeen);
    this.#screen.settle();
    this.#saveLastly();
    this.#screen.destroy();
  }

  #collect() {
    if (this.#notices.isAsking) {
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

  /** A draft goes before what is prefilled. */
  async #show(drafted) {
    await this.#screen.show({ ...this.#prefilled, ...this.#screen.pick(drafted) }, this.#readOnly);
    this.#base = structuredClone(this.#screen.answers);
    this.#draft.begin();
  }

  async #takeUpWhatWasLeft() {
    const unsaved = left(this.#kept.person, this.#task);
    if (unsaved && !this.#readOnly) {
      await this.#show({ ...this.#kept.values, ...unsaved.values });
      await this.#draft.resume(unsaved.version);
    }
  }

  async #discard() {
    try {
      await this.#house.discardDraft();
      forget(this.#task);
      await this.#show({});
      this.#notices.discarded();
    } catch (error) {
      this.#notices.failed(error);
    }
  }

  #changed() {
    if (!this.#readOnly) {
      this.#draft.changed();
      this.#tellDirty();
    }
  }

  #tellDirty() {
    this.#onDirty(!this.#draft.isSaved || !this.#parts.isSaved);
  }

  #told({ saved, savedAt, conflict, failed }) {
    if (saved) {
      forget(this.#task);
      this.#base = saved;
      this.#tellDirty();
      this.#notices.saved(savedAt);
      return;
    }
    this.#keepHere();
    if (conflict) {
      this.#ask(conflict);
    } else {
      this.#notices.notSaved(failed);
    }
  }

  #ask({ version, values, savedAt }) {
    const mine = () => this.#screen.answers;
    const merge = async chosen => {
      await this.#show(chosen);
      await this.#draft.resume(version);
    };
    this.#notices.ask(conflictPanel({ screen: this.#screen, base: this.#base, mine, theirs: this.#screen.pick(values), savedAt, merge }));
  }

  /** In sight again: signed in meanwhile, perhaps, in another window. Out of sight: may never come back. */
  #seen() {
    if (document.visibilityState === 'hidden') {
      this.#saveLastly();
      return;
    }
    this.#parts.seen();
    if (this.#notices.tellsOfUnsaved) {
      this.#draft.flush();
    }
  }

  #saveLastly() {
    this.#parts.flush({ lastly: true });
    if (!this.#readOnly && !this.#draft.isSaved) {
      this.#keepHere();
      this.#draft.flush({ lastly: true });
    }
  }

  #keepHere() {
    keep(this.#kept.person, this.#task, { version: this.#draft.version, values: this.#screen.answers });
  }
}

/** Beside this file; the form waits for it, so that it is not seen bare. */
let loaded;
function styles() {
  loaded ??= new Promise(done => {
    const href = new URL('forms.css', import.meta.url);
    document.head.append(element('link', { rel: 'stylesheet', href, onload: done, onerror: done }));
  });
  return loaded;
}
