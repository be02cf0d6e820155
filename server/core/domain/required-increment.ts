import { aimOf, wantedDirection } from './aim.ts';
import { isMet } from './comparison.ts';
import type { Level } from './level.ts';
import { endMonthOf, periodEnd } from './period.ts';
import { quotient } from './quotient.ts';
import type { Target } from './target.ts';
import type { Figure } from './units.ts';
import { yearsBetween } from './years.ts';

const QUARTER_MONTHS = 3;

/** What each remaining quarter has to bring, beside what a quarter has brought at best. */
export interface RequiredIncrement {
  /** In the target's unit, positive towards the target whatever the direction. */
  perQuarter: Figure;
  /** Quarters from the period's end to the deadline; part of a quarter counts as its part. */
  quartersLeft: number;
  /** The best increment ever achieved over one quarter; null when none is known or none led forward. */
  best: Figure | null;
  /** perQuarter ÷ best: above 1 = more than was ever achieved. */
  feasibility: number | null;
}

/**
 * @param comparable as `comparableLevels` gives them
 * @returns null once the promise is kept, without a deadline, when no time is left, and for milestones
 */
export function requiredIncrementOf(
  target: Target,
  current: Level,
  comparable: readonly Level[],
): RequiredIncrement | null {
  const { value: level, period } = current;
  if (target.deadline === null || target.comparator === 'done' || isMet(level, target)) return null;
  const quartersLeft = yearsBetween(periodEnd(period), target.deadline) * 4;
  if (quartersLeft <= 0) return null;
  const perQuarter = quotient(Math.abs(aimOf(level, target) - level), quartersLeft);
  if (perQuarter === null) return null;
  const best = bestIncrement(comparable, wantedDirection(level, target));
  return { perQuarter, quartersLeft, best, feasibility: best === null ? null : quotient(perQuarter, best) };
}

/**
 * What a quarter brought on average over the last year, positive in the wanted direction.
 * @returns null where there is no level exactly a year before the last one
 */
export function meanIncrementOfYear(levels: readonly Level[], direction: 1 | 0 | -1): Figure | null {
  const last = levels.at(-1);
  const end = last && endMonthOf(last.period);
  const then = levels.find(
    ({ period }) => end !== undefined && endMonthOf(period) === end - 4 * QUARTER_MONTHS,
  );
  return last && then ? ((last.value - then.value) * direction) / 4 : null;
}

/** The largest step in the wanted direction between two levels that lie exactly one quarter apart. */
export function bestIncrement(levels: readonly Level[], direction: 1 | 0 | -1): Figure | null {
  const ends = levels.map(({ period }) => endMonthOf(period));
  let best: Figure | null = null;
  for (let i = 1; i < levels.length; i++) {
    let start = i - 1;
    while (start > 0 && ends[i]! - ends[start]! < QUARTER_MONTHS) start -= 1;
    if (ends[i]! - ends[start]! !== QUARTER_MONTHS) continue;
    const increment = (levels[i]!.value - levels[start]!.value) * direction;
    if (increment > 0 && (best === null || increment > best)) best = increment;
  }
  return best;
}
