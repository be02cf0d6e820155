import { lastCompletePeriod, type Period, periodEnd, periodMonths, periodYear } from '../period.ts';
import type { IsoDate } from '../units.ts';
import { type Cell, seenText } from './cell.ts';
import { wrongCellKind } from './figure-issues.ts';
import type { Issue, Place } from './issue.ts';
import { type PeriodReading, readPeriodText } from './period-text.ts';
import { badPeriod, implausibleYear, periodNotOver } from './place-issues.ts';

export interface PeriodCellReading {
  period: Period | null;
  /** True for words that name a stretch of the year (1—9月). */
  cumulative: boolean;
  issues: Issue[];
}

/** Reads a period from a cell that is not blank, and refuses one that nobody can report on `today`. */
export function readPeriodCell(cell: Cell, place: Place, today: IsoDate): PeriodCellReading {
  const seen = seenText(cell)!;
  const refused = (issue: Issue): PeriodCellReading => ({ period: null, cumulative: false, issues: [issue] });
  if (cell.kind === 'formula' || cell.kind === 'error' || cell.kind === 'boolean') {
    return refused(wrongCellKind(place, seen, cell.kind));
  }
  const reading: PeriodReading = cell.kind === 'date' ? { fault: 'date' } : readPeriodText(seen);
  if ('fault' in reading) return refused(badPeriod(place, seen, reading.fault));
  const { period, cumulative } = reading;
  const unaccepted = unacceptedPeriod(period, place, seen, today);
  return unaccepted ? refused(unaccepted) : { period, cumulative, issues: [] };
}

/** The first and the last year that figures are taken for: any other is a slip of the pen. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2100;

export function isPlausibleYear(period: Period): boolean {
  const year = periodYear(period);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Refuses a period of an implausible year, or one that has not ended on `today`. */
export function unacceptedPeriod(period: Period, place: Place, seen: string, today: IsoDate): Issue | null {
  if (!isPlausibleYear(period)) return implausibleYear(place, seen, FIRST_YEAR, LAST_YEAR);
  if (periodEnd(period) <= today) return null;
  return periodNotOver(place, seen, period, lastCompletePeriod(today, periodMonths(period)));
}
