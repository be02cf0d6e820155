import { daysIn } from './calendar.ts';
import { digits } from './digits.ts';
import type { IsoDate } from './units.ts';

/**
 * Years from one day to another by the calendar, negative when `to` is earlier. Every month is a twelfth
 * and a day its share of the month, so that from one year's end to the next is exactly 1 and from one
 * quarter's end to the next exactly 0.25, leap year or not.
 */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  return (monthsAt(to) - monthsAt(from)) / 12;
}

/** Months since the year 0 at the end of a day; whole at the end of a month. */
function monthsAt(date: IsoDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const lastDay = daysIn(year, month);
  return year * 12 + month - 1 + digits(date, 8, 10) / lastDay;
}
