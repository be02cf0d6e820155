import type { Level } from './level.ts';
import { endMonthOf, type Period } from './period.ts';
import { quotient } from './quotient.ts';
import type { Figure } from './units.ts';

/** Fewer points say nothing about a direction (method, section 3). */
export const FEWEST_POINTS = 4;
const YEARLY_WINDOW = 6;
const QUARTERLY_WINDOW = 8;
const MONTHS_OF_YEAR = 12;

/** How fast a level has moved lately. */
export interface Trend {
  /** Change per year, in the levels' unit. */
  perYear: Figure;
  /** The window: its first and last period and how many levels lie in it. */
  from: Period;
  to: Period;
  points: number;
}

/**
 * The straight line from the first to the last level of the window: six levels of a series that has one a
 * year, eight of a denser one, or as many as there are.
 *
 * @param comparable as `comparableLevels` gives them
 * @returns null with fewer than four levels, or when they do not follow each other in time
 */
export function trendOf(comparable: readonly Level[]): Trend | null {
  const last = comparable.at(-1);
  const before = comparable.at(-2);
  if (!last || !before || comparable.length < FEWEST_POINTS) return null;
  const end = endMonthOf(last.period);
  const yearly = end - endMonthOf(before.period) >= MONTHS_OF_YEAR;
  const points = Math.min(comparable.length, yearly ? YEARLY_WINDOW : QUARTERLY_WINDOW);
  const first = comparable[comparable.length - points]!;
  const years = (end - endMonthOf(first.period)) / MONTHS_OF_YEAR;
  const perYear = years > 0 ? quotient(last.value - first.value, years) : null;
  return perYear === null ? null : { perYear, from: first.period, to: last.period, points };
}
