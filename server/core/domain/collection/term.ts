import { addDays } from '../calendar.ts';
import { type Period, periodEnd } from '../period.ts';
import type { IsoDate } from '../units.ts';

/** The published holidays of a year: days off on working days, and weekend days that are worked. */
export interface HolidayTable {
  year: number;
  daysOff: readonly IsoDate[];
  workdays: readonly IsoDate[];
}

/** The dates of a reporting duty for one period. */
export interface Term {
  /** The day after the period's end. */
  opens: IsoDate;
  /** The last day on which submitting is on time. */
  onTimeBy: IsoDate;
  /** The last day on which a first report is taken. */
  lockedAfter: IsoDate;
  /** False where a day was moved by weekends alone, as the year's holidays are not known. */
  certain: boolean;
}

/** Days after the period's end, each moved to the next working day. */
export function termOfPeriod(
  period: Period,
  { onTimeDays, lockDays }: { onTimeDays: number; lockDays: number },
  tables: readonly HolidayTable[],
): Term {
  const end = periodEnd(period);
  const onTime = nextWorkingDay(addDays(end, onTimeDays), tables);
  const lock = nextWorkingDay(addDays(end, lockDays), tables);
  return {
    opens: addDays(end, 1),
    onTimeBy: onTime.day,
    lockedAfter: lock.day,
    certain: onTime.certain && lock.certain,
  };
}

/** The day itself when it is worked, else the first one after it that is. */
export function nextWorkingDay(
  from: IsoDate,
  tables: readonly HolidayTable[],
): { day: IsoDate; certain: boolean } {
  let certain = true;
  for (let day = from; ; day = addDays(day, 1)) {
    const table = tables.find(({ year }) => year === Number(day.slice(0, 4)));
    if (!table) certain = false;
    if (isWorked(day, table)) return { day, certain };
  }
}

function isWorked(day: IsoDate, table: HolidayTable | undefined): boolean {
  if (table?.daysOff.includes(day)) return false;
  return table?.workdays.includes(day) || !isWeekend(day);
}

function isWeekend(day: IsoDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
