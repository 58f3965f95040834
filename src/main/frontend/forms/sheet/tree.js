/*
 * The tree that the rows of an answer stand for.
 */
const DATA = '#';

/**
 * A branch or a leaf with what is below it.
 *
 * @returns the uppermost nodes; basic data, which leaves are computed from, come first as a branch of their own
 */
export function grow({ rows, data = [] }) {
  const nodes = new Map(rows.map(row => [row.code, { row, above: null, children: [] }]));
  const uppermost = data.length > 0 ? [branchOf(data)] : [];
  for (const node of nodes.values()) {
    node.above = nodes.get(node.row.above) ?? null;
    (node.above?.children ?? uppermost).push(node);
  }
  return uppermost;
}

function branchOf(data) {
  const branch = { row: { code: DATA, title: '基础数据', level: 1, leaf: false, cells: {} }, above: null, children: [] };
  branch.children = data.map(datum => ({ row: asRow(datum), above: branch, children: [] }));
  return branch;
}

/** A datum is filled in like the number of a leaf. */
export const asRow = ({ item, name, unit, cells, locked, differs }) => ({
  code: item,
  title: name,
  leaf: true,
  input: 'number',
  unit: unit ?? '',
  isDatum: true,
  locked: Boolean(locked),
  differs: Boolean(differs),
  cells: cells ?? {},
});

export const leavesOf = node => (node.row.leaf ? [node] : node.children.flatMap(leavesOf));

/** What is above a node, from the nearest on. */
export const branchesAbove = node => (node.above ? [node.above, ...branchesAbove(node.above)] : []);
