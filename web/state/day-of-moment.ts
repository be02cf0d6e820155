import type { RegionRow } from '#core/contract/targets.ts';
import { chinaDate, isIsoDate } from '#core/domain/calendar.ts';
import type { IsoDate } from '#core/domain/units.ts';
import type { Moment } from '../paths.ts';

/** Whether a region existed on a day. An open end is open. */
export function existsOn(region: Pick<RegionRow, 'validFrom' | 'validTo'>, day: IsoDate): boolean {
  return (
    (region.validFrom === null || region.validFrom <= day) &&
    (region.validTo === null || day <= region.validTo)
  );
}

/** The day that a moment lies in, in China; today for "now". */
export function dayOfMoment(moment: Moment): IsoDate {
  if (moment === null) return chinaDate(new Date().toISOString());
  return isIsoDate(moment) ? moment : chinaDate(moment);
}
