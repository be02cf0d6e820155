import { chinaDate, isIsoDate } from '#core/domain/calendar.ts';
import type { IsoDate } from '#core/domain/units.ts';
import type { Moment } from '../paths.ts';

/** The day that a moment lies in, in China; today for "now". */
export function dayOfMoment(moment: Moment): IsoDate {
  if (moment === null) return chinaDate(new Date().toISOString());
  return isIsoDate(moment) ? moment : chinaDate(moment);
}
