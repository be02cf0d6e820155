import type { Comparator } from '#core/domain/target.ts';
import type { Db } from '#db/client.ts';
import { target } from '#db/schema/index.ts';
import { planData, type TargetRow } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

/** What the documents' words mean for judging. Without such a word the comparison stays open. */
const COMPARATOR_OF: Record<TargetRow['comparator'], Comparator> = {
  gte: 'at_least', // 以上
  gt: 'more_than', // 超过, 突破
  approx: 'about', // 左右
  range: 'between', // 15—20
  eq: 'unstated',
  share_eq: 'unstated', // 均占全市50%
};

export function insertTargets(db: Db, plans: Ids, regions: Ids, indicators: Ids): Promise<Ids> {
  return insertMissing(
    db,
    target,
    planData.quantTargets.map((row, position) => ({
      ...statement(row),
      ...place(row),
      planId: idOf(plans, row.doc),
      indicatorId: idOf(indicators, row.indicatorCode),
      regionId: idOf(regions, row.regionCode),
      position,
    })),
  );
}

/** What is promised. Start, baseline value, tolerance and denominator are for people to fill in. */
function statement(row: TargetRow) {
  const isRange = row.comparator === 'range';
  return {
    code: row.id,
    kind: row.kind,
    comparator: COMPARATOR_OF[row.comparator],
    comparatorWord: row.comparatorWord,
    value: row.value,
    low: isRange ? row.value : null,
    high: isRange ? (row.valueMax ?? null) : null,
    unit: row.unit,
    strength: row.modality === '力争' ? ('expected' as const) : ('firm' as const),
    deadline: row.deadline,
    deadlineText: row.deadlineText,
    baselineText: row.newSince ?? null,
    qualifier: row.qualifier ?? null,
    derivedFrom: row.derivedFrom ?? [],
    definition: row.definition ?? null,
    scope: row.scope ?? null,
  };
}

/** Where it stands in the document. */
function place(row: TargetRow) {
  return { locator: row.locator, line: row.line, anchor: row.anchor, alsoIn: row.alsoIn ?? [] };
}
