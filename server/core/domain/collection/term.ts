import { addDays } from '../calendar.ts';
import { type Period, periodEnd } from '../period.ts';
import type { IsoDate } from '../units.ts';
import { type WorkCalendar, workdayOnOrAfter } from './workday.ts';

/** How many days a duty leaves, counted from a period's end. */
export interface Allowance {
  onTimeDays: number;
  lockDays: number;
}

/** The days that matter for a period that has to be reported; each is the last on which it can still be done. */
export interface Term {
  /** The day after the period's end. */
  opens: IsoDate;
  /** Handed in on this day or before is on time (及时). */
  onTimeBy: IsoDate;
  /** Nothing is taken after this day, but answers to questions and corrections. */
  lockedAfter: IsoDate;
  /** The lock date was put off. */
  extended: boolean;
  /** False = a year was touched whose holidays are not published or not entered: only weekends were moved. */
  certain: boolean;
}

/**
 * The term of a period: both days are moved to the next working day.
 *
 * @param calendar the published holidays that are known
 * @param extendedUntil a lock date that somebody granted instead; null = none. It only ever puts off.
 */
export function termOfPeriod(
  period: Period,
  { onTimeDays, lockDays }: Allowance,
  calendar: WorkCalendar,
  extendedUntil: IsoDate | null = null,
): Term {
  const end = periodEnd(period);
  const onTime = workdayOnOrAfter(addDays(end, onTimeDays), calendar);
  const lock = workdayOnOrAfter(addDays(end, lockDays), calendar);
  const extended = extendedUntil !== null && extendedUntil > lock.date;
  return {
    opens: addDays(end, 1),
    onTimeBy: onTime.date,
    lockedAfter: extended ? extendedUntil : lock.date,
    extended,
    certain: onTime.certain && (extended || lock.certain),
  };
}

export function isLocked({ lockedAfter }: Term, day: IsoDate): boolean {
  return day > lockedAfter;
}
