import { addDays } from '../calendar.ts';
import { type Period, periodEnd } from '../period.ts';
import type { IsoDate } from '../units.ts';
import { type WorkCalendar, workdayOnOrAfter } from './workday.ts';

/** Days after a period's end by which its figures are due, before weekends and holidays move the day. */
export const DAYS_UNTIL_DUE = 15;

/** The day on which a period's figures are due where no duty says otherwise: a working day. */
export function dueDay(period: Period, calendar: WorkCalendar): IsoDate {
  return dueDayAfter(periodEnd(period), calendar);
}

/** The same for what ends on a day that ends no period, such as a deadline. */
export function dueDayAfter(end: IsoDate, calendar: WorkCalendar): IsoDate {
  return workdayOnOrAfter(addDays(end, DAYS_UNTIL_DUE), calendar).date;
}
