import { addPeriods, lastCompletePeriod, type Period } from '#core/domain/period.ts';
import type { IsoDate } from '#core/domain/units.ts';

/** How many periods back a template can be had for by choosing from a list. */
const QUARTERS = 12;
const MONTHS = 24;

/** Quarters that are over, newest first. */
export function quartersUntil(day: IsoDate): Period[] {
  return periodsUntil(lastCompletePeriod(day, 3), QUARTERS);
}

/** Months that are over, newest first. */
export function monthsUntil(day: IsoDate): Period[] {
  return periodsUntil(lastCompletePeriod(day, 1), MONTHS);
}

function periodsUntil(newest: Period, count: number): Period[] {
  return Array.from({ length: count }, (_, index) => addPeriods(newest, -index));
}
