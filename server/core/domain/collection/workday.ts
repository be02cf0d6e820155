import { addDays, daysBetween } from '../calendar.ts';
import { digits } from '../digits.ts';
import type { IsoDate } from '../units.ts';

/** The published arrangement of a year's holidays. */
export interface HolidayYear {
  year: number;
  /** Days off, weekend days among them. */
  daysOff: readonly IsoDate[];
  /** Weekend days that are worked (调休). */
  workdays: readonly IsoDate[];
}

/** Every published year that is known. What it says nothing of is judged by weekends alone. */
export type WorkCalendar = readonly HolidayYear[];

/** Without any published year. */
export const WEEKENDS_ALONE: WorkCalendar = [];

/** A day that was looked for, and whether every year that it was looked for in has been published. */
export interface Workday {
  date: IsoDate;
  /** False = a year without a published arrangement was touched: holidays there are not known, only weekends. */
  certain: boolean;
}

const A_MONDAY = '2024-01-01';
const SATURDAY = 5;

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(day: IsoDate): boolean {
  const weekday = daysBetween(A_MONDAY, day) % 7;
  return (weekday < 0 ? weekday + 7 : weekday) >= SATURDAY;
}

/** Whether a day is worked; in a year that the calendar does not know, Monday to Friday are. */
export function isWorkday(day: IsoDate, calendar: WorkCalendar): boolean {
  const known = yearOf(day, calendar);
  if (known?.workdays.includes(day)) return true;
  return !isWeekend(day) && !known?.daysOff.includes(day);
}

/** The day itself when it is worked, else the next one that is. */
export function workdayOnOrAfter(day: IsoDate, calendar: WorkCalendar): Workday {
  let certain = yearOf(day, calendar) !== undefined;
  let date = day;
  while (!isWorkday(date, calendar)) {
    date = addDays(date, 1);
    certain &&= yearOf(date, calendar) !== undefined;
  }
  return { date, certain };
}

function yearOf(day: IsoDate, calendar: WorkCalendar): HolidayYear | undefined {
  const year = digits(day, 0, 4);
  return calendar.find((one) => one.year === year);
}
