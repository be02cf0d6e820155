import { lastDayOfMonth } from '../calendar.ts';
import { endMonthOf, periodEnd } from '../period.ts';
import { significant } from '../significant.ts';
import type { Figure, IsoDate } from '../units.ts';
import type { ForecastBasis } from './basis.ts';
import { seasonAt } from './season.ts';
import { combined, type Step } from './step.ts';

/** A level to come, with the interval that is meant to hold it in four cases of five. */
export interface ForecastPoint {
  date: IsoDate;
  value: Figure;
  low: Figure;
  high: Figure;
}

/**
 * Opinions as one path from the last level (itself, without width) over every period's end to the
 * deadline, with the season and above the floor.
 *
 * @param opinions on what is left without the season; a step for every one that begins before the deadline
 * @returns null where a number is too large to be one
 */
export function forecastPath(
  { levels, season, stepMonths, steps, deadline, floor, widening }: ForecastBasis,
  opinions: readonly (readonly Step[])[],
): ForecastPoint[] | null {
  const last = levels.at(-1)!;
  const start = endMonthOf(last.period);
  const path = [{ date: periodEnd(last.period), value: last.value, low: last.value, high: last.value }];
  for (const [index, { value, half }] of combined(opinions).entries()) {
    const month = start + (index + 1) * stepMonths;
    const middle = season ? value + seasonAt(season, month) : value;
    const point = bounded(
      endOfMonth(month),
      middle,
      half * widening,
      floor === null ? null : floor.value,
      path.at(-1)!,
    );
    if (point === null) return null;
    path.push(point);
  }
  const after = path.pop()!;
  const share = steps - Math.floor(steps);
  return [
    ...path,
    share === 0 ? { ...after, date: deadline } : between(path.at(-1)!, after, share, deadline),
  ];
}

/**
 * An interval around its middle, nothing of it below the floor. A middle that would fall through stays on
 * the floor, and what the floor cuts off does not make the future more certain than it was a step before.
 */
function bounded(
  date: IsoDate,
  middle: Figure,
  half: Figure,
  floor: Figure | null,
  before: ForecastPoint,
): ForecastPoint | null {
  const least = floor === null ? Number.NEGATIVE_INFINITY : floor;
  const rounded = significant(middle);
  if (rounded === null) return null;
  const value = Math.max(rounded, least);
  const bottom = Math.max(value - half, least);
  const [low, high] = [bottom, Math.max(value + half, bottom + before.high - before.low)].map(significant);
  if (low == null || high == null) return null;
  // A figure of more than twelve digits must not be rounded past its own interval.
  return { date, value, low: Math.min(value, Math.max(low, least)), high: Math.max(value, high) };
}

/** Where the deadline lies between two periods' ends, its share of the way. */
function between(from: ForecastPoint, to: ForecastPoint, share: number, date: IsoDate): ForecastPoint {
  const at = (a: Figure, b: Figure) => a + (b - a) * share;
  return {
    date,
    value: at(from.value, to.value),
    low: at(from.low, to.low),
    high: at(from.high, to.high),
  };
}

/** @param month counted from the year 0, December as the twelfth */
function endOfMonth(month: number): IsoDate {
  return lastDayOfMonth(Math.floor((month - 1) / 12), ((month - 1) % 12) + 1);
}
