/*
 * What stands above a sheet and stays in sight: how far it is filled in, what it comes to, whether all is saved, and what
 * is looked for.
 */
import { button, element } from '../elements.js';
import { saying } from '../notices.js';
import { SIEVES } from './sifter.js';

export class Bar {
  #sieves;
  #progress = element('progress', { 'aria-hidden': 'true' });
  #filled = element('span', {});
  #totals = element('ul', { class: 'dudao-totals' });
  #saved = element('span', { role: 'status' });
  #find;
  #trouble = element('div', { class: 'dudao-trouble', role: 'alert', hidden: true });
  none = element('p', { class: 'dudao-hint', role: 'status', hidden: true }, '没有符合的指标。');

  /**
   * @param columns the names of the columns, which stay in sight too
   * @param on { sift, search, openAll, closeAll, firstUnsaved }
   */
  constructor(title, facts, columns, on) {
    this.#sieves = SIEVES.map(({ key, name }) => ({
      key,
      name,
      shown: element('button', { type: 'button', 'aria-pressed': key === 'all', onclick: () => on.sift(key) }, name),
    }));
    const search = element('input', {
      type: 'search',
      class: 'dudao-input',
      placeholder: '查找指标',
      'aria-label': '按编号、名称或者标准查找指标',
      oninput: () => on.search(search.value.trim()),
    });
    this.#find = element('button', { type: 'button', class: 'dudao-quiet', hidden: true, onclick: on.firstUnsaved }, '去看看');
    this.shown = element(
      'div',
      { class: 'dudao-above' },
      element('div', { class: 'dudao-title' }, element('b', {}, title), element('small', {}, facts)),
      this.#totals,
      element(
        'div',
        { class: 'dudao-tools' },
        element('div', { class: 'dudao-sieves', role: 'group', 'aria-label': '只看' }, ...this.#sieves.map(({ shown }) => shown)),
        search,
        element('span', { class: 'dudao-turns' }, button('全部展开', on.openAll), button('全部收起', on.closeAll))
      )
    );
    this.strip = element(
      'div',
      { class: 'dudao-strip' },
      element('div', { class: 'dudao-far' }, this.#progress, this.#filled, this.#saved, this.#find),
      this.#trouble,
      columns
    );
  }

  /** Whoever only reads has nothing to get on with. */
  progress({ filled, of }, isRead) {
    this.#progress.hidden = isRead;
    this.#filled.hidden = isRead;
    this.#progress.max = of;
    this.#progress.value = filled;
    this.#filled.textContent = `已填 ${filled}／${of}`;
  }

  /** @param totals [name of the column, what it comes to] */
  totals(totals) {
    this.#totals.replaceChildren(...totals.map(([name, text]) => element('li', {}, element('b', {}, name), ` ${text}`)));
  }

  /** @param counts how many leaves each sieve finds */
  sieves(chosen, counts) {
    this.#sieves.forEach(({ key, name, shown }) => {
      shown.setAttribute('aria-pressed', key === chosen);
      shown.textContent = `${name} ${counts[key]}`;
    });
  }

  found(any) {
    this.none.hidden = any;
  }

  /** @param unsaved how many leaves are not saved, of which some cannot be */
  saved(unsaved, failed, everSaved) {
    this.#find.hidden = failed === 0;
    this.#saved.className = `dudao-saved${failed > 0 ? ' failed' : ''}`;
    this.#saved.textContent =
      failed > 0 ? `${failed}项未保存` : unsaved > 0 ? '保存中……' : everSaved ? '已全部保存' : '';
  }

  troubled(error) {
    this.#trouble.hidden = false;
    this.#trouble.replaceChildren(...saying(error));
  }

  untroubled() {
    this.#trouble.hidden = true;
    this.#trouble.replaceChildren();
  }
}
