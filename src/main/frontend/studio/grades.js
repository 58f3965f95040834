/* The editor of the grades of a framework: from which share of the full marks a grade is given, the best first. */
import { at, begin, page, status } from './page.js';
import { openTables } from './tables.js';
import { picked, quoted } from './worded-cells.js';

const AT_LEAST = />=\s*/;

const columns = {
  vetoed: picked([
    ['', '—'],
    ['true', '有一票否决的'],
  ]),
  percent: { shown: text => text.replace(AT_LEAST, ''), written: value => (value === '' ? '' : `>= ${value}`), hint: '不限' },
};

async function open() {
  const form = at('grades');
  const read = await openTables({
    text: form.elements.table.value,
    wording: (table, column) => columns[column] ?? quoted(),
    changed: () => (status.textContent = '有修改，还没有保存'),
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    form.elements.table.value = await read();
    form.elements.only.value = event.submitter?.value ?? '';
    form.submit();
  });
  status.textContent = page.dataset.state;
}

begin(open);
