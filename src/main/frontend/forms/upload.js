/*
 * One file on its way to the house: how far it is, and why it was refused.
 */
import { element } from './elements.js';
import { Refused, SignedOut } from './house.js';
import { sizeInWords } from './exhibit.js';

export class Upload {
  #file;
  #name;
  #send;
  #done;
  #fail;
  #bar = element('progress', { max: 1, value: 0, 'aria-label': '已上传' });
  #words = element('span', { role: 'status' });
  #problem = element('p', { class: 'dudao-problem', role: 'alert', hidden: true });
  #again;

  /** @param act { send, done, failed, again, giveUp } where again puts it into the queue once more */
  constructor(file, name, { send, done, failed, again, giveUp }) {
    this.#file = file;
    this.#name = name;
    this.#send = send;
    this.#done = done;
    this.#fail = failed;
    this.#again = element('button', { type: 'button', class: 'dudao-quiet', hidden: true, onclick: again }, '再试一次');
    const dismiss = element('button', { type: 'button', class: 'dudao-quiet', onclick: giveUp }, '知道了');
    this.#problem.append(element('span', {}), this.#again, dismiss);
    this.shown = element(
      'li',
      {},
      element('b', {}, name),
      element('small', {}, sizeInWords(file.size)),
      this.#bar,
      this.#words,
      this.#problem
    );
    this.#words.textContent = '等待上传';
  }

  get hasFailed() {
    return !this.#problem.hidden;
  }

  async run() {
    this.#problem.hidden = true;
    this.#bar.hidden = false;
    this.#progress(0);
    try {
      this.#done(await this.#send(this.#name, share => this.#progress(share)));
    } catch (error) {
      this.#failed(error);
    }
  }

  #progress(share) {
    this.#bar.value = share;
    this.#words.textContent = share < 1 ? `正在上传 ${Math.floor(share * 100)}%` : '正在检查……';
  }

  #failed(error) {
    console.error('A file is not handed in', error);
    this.#bar.hidden = true;
    this.#words.textContent = '';
    this.#problem.hidden = false;
    const isRefused = error instanceof Refused && error.status < 500;
    this.#again.hidden = isRefused;
    this.#problem.firstChild.textContent = isRefused
      ? `没有提交：${error.message.replace(/。$/, '')}。`
      : error instanceof SignedOut
        ? '没有提交：登录已失效，请重新登录，再回到这里重试。'
        : `没有提交：上传中断，请检查网络后重试（${sizeInWords(this.#file.size)}）。`;
    this.#fail();
  }
}
