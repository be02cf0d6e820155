import { dueDayAfter } from '#core/domain/collection/due-day.ts';
import type { WorkCalendar } from '#core/domain/collection/workday.ts';
import type { Level } from '#core/domain/level.ts';
import { missingPeriods } from '#core/domain/missing-periods.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import type { IsoDate } from '#core/domain/units.ts';
import type { Judged } from './judged.ts';

/** The levels up to a day, oldest first. */
export function levelsUpTo({ levels }: Judged, day: IsoDate): Level[] {
  return levels.filter((level) => periodEnd(level.period) <= day);
}

/** The periods between the first and the last due one for which nothing was reported. */
export function missingUpTo(one: Judged, day: IsoDate, calendar: WorkCalendar): Period[] {
  return missingPeriods(
    levelsUpTo(one, day).map((level) => level.period),
    earlier(one.target.deadline, day, calendar),
    calendar,
  );
}

/** Nothing is due any more once a deadline's own figure is in. */
function earlier(deadline: IsoDate | null, day: IsoDate, calendar: WorkCalendar): IsoDate {
  const lastDue = deadline === null ? null : dueDayAfter(deadline, calendar);
  return lastDue !== null && lastDue < day ? lastDue : day;
}
