import { chinaDate } from '../calendar.ts';
import type { MilestoneReport } from '../milestone.ts';
import type { IsoDate } from '../units.ts';

/**
 * What reports tell of a day that may lie before them: those that were there on the day, and of the later
 * ones those by which it was done by then.
 * @param reports of one subject, in any order, which is kept
 */
export function tellingOf<Report extends Pick<MilestoneReport, 'doneOn' | 'recordedAt'>>(
  reports: readonly Report[],
  day: IsoDate,
): Report[] {
  return reports.filter(({ doneOn, recordedAt }) =>
    doneOn === null ? chinaDate(recordedAt) <= day : doneOn <= day,
  );
}
