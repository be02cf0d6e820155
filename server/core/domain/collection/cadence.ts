import { addDays } from '../calendar.ts';
import {
  addPeriods,
  comparePeriods,
  lastCompletePeriod,
  type Period,
  type PeriodMonths,
  periodMonths,
} from '../period.ts';
import type { IsoDate } from '../units.ts';

/** How often a duty has to be met. */
export const CADENCES = ['month', 'quarter', 'year'] as const;
export type Cadence = (typeof CADENCES)[number];

export const MONTHS_OF: Record<Cadence, PeriodMonths> = { month: 1, quarter: 3, year: 12 };

export const CADENCE_WORDS: Record<Cadence, { zh: string; en: string }> = {
  month: { zh: '每月', en: 'monthly' },
  quarter: { zh: '每季', en: 'quarterly' },
  year: { zh: '每年', en: 'yearly' },
};

/** From when until when a duty holds. */
export interface Span {
  cadence: Cadence;
  firstPeriod: Period;
  /** Null = goes on. */
  lastPeriod: Period | null;
}

/** Whether a duty asks for a period: of its length, and not before its first or after its last. */
export function asksFor({ cadence, firstPeriod, lastPeriod }: Span, period: Period): boolean {
  return (
    periodMonths(period) === MONTHS_OF[cadence] &&
    comparePeriods(period, firstPeriod) >= 0 &&
    (lastPeriod === null || comparePeriods(period, lastPeriod) <= 0)
  );
}

/** The periods of a duty that have opened by a day, oldest first: a period opens the day after it ends. */
export function openedPeriods(span: Span, day: IsoDate): Period[] {
  const newest = lastCompletePeriod(addDays(day, -1), MONTHS_OF[span.cadence]);
  const opened: Period[] = [];
  for (
    let period = span.firstPeriod;
    comparePeriods(period, newest) <= 0 && asksFor(span, period);
    period = addPeriods(period, 1)
  ) {
    opened.push(period);
  }
  return opened;
}
