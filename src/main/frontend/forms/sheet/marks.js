/*
 * What is to be noticed about a leaf, each in words and not by colour alone.
 */
import { element } from '../elements.js';
import { cellOf, differsFromUnit, isFilled, isVetoed } from './cells.js';

/** @param columns { counted, compared }: which is filled in, and which is held against the unit's */
export function marksOf(row, { counted, compared }) {
  const marks = [];
  const mark = (kind, words) => marks.push(element('span', { class: `dudao-mark ${kind}` }, words));
  if (row.returned) {
    mark('bad', '退回');
  }
  if (isVetoed(row)) {
    mark('bad', '已触发一票否决');
  } else if (row.veto) {
    mark('plain', '一票否决项');
  }
  if (row.differs) {
    const decided = cellOf(row, 'FINAL');
    const isDecided = decided.revision > 0 && isFilled(row, decided);
    mark(isDecided ? 'plain' : 'soon', isDecided ? '差异较大，已共同认定' : '差异较大，须共同认定');
  } else if (differsFromUnit(row, compared)) {
    mark('soon', '与自评不一致');
  }
  if (row.materials?.length > 0 && !(row.exhibits?.length > 0)) {
    const { value, notApplicable } = cellOf(row, counted);
    if (!notApplicable) {
      mark(value ? 'soon' : 'plain', value ? '缺佐证材料' : '须附佐证材料');
    }
  }
  if (row.finding) {
    mark('soon', '发现问题');
  }
  if (row.toFillIn) {
    mark('plain', '指标原文待填');
  }
  if (row.locked) {
    mark('plain', '不可修改');
  }
  return marks;
}

export const isDifferent = (row, column) => Boolean(row.differs) || differsFromUnit(row, column);
