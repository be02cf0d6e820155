import { dueDay } from './collection/due-day.ts';
import { WEEKENDS_ALONE, type WorkCalendar } from './collection/workday.ts';
import {
  addPeriods,
  comparePeriods,
  lastCompletePeriod,
  type Period,
  periodEnd,
  periodMonths,
} from './period.ts';
import type { IsoDate } from './units.ts';

/**
 * The periods for which a figure was due by `day` and none is there, oldest first: from the first
 * reported period on, in the rhythm of the newest one. Empty when nothing was ever reported.
 * @param reported in any order
 * @param calendar moves due days to working days
 */
export function missingPeriods(
  reported: readonly Period[],
  day: IsoDate,
  calendar: WorkCalendar = WEEKENDS_ALONE,
): Period[] {
  const sorted = [...reported].sort(comparePeriods);
  const newest = sorted.at(-1);
  if (newest === undefined) return [];
  const months = periodMonths(newest);
  const first = sorted.find((period) => periodMonths(period) === months)!;
  const newestEnded = lastCompletePeriod(day, months);
  // Whatever ends on the same day has been reported, be it called June or the second quarter.
  const there = new Set(sorted.map(periodEnd));
  const missing: Period[] = [];
  for (let period = first; comparePeriods(period, newestEnded) <= 0; period = addPeriods(period, 1)) {
    if (!there.has(periodEnd(period)) && dueDay(period, calendar) <= day) missing.push(period);
  }
  return missing;
}
