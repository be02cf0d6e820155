import { isIsoDate } from '../calendar.ts';
import type { IsoDate } from '../units.ts';
import { type HolidayYear, isWeekend } from './workday.ts';

/** More would be no table of holidays: China publishes about thirty days off and six worked weekend days a year. */
const MOST_DAYS_OFF = 60;

/** Something that keeps a table of holidays from being used, with the day that it is about. */
export interface HolidayFault {
  list: 'daysOff' | 'workdays';
  /** As it was written; null for the list as a whole. */
  day: string | null;
  zh: string;
  en: string;
}

/** What is wrong with a year's table, in the order of its lists. Empty = it can be used. */
export function holidayYearFaults({ year, daysOff, workdays }: HolidayYear): HolidayFault[] {
  const off = new Set<IsoDate>();
  const worked = new Set<IsoDate>();
  const faults: HolidayFault[] = [];
  const fault = (list: HolidayFault['list'], day: string | null, zh: string, en: string) =>
    void faults.push({ list, day, zh, en });
  const ofThisYear = (list: HolidayFault['list'], day: string, seen: Set<IsoDate>) => {
    if (!isIsoDate(day)) fault(list, day, `“${day}”不是一个日期`, `"${day}" is not a day`);
    else if (!day.startsWith(`${year}-`))
      fault(list, day, `${day} 不在 ${year} 年`, `${day} is not in ${year}`);
    else if (seen.has(day)) fault(list, day, `${day} 写了两次`, `${day} is written twice`);
    else {
      seen.add(day);
      return true;
    }
    return false;
  };
  if (daysOff.length === 0)
    fault('daysOff', null, '没有写任何放假日期，每年至少有元旦', 'no day off; every year has New Year’s Day');
  if (daysOff.length > MOST_DAYS_OFF)
    fault('daysOff', null, `放假日期超过 ${MOST_DAYS_OFF} 天`, `more than ${MOST_DAYS_OFF} days off`);
  for (const day of daysOff) ofThisYear('daysOff', day, off);
  for (const day of workdays) {
    if (!ofThisYear('workdays', day, worked)) continue;
    if (off.has(day))
      fault('workdays', day, `${day} 既是放假又是上班`, `${day} is both a day off and a working day`);
    else if (!isWeekend(day))
      fault('workdays', day, `${day} 不是周末，本来就上班`, `${day} is no weekend day, it is worked anyway`);
  }
  return faults;
}
