/*
 * What the form of a task asks the house for, in Tasklist and on our own page alike.
 */

// This file is served as vendor/forms/forms.js below the root of the house, wherever that is.
const root = new URL('../../', import.meta.url);

/** Signed out, or the session has ended. */
export class SignedOut extends Error {
  constructor() {
    super('登录已失效');
  }
}

/** No answer: the network or the house is down. */
export class Unreachable extends Error {
  constructor() {
    super('暂时连接不上系统');
  }
}

/** The house said no, and why. */
export class Refused extends Error {
  constructor(status, answer) {
    super(inChinese(answer.message ?? answer.problem) ?? (status === 404 ? GONE : `系统没有完成这次操作（${status}），请稍后再试。`));
    this.status = status;
    this.answer = answer;
  }
}

const GONE = '任务已经由他人办结或者已经撤销，请刷新任务列表。';

/** What the engine says by itself is English, and no help to who fills in a form; it may also stand before our words. */
const inChinese = message =>
  /[\u4e00-\u9fff]/.test(message ?? '') ? message.replace(/^[\x20-\x7e]+: /, '') : undefined;

export class House {
  #task;
  #person;
  #token;

  constructor(task) {
    this.task = task;
    this.#task = encodeURIComponent(task);
  }

  /** Login of who has opened the task. */
  get person() {
    return this.#person;
  }

  form() {
    return this.#readOfEngine(`engine-rest/task/${this.#task}/deployed-form`);
  }

  async prefilled() {
    const variables = await this.#readOfEngine(`engine-rest/task/${this.#task}/form-variables?deserializeValues=false`);
    return Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, plain(variable)]));
  }

  /** Whose draft it is, its version and its values; version 0 where nothing has been saved. */
  async draft() {
    const answer = await this.#send('GET', `tasks/${this.#task}/draft`);
    const draft = await answer.json();
    this.#person ??= draft.person;
    if (this.#person !== draft.person) {
      throw new Error('这个浏览器里现在登录的是另一个人。您填写的内容还在这一页上，请用原来的账号重新登录。');
    }
    this.#token = answer.headers.get('X-CSRF-TOKEN');
    return draft;
  }

  async saveDraft(draft, options) {
    return (await this.#change('PUT', `tasks/${this.#task}/draft`, draft, options)).json();
  }

  discardDraft() {
    return this.#change('DELETE', `tasks/${this.#task}/draft`);
  }

  claim(person) {
    return this.#change('POST', `engine-rest/task/${this.#task}/claim`, { userId: person });
  }

  handIn(values) {
    const variables = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, engineValue(value)]));
    return this.#change('POST', `engine-rest/task/${this.#task}/submit-form`, { variables });
  }

  /** The indicator sheet of the case, as the contract of the house has it; without rows where there is none. */
  sheet() {
    return this.#read(`tasks/${this.#task}/sheet`);
  }

  async saveLeaf(item, entry, options) {
    return (await this.#change('PUT', this.#leaf(item), entry, options)).json();
  }

  sendLeafBack(item, comment, options) {
    return this.#noteOnLeaf(item, 'return', { comment }, options);
  }

  noteFinding(item, text, options) {
    return this.#noteOnLeaf(item, 'finding', { text }, options);
  }

  exhibits(caseNumber, subject) {
    return this.#read(`${this.#exhibits(caseNumber)}?subject=${encodeURIComponent(subject)}`);
  }

  addressOfExhibit(caseNumber, id) {
    return new URL(`${this.#exhibits(caseNumber)}/${id}`, root).href;
  }

  /** @param progress told which share has arrived */
  upload(caseNumber, subject, file, name, progress) {
    const content = new FormData();
    content.append('subject', subject);
    content.append('file', file, name);
    return this.#withToken(() => this.#post(this.#exhibits(caseNumber), content, progress));
  }

  #leaf(item) {
    return `tasks/${this.#task}/sheet/${encodeURIComponent(item)}`;
  }

  async #noteOnLeaf(item, kind, note, options) {
    return (await this.#change('PUT', `${this.#leaf(item)}/${kind}`, note, options)).json();
  }

  #exhibits(caseNumber) {
    return `cases/${encodeURIComponent(caseNumber)}/exhibits`;
  }

  /** Who reads a task makes the engine note what it found; of two who read at once it turns one away. */
  async #readOfEngine(path) {
    try {
      return await this.#read(path);
    } catch (error) {
      if (error.status !== 500) {
        throw error;
      }
      return this.#read(path);
    }
  }

  async #read(path) {
    return (await this.#send('GET', path)).json();
  }

  /** A token ends with its session: after signing in again, in another window perhaps, a new one is fetched. */
  async #withToken(act) {
    try {
      return await act();
    } catch (error) {
      if (error.status !== 403 || error.answer.problem) {
        throw error;
      }
    }
    await this.draft();
    return act();
  }

  #change(method, path, body, options) {
    return this.#withToken(() => this.#send(method, path, body, options));
  }

  /** Only this way of sending tells how far it has come. */
  #post(path, content, progress) {
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('POST', new URL(path, root));
      request.responseType = 'json';
      const headers = { Accept: 'application/json', 'X-Requested-With': 'fetch', 'X-CSRF-TOKEN': this.#token ?? '' };
      Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
      request.onerror = () => fail(new Unreachable());
      request.onload = () => {
        if (request.status === 401) {
          fail(new SignedOut());
        } else if (request.status >= 400) {
          fail(new Refused(request.status, request.response ?? {}));
        } else {
          done(request.response);
        }
      };
      request.send(content);
    });
  }

  async #send(method, path, body, { lastly = false } = {}) {
    const headers = { Accept: 'application/json', 'X-Requested-With': 'fetch' };
    if (method !== 'GET') {
      headers['X-CSRF-TOKEN'] = this.#token ?? '';
    }
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    let answer;
    try {
      // What is sent last outlives the page; browsers carry no more than 64 kB that way.
      const text = body === undefined ? undefined : JSON.stringify(body);
      const keepalive = lastly && text !== undefined && text.length < 20_000;
      answer = await fetch(new URL(path, root), { method, headers, keepalive, body: text, cache: 'no-store' });
    } catch {
      throw new Unreachable();
    }
    if (answer.status === 401) {
      throw new SignedOut();
    }
    if (!answer.ok) {
      throw new Refused(answer.status, await answer.json().catch(() => ({})));
    }
    return answer;
  }
}

const isJson = ({ type, valueInfo }) => type === 'Json' || valueInfo?.serializationDataFormat === 'application/json';

const plain = variable =>
  isJson(variable) && typeof variable.value === 'string' ? JSON.parse(variable.value) : variable.value;

const engineValue = value =>
  value !== null && typeof value === 'object' ? { type: 'Json', value: JSON.stringify(value) } : { value };
