import {
  addPeriods,
  comparePeriods,
  lastCompletePeriod,
  type Period,
  type PeriodMonths,
  periodMonths,
  periodStart,
} from '../period.ts';
import type { IsoDate } from '../units.ts';
import { FIRST_MONTH } from './issue-number.ts';

/** How long a briefing looks back: 月报, 季报, 年报. */
export const BRIEFING_KINDS = ['month', 'quarter', 'year'] as const;
export type BriefingKind = (typeof BRIEFING_KINDS)[number];

const MONTHS: Record<BriefingKind, PeriodMonths> = { month: 1, quarter: 3, year: 12 };

export function briefingKind(period: Period): BriefingKind {
  return BRIEFING_KINDS.find((kind) => MONTHS[kind] === periodMonths(period))!;
}

/**
 * The months, quarters and years that a briefing can be had for on a day, newest first (of those that end together the
 * longest first): complete ones, back to where the archive begins.
 */
export function briefingPeriods(day: IsoDate, kinds: readonly BriefingKind[] = BRIEFING_KINDS): Period[] {
  return kinds.flatMap((kind) => complete(day, MONTHS[kind])).sort((a, b) => comparePeriods(b, a));
}

function complete(day: IsoDate, months: PeriodMonths): Period[] {
  const periods: Period[] = [];
  for (
    let period = lastCompletePeriod(day, months);
    periodStart(period) >= `${FIRST_MONTH}-01`;
    period = addPeriods(period, -1)
  ) {
    periods.push(period);
  }
  return periods;
}
