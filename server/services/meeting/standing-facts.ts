import type { DecompositionView, ProgressRow } from '#core/contract/progress.ts';
import type { GapFact, StandingFact } from '#core/domain/meeting/facts.ts';
import { missingTerms } from '#core/domain/promise-open.ts';
import type { Judged } from '../progress/judged.ts';

/** A verdict as the rules for questions read it. */
export function standingFact(judged: Judged, row: ProgressRow): StandingFact {
  const { target, indicator, promise } = judged;
  const other = row.explanation.find(({ code }) => code === 'unit_mismatch')?.values;
  const { value, low, high } = row.forecast ?? {};
  return {
    ...row,
    bound: target,
    forecast:
      typeof value === 'number' && typeof low === 'number' && typeof high === 'number'
        ? { value, low, high }
        : null,
    baseline: judged.progress.baseline,
    open: missingTerms(promise.terms, {
      measureKind: indicator.measureKind,
      planStart: target.planStart,
    }),
    otherUnit:
      other && typeof other.value === 'number' ? { unit: String(other.reported), value: other.value } : null,
  };
}

/** What of a target's gap belongs to no region, and who is silent; null for what is not split. */
export function gapFact(whole: Judged, parts: readonly Judged[], view: DecompositionView): GapFact | null {
  const { period, unallocated, statisticalDifference, missing } = view;
  const { level } = whole.progress;
  if (period === null || level === null || unallocated === null) return null;
  const silent = new Set(missing.map(({ code }) => code));
  return {
    target: view.target,
    indicator: { code: whole.indicator.code, name: whole.indicator.name },
    unit: view.unit,
    decimals: view.decimals,
    period,
    targetValue: whole.target.value,
    level,
    unallocated,
    // With regions missing it holds their unknown levels, too.
    difference: silent.size === 0 ? statisticalDifference : null,
    silent: parts
      .filter(({ region }) => silent.has(region.code))
      .map(({ region, target }) => ({ region, part: target.value })),
    demo: view.demo,
  };
}
