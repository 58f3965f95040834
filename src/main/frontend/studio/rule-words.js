/* How the tables of the law are read and filled in: the house says what may stand in a column, and what it is called. */
import { picked, plain, quoted } from './worded-cells.js';

/** @param words `{columns: {name: [{cell, label}]}, values: {rule: [{cell, label}]}}` as the house answers */
export function ruleWording({ columns, values }) {
  const choices = said => said.map(({ cell, label }) => [cell, label]);
  const suggested = said => said.map(({ cell, label }) => [cell.replaceAll('"', ''), label]);
  return (table, column, row) => {
    const said = columns[column];
    switch (column) {
      case 'pack':
        return picked(choices(said), { other: '新的规则包…', ...quoted({ hint: '代码，如 fujian-2027' }) });
      case 'regulation':
      case 'actor':
      case 'effect':
        return quoted({ suggested: suggested(said) });
      case 'value': {
        const allowed = values[quoted().shown(row.rule ?? '')];
        return allowed ? picked(choices(allowed)) : quoted();
      }
      case 'version':
        return quoted();
      default:
        return said ? picked(choices(said)) : plain();
    }
  };
}
