import { type Breakdown, breakdownOf } from './breakdown.ts';
import { type Bound, gapOf } from './comparison.ts';
import { alignDecimals, sumExactly } from './exact-decimal.ts';
import type { Period } from './period.ts';
import type { Figure } from './units.ts';

/**
 * What moved a figure between two moments (method, section 6): what happened since, what was put right
 * about before, and what was promised or counted otherwise. `unsplit` holds what cannot be told apart.
 */
export const CHANGE_PARTS = ['activity', 'revision', 'scope', 'unsplit'] as const;
export type ChangePart = (typeof CHANGE_PARTS)[number];

/** Why a change is not known, or not split. */
export const CHANGE_REASONS = [
  'no_figure_from', // no level at the older moment: nothing to compare with
  'no_figure_to', // none at the newer one
  'older_period_gone', // the older period's figure is not known any more, so activity and revision are one
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** What a target looked like at a moment: the period it was judged by, its level there, the promise it was held against. */
export interface ChangeMoment {
  period: Period | null;
  level: Figure | null;
  promise: Bound;
}

export interface ChangeQuestion {
  from: ChangeMoment;
  to: ChangeMoment;
  /**
   * The level of `from.period` as it is known at the newer moment: by the terms of the older one, and by those of
   * the newer. They differ only where a promise says what a share is of. Null when it is not known any more.
   */
  restated: { byOldTerms: Figure | null; byNewTerms: Figure | null };
  /** Digits in which the parts are shown. */
  decimals: number;
}

/** A change and its parts; both null when one of the moments has no level. */
export interface LevelChange {
  /** Of the level: the newer one − the older one. */
  level: Breakdown<ChangePart> | null;
  /** Of the gap, positive = more to go than before. A changed promise moves the gap only, and counts as `scope`. */
  gap: Breakdown<ChangePart> | null;
  gapFrom: Figure | null;
  gapTo: Figure | null;
  reason: ChangeReason | null;
}

/**
 * Splits the change of a level and of its gap between two moments. The way goes from what was known then
 * over the same period as known now (revision), and over the terms of now (scope), to the newer period
 * (activity); every part is one step of it, so that the parts add up whatever the comparator.
 * All figures in the target's unit.
 */
export function levelChange({ from, to, restated, decimals }: ChangeQuestion): LevelChange {
  if (from.level === null) return { ...NOTHING, gapTo: gapAt(to), reason: 'no_figure_from' };
  if (to.level === null) return { ...NOTHING, gapFrom: gapAt(from), reason: 'no_figure_to' };
  const gap = (level: Figure, { promise }: ChangeMoment) => gapOf(level, promise);
  const { byOldTerms, byNewTerms } = restated;
  const ends = { gapFrom: gapAt(from), gapTo: gapAt(to) };
  if (byOldTerms === null || byNewTerms === null) {
    return {
      level: steps([from.level, to.level], ['unsplit'], decimals),
      gap: steps(
        [gap(from.level, from), gap(to.level, from), gap(to.level, to)],
        ['unsplit', 'scope'],
        decimals,
      ),
      ...ends,
      reason: 'older_period_gone',
    };
  }
  return {
    level: steps([from.level, byOldTerms, byNewTerms, to.level], WAY, decimals),
    gap: steps(
      [gap(from.level, from), gap(byOldTerms, from), gap(byNewTerms, to), gap(to.level, to)],
      WAY,
      decimals,
    ),
    ...ends,
    reason: null,
  };
}

const WAY = ['revision', 'scope', 'activity'] as const satisfies ChangePart[];

const NOTHING = { level: null, gap: null, gapFrom: null, gapTo: null };

function gapAt({ level, promise }: ChangeMoment): Figure | null {
  return level === null ? null : gapOf(level, promise);
}

/** A way over some figures, each step named; listed in the order of `CHANGE_PARTS`. */
function steps(
  figures: readonly Figure[],
  names: readonly ChangePart[],
  decimals: number,
): Breakdown<ChangePart> {
  const aligned = alignDecimals(figures);
  const parts = names.map((code, index) => ({
    code,
    value: sumExactly(aligned[index + 1]!, -aligned[index]!),
  }));
  return breakdownOf(
    CHANGE_PARTS.flatMap((code) => parts.filter((part) => part.code === code)),
    decimals,
  );
}
