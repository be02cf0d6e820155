import { addDays } from '../calendar.ts';
import { dueDay } from '../collection/due-day.ts';
import type { WorkCalendar } from '../collection/workday.ts';
import { addPeriods, comparePeriods, type Period } from '../period.ts';
import type { IsoDate } from '../units.ts';

/** A quarter, for plans that nothing was reported of. */
const OTHERWISE_DAYS = 91;

/** From when on a meeting looks at what changed: the day the period before was due, and that period. */
export interface MeetingStart {
  day: IsoDate;
  /** Null where no period was judged: then it is a quarter of a year. */
  period: Period | null;
}

/**
 * Where "since last time" begins when nobody says: the day on which the figures of the period before the newest judged
 * one were due, so that the newest period's activity is what is new. Never after the day of the meeting.
 */
export function meetingStart(
  judged: readonly (Period | null)[],
  day: IsoDate,
  calendar: WorkCalendar,
): MeetingStart {
  const newest = judged
    .filter((one) => one !== null)
    .sort(comparePeriods)
    .at(-1);
  const quarterAgo = { day: addDays(day, -OTHERWISE_DAYS), period: null };
  if (newest === undefined) return quarterAgo;
  const period = addPeriods(newest, -1);
  const due = dueDay(period, calendar);
  return due < day ? { day: due, period } : quarterAgo;
}
