/*
 * Which leaves are looked for.
 */
import { isVetoed } from './cells.js';
import { isDifferent } from './marks.js';

/** By what leaves are sifted; `finds` gets a leaf and the column that is looked at. */
export const SIEVES = [
  { key: 'all', name: '全部', finds: () => true },
  { key: 'open', name: '未填', finds: leaf => !leaf.isFilled },
  { key: 'differing', name: '有差异', finds: (leaf, column) => isDifferent(leaf.now, column) },
  { key: 'vetoed', name: '否决', finds: leaf => isVetoed(leaf.row) },
  { key: 'returned', name: '退回', finds: leaf => Boolean(leaf.row.returned) },
];

export const matches = ({ row }, text) => {
  const searched = [row.code, row.title, row.standard, ...(row.materials ?? [])].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => searched.includes(word));
};
