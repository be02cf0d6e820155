import { notFound } from '#core/domain/errors.ts';
import { existsOn, overlapsOthers, reportsTo } from '#core/domain/region-place.ts';
import type { ApartReason } from '#core/domain/roll-up.ts';
import type { IsoDate, RegionCode } from '#core/domain/units.ts';
import { findRegions, type RegionRecord } from '#db/queries/regions.ts';
import type { ServiceContext } from '../context.ts';

/** All regions, read once. */
export interface Places {
  /** Throws `not-found` for a code that is not known. */
  load: (code: RegionCode) => RegionRecord;
  /**
   * The regions that make up one: those that report to it and exist on a day, each place once. Without a
   * day: those that ever did.
   */
  below: (code: RegionCode, day?: IsoDate) => RegionRecord[];
  /** What lies in a region on a day and is not among those that make it up. */
  apart: (code: RegionCode, day: IsoDate) => { region: RegionRecord; reason: ApartReason }[];
}

export async function placesOf({ db }: ServiceContext): Promise<Places> {
  const regions = await findRegions(db);
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return {
    load: (code) => {
      const region = byCode.get(code);
      if (!region) throw notFound('地区', code);
      return region;
    },
    below: (code, day) =>
      regions.filter(
        (region) =>
          reportsTo(region) === code &&
          !overlapsOthers(region) &&
          (day === undefined || existsOn(region, day)),
      ),
    apart: (code, day) =>
      regions.flatMap((region) => {
        const reason = apartFrom(region, code);
        return reason !== null && existsOn(region, day) ? [{ region, reason }] : [];
      }),
  };
}

function apartFrom(region: RegionRecord, code: RegionCode): ApartReason | null {
  if (region.parent === code && reportsTo(region) !== code) return 'reports_elsewhere';
  return reportsTo(region) === code && overlapsOthers(region) ? 'overlapping' : null;
}

/** A region as it travels. */
export function codedName({ code, name }: RegionRecord): { code: string; name: string } {
  return { code, name };
}
