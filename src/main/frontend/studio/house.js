/* What an editor asks the house for. This file is served below vendor/studio/, wherever the house is. */
const root = new URL('../../', import.meta.url);

export class Refused extends Error {
  constructor(status, answer) {
    super(answer.problem ?? (status === 401 ? SIGNED_OUT : status === 413 ? TOO_LARGE : `系统没有完成这次操作（${status}），请稍后再试。`));
    this.status = status;
    this.answer = answer;
  }
}

const SIGNED_OUT = '登录已失效。修改还在本页：请在另一个窗口重新登录，再回来继续。';
const TOO_LARGE = '内容太大，没有保存。';
const UNREACHABLE = '暂时连接不上系统。修改还在本页，恢复连接后自动保存。';

export class House {
  #draft;
  #token = '';

  constructor(draft) {
    this.#draft = draft;
  }

  /** The text as it was saved last, and its version. */
  async open() {
    const answer = await this.#send('GET', `studio/edit/${this.#draft}/text`);
    this.#token = answer.headers.get('X-CSRF-TOKEN') ?? '';
    return { text: await answer.text(), version: Number(answer.headers.get('X-Version')) };
  }

  /** The form of the same task that comes with the product. */
  async product() {
    return (await this.#send('GET', `studio/edit/${this.#draft}/product`)).json();
  }

  async choices() {
    return (await this.#send('GET', 'studio/choices.json')).json();
  }

  /** What may stand in a table of rules, and what it is called. */
  async ruleWords() {
    return (await this.#send('GET', 'studio/rule-words.json')).json();
  }

  async save(text, version) {
    return (await this.#change('PUT', `text?version=${version}`, text)).json();
  }

  async keepApart(text) {
    return (await this.#change('POST', 'copy', text)).json();
  }

  async check(text) {
    return (await this.#change('POST', 'check', text)).json();
  }

  addressOf(draft) {
    return new URL(`studio/edit/${draft}`, root).href;
  }

  /** A token ends with its session: after signing in again, in another window, a new one is fetched. */
  async #change(method, path, text) {
    const send = () => this.#send(method, `studio/edit/${this.#draft}/${path}`, text);
    try {
      return await send();
    } catch (refused) {
      if (refused.status !== 403) {
        throw refused;
      }
    }
    await this.open();
    return send();
  }

  async #send(method, path, text) {
    const headers = { Accept: 'application/json, application/xml, */*', 'X-Requested-With': 'fetch' };
    if (text !== undefined) {
      Object.assign(headers, { 'X-CSRF-TOKEN': this.#token, 'Content-Type': 'text/plain; charset=utf-8' });
    }
    let answer;
    try {
      answer = await fetch(new URL(path, root), { method, headers, body: text, cache: 'no-store' });
    } catch {
      throw new Refused(0, { problem: UNREACHABLE });
    }
    if (!answer.ok) {
      throw new Refused(answer.status, await answer.json().catch(() => ({})));
    }
    return answer;
  }
}
