import { addPeriods, comparePeriods, lastCompletePeriod, type Period } from '../period.ts';
import type { IsoDate } from '../units.ts';
import { FIRST_MONTH } from './issue-number.ts';

/** The months that a briefing can be had for on a day, newest first: complete ones, back to the archive's first. */
export function briefingMonths(day: IsoDate): Period[] {
  const months: Period[] = [];
  for (let month = lastCompletePeriod(day, 1); comparePeriods(month, FIRST_MONTH) >= 0; ) {
    months.push(month);
    month = addPeriods(month, -1);
  }
  return months;
}
