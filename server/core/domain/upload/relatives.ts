import { existsOn, overlapsOthers, reportsTo } from '../region-place.ts';
import type { IsoDate, RegionCode } from '../units.ts';
import type { KnownRegion } from './vocabulary.ts';

/** Who reports to whom. */
export interface Relatives {
  find: (code: RegionCode) => KnownRegion | null;
  /** Where a region reports to; null for the nation, and for what is not known. */
  above: (code: RegionCode) => RegionCode | null;
  /** The regions that make one up on a day, each place once; without a day those that ever did. */
  below: (code: RegionCode, day?: IsoDate) => readonly KnownRegion[];
}

export function relativesOf(regions: readonly KnownRegion[]): Relatives {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const parts = Map.groupBy(
    regions.filter((region) => !overlapsOthers(region)),
    reportsTo,
  );
  return {
    find: (code) => byCode.get(code) ?? null,
    above: (code) => {
      const region = byCode.get(code);
      return region && !overlapsOthers(region) ? reportsTo(region) : null;
    },
    below: (code, day) =>
      (parts.get(code) ?? []).filter((region) => day === undefined || existsOn(region, day)),
  };
}
