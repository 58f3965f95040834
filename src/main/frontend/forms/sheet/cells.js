/*
 * What stands in the cells of an indicator sheet, in words.
 */
import { inWords } from '../chinese.js';

const EMPTY = { value: '', reason: '', notApplicable: false, revision: 0, state: 'MISSING' };

export const cellOf = (row, column) => ({ ...EMPTY, ...row.cells?.[column] });

/** What a person enters, of a cell. */
export const entryOf = ({ value, reason, notApplicable }) => ({
  value: value ?? '',
  reason: reason ?? '',
  notApplicable: Boolean(notApplicable),
});

export const sameEntry = (one, other) =>
  one.value.trim() === other.value.trim() &&
  one.reason.trim() === other.reason.trim() &&
  one.notApplicable === other.notApplicable;

/** Whether there is an answer, be it that the leaf does not apply. */
export const isFilled = (row, cell) =>
  row.input === 'computed'
    ? Boolean(cell.state) && cell.state !== 'MISSING'
    : cell.notApplicable || (cell.value ?? '').trim() !== '';

export const valueInWords = (row, { value, notApplicable }) => {
  if (notApplicable) {
    return '不适用';
  }
  if ((value ?? '') === '') {
    return '';
  }
  return row.choices?.find(choice => choice.value === value)?.label ?? `${value}${row.unit ?? ''}`;
};

/** What a value comes to, where that is more than the value itself. */
export const figureBeside = (row, cell) =>
  cell.figure && !cell.notApplicable && ![cell.value, `${cell.value}分`, valueInWords(row, cell)].includes(cell.figure) ? cell.figure : '';

/** Who has entered it, and when. */
export const enteredInWords = ({ by, at }) => (by && at ? `${by}，${inWords(at)}` : by || '');

export const isVetoed = row => Object.values(row.cells ?? {}).some(cell => cell.vetoed);

/** A value beside the unit's: whoever checks sees at once where he differs. */
export const differsFromUnit = (row, column) => {
  const own = cellOf(row, column);
  const unit = cellOf(row, 'UNIT');
  const bothFilled = isFilled(row, own) && isFilled(row, unit);
  return column !== 'UNIT' && bothFilled && comparable(row, own) !== comparable(row, unit);
};

const comparable = (row, cell) => (row.input === 'text' ? '' : valueInWords(row, cell) || cell.figure);
