/*
 * The cells of a decision table in words: picked from a list, or typed without quotation marks. The file keeps its codes; nobody who
 * changes a rule has to read one.
 */
import { Component, createComponentVNode, createVNode } from 'inferno';
import { Cell } from 'table-js/lib/components';
import { element, line, pick } from './elements.js';

const ABOVE_DMN_JS = 2000;
/** What Inferno calls its kinds of nodes, in numbers. */
const HTML = 1;
const OF_A_CLASS = 4;
const NO_CHILDREN = 1;
/** No cell reads like this. */
const OTHER = 'other…';

/** @param wording (table, column, row) → how what stands in that cell is shown and picked, see `rule-words.js` */
export const wordedCells = wording => ({
  __init__: ['wordedCells'],
  wordedCells: ['type', WordedCells],
  wording: ['value', wording],
  // A second way to fill in a cell, in codes.
  simpleMode: ['value', { registerProvider() {}, canSimpleEdit: () => false }],
});

function WordedCells(components) {
  components.onGetComponent('cell', ABOVE_DMN_JS, ({ cellType }) => (cellType === 'rule' ? WordedCell : undefined));
}
WordedCells.$inject = ['components'];

class WordedCell extends Component {
  #place;
  #row;
  #fill = () => this.#place && this.#shown();

  componentWillMount() {
    this.#row = this.props.row.cells.map(({ id }) => id);
    this.#row.forEach(id => this.context.changeSupport.onElementsChanged(id, this.#fill));
  }

  componentWillUnmount() {
    this.#row.forEach(id => this.context.changeSupport.offElementsChanged(id, this.#fill));
  }

  render() {
    const { cell, row, col, rowIndex, colIndex } = this.props;
    return createComponentVNode(OF_A_CLASS, Cell, {
      className: cell.businessObject.$instanceOf('dmn:UnaryTests') ? 'input-cell' : 'output-cell',
      elementId: cell.id,
      coords: `${rowIndex}:${colIndex}`,
      'data-row-id': row.id,
      'data-col-id': col.id,
      children: createVNode(HTML, 'div', 'worded-cell', null, NO_CHILDREN, null, null, place => {
        this.#place = place;
        this.#fill();
      }),
    });
  }

  /** What a cell may say can depend on its neighbours, e.g. the content of a rule on which rule it is. */
  #shown() {
    const { cell, row, col } = this.props;
    const text = cell.businessObject.text;
    const values = Object.fromEntries(row.cells.map((one, at) => [nameOf(row.root.cols[at]), one.businessObject.text]));
    const how = this.context.injector.get('wording')(row.root.businessObject.$parent.id, nameOf(col), values);
    const change = value => value !== text && this.context.injector.get('modeling').editCell(cell.businessObject, value);
    if (this.#place.contains(document.activeElement) && this.#place.dataset.text === text) {
      return;
    }
    const focused = this.#place.contains(document.activeElement);
    const field = how.choices ? this.#picked(how, text, change) : this.#typed(how, text, change);
    (field.querySelector('input') ?? field).setAttribute('aria-label', labelOf(col));
    this.#place.dataset.text = text;
    this.#place.replaceChildren(field);
    if (focused) {
      (field.querySelector('input') ?? field).focus();
    }
  }

  #picked({ choices, other, ...typed }, text, change) {
    const known = choices.some(([value]) => value === text);
    const shown = known || !other ? choices : [[text, typed.shown(text)], ...choices];
    const chosen = value => {
      if (value !== OTHER) {
        change(value);
        return;
      }
      const field = this.#typed(typed, '', change);
      this.#place.replaceChildren(field);
      field.focus();
    };
    return pick(text, [['', other ? [...shown, [OTHER, other]] : shown]], chosen);
  }

  #typed({ shown, written, hint = '', suggested = [] }, text, change) {
    const id = `worded-${this.props.cell.id}`;
    const field = line(shown(text), value => change(written(value)), { placeholder: hint });
    if (suggested.length === 0) {
      return field;
    }
    field.setAttribute('list', id);
    return element('span', {}, field, element('datalist', { id }, ...suggested.map(([value, label]) => element('option', { value, label }))));
  }
}

const nameOf = ({ businessObject }) => businessObject.inputExpression?.text ?? businessObject.name;
const labelOf = ({ businessObject }) => businessObject.label ?? nameOf({ businessObject });

/** A text as people type it, in quotation marks in the file. */
export const quoted = (more = {}) => ({
  shown: text => text.replace(/^"([^"]*)"$/, '$1'),
  written: value => (value === '' ? '' : `"${value.replaceAll('"', '')}"`),
  ...more,
});

/** As it stands in the file. */
export const plain = (more = {}) => ({ shown: text => text, written: value => value, ...more });

/** @param more `other`: what is called what is not among them, which is typed then */
export const picked = (choices, more = {}) => ({ choices, ...more });
