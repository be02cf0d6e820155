import { digits } from './digits.ts';
import type { IsoDate } from './units.ts';

const MARCH = 3;

/** Days between the first of March and the first of each month, March first. */
const DAYS_BEFORE = [0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337];

/** Whole days from `from` to `to`; negative when `to` is earlier. Both 'YYYY-MM-DD'. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `count` days after `date` (before it when negative). */
export function addDays(date: IsoDate, count: number): IsoDate {
  let year = digits(date, 0, 4);
  let month = digits(date, 5, 7);
  let day = digits(date, 8, 10) + count;
  for (; day > daysIn(year, month); month += 1) {
    day -= daysIn(year, month);
    if (month === 12) [year, month] = [year + 1, 0];
  }
  for (; day < 1; day += daysIn(year, month)) {
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
  }
  return isoDate(year, month, day);
}

/** Days since a day before the year 1, by the calendar of today. */
function dayNumber(date: IsoDate): number {
  // A year that begins in March has its leap day at its end, where it moves no other day.
  const months = digits(date, 0, 4) * 12 + digits(date, 5, 7) - MARCH;
  const year = Math.floor(months / 12);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + DAYS_BEFORE[months - year * 12]! + digits(date, 8, 10);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of a month; `month` is 1–12. */
export function lastDayOfMonth(year: number, month: number): IsoDate {
  return isoDate(year, month, daysIn(year, month));
}

/** The last days of months that lie strictly between two days, oldest first. */
export function endsOfMonths(from: IsoDate, to: IsoDate): IsoDate[] {
  const found: IsoDate[] = [];
  let year = digits(from, 0, 4);
  let month = digits(from, 5, 7);
  for (let end = lastDayOfMonth(year, month); end < to; end = lastDayOfMonth(year, month)) {
    if (end > from) found.push(end);
    if (month === 12) [year, month] = [year + 1, 1];
    else month += 1;
  }
  return found;
}

export function daysIn(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1]!;
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day in China (UTC+8, no daylight saving) at an instant given in any offset. */
export function chinaDate(instant: string): IsoDate {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** True for a real calendar day written 'YYYY-MM-DD'. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
