import { aimOf, isRange, wantedDirection } from './aim.ts';
import { isMet } from './comparison.ts';
import type { Level } from './level.ts';
import { periodEnd } from './period.ts';
import { quotient } from './quotient.ts';
import { significant } from './significant.ts';
import type { Target } from './target.ts';
import type { Trend } from './trend.ts';
import type { Figure, Fraction } from './units.ts';
import { yearsBetween } from './years.ts';

/** Where a target is heading, best first; `none` = nothing can be said. */
export const OUTLOOK_CLASSES = ['sunny', 'fair', 'cloudy', 'stormy', 'none'] as const;
export type OutlookClass = (typeof OUTLOOK_CLASSES)[number];

/** Missing less than this share of the remaining way is as good as arriving (method, section 3). */
const SUNNY_BELOW: Fraction = 0.05;
/** Up to and including this share it is fair. */
const FAIR_UP_TO: Fraction = 0.2;

export interface Outlook {
  class: OutlookClass;
  /** P̂, the level at the deadline if the trend goes on, in the target's unit. */
  projection: Figure | null;
  /**
   * The share of the way still to go that the trend would leave open, 0.5 = half of it. Null when it would
   * leave nothing open, and when it leads the wrong way.
   */
  miss: Fraction | null;
}

export const NO_OUTLOOK: Outlook = { class: 'none', projection: null, miss: null };

/**
 * Carries the trend on to the deadline: P̂ = L + m·(t1 − t), miss = |T − P̂| ÷ |T − L|, after the weather
 * symbols of Germany's sustainable development indicators. A promise that is kept already is sunny, and
 * fair when the trend has turned against it: the level moves the wrong way, or out of the range.
 *
 * @param trend null = too little to go by
 * @returns class `none` without a trend or a deadline, for milestones, and when no time is left for an
 *   unkept promise
 */
export function outlookOf(target: Target, current: Level, trend: Trend | null): Outlook {
  if (trend === null || target.deadline === null || target.comparator === 'done') return NO_OUTLOOK;
  const { value: level } = current;
  const met = isMet(level, target);
  const left = yearsBetween(periodEnd(current.period), target.deadline);
  if (left <= 0 && !met) return NO_OUTLOOK;
  const projection = significant(level + trend.perYear * Math.max(left, 0));
  if (projection === null) return NO_OUTLOOK;
  const direction = wantedDirection(level, target);
  if (met) {
    const turned = isRange(target) ? !isMet(projection, target) : trend.perYear * direction < 0;
    return { class: turned ? 'fair' : 'sunny', projection, miss: null };
  }
  if (trend.perYear * direction <= 0) return { class: 'stormy', projection, miss: null };
  if (isMet(projection, target)) return { class: 'sunny', projection, miss: null };
  const miss = missOf(level, projection, target);
  return { class: classOf(miss), projection, miss };
}

function missOf(level: Figure, projection: Figure, target: Target): Fraction | null {
  const share = quotient(
    Math.abs(aimOf(projection, target) - projection),
    Math.abs(aimOf(level, target) - level),
  );
  return share === null ? null : significant(share);
}

/** A level that stands on an excluded bound and moves on has no way left to miss. */
function classOf(miss: Fraction | null): OutlookClass {
  if (miss === null || miss < SUNNY_BELOW) return 'sunny';
  return miss <= FAIR_UP_TO ? 'fair' : 'cloudy';
}
