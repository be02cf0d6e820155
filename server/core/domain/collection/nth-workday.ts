import { addDays } from '../calendar.ts';
import { isWorkday, type WorkCalendar, type Workday } from './workday.ts';

/**
 * The n-th working day from a day on, that day counted where it is worked. It is certain where every year that was
 * looked at has been published.
 * @param n from 1
 */
export function nthWorkday(from: string, n: number, calendar: WorkCalendar): Workday {
  const known = (day: string) => calendar.some(({ year }) => String(year) === day.slice(0, 4));
  let certain = known(from);
  let day = from;
  for (let counted = 0; ; day = addDays(day, 1)) {
    certain &&= known(day);
    if (isWorkday(day, calendar)) counted += 1;
    if (counted === n) return { date: day, certain };
  }
}
