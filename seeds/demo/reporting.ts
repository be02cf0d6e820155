import { addDays } from '#core/domain/calendar.ts';
import { DAYS_UNTIL_DUE } from '#core/domain/collection/due-day.ts';
import type { ObservationStatus } from '#core/domain/observation.ts';
import { type Period, periodEnd, periodYear } from '#core/domain/period.ts';
import type { IsoInstant } from '#core/domain/units.ts';

const MINUTES_BETWEEN_REPORTS = 7;

/**
 * When a region's report for a quarter comes in: on the day it is due, one region after the other from
 * nine o'clock (China). From 2023-Q4 to 2026-Q3 that is the 15th and never a weekend or a holiday, so
 * no day has to be moved.
 *
 * @param place of the region among all that report, from 0
 */
export function reportedAt(quarter: Period, place: number): IsoInstant {
  const minutes = 9 * 60 + place * MINUTES_BETWEEN_REPORTS;
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${addDays(periodEnd(quarter), DAYS_UNTIL_DUE)}T${clock.join(':')}:00+08:00`;
}

/** How final a quarter's figures are by now: closed years 年报数, last year 初步数, this year 快报数. */
export function statusOf(quarter: Period): ObservationStatus {
  const year = periodYear(quarter);
  if (year <= 2024) return 'annual';
  return year === 2025 ? 'preliminary' : 'flash';
}
