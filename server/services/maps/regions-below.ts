import { notFound } from '#core/domain/errors.ts';
import type { NamedRegion } from '#core/domain/map/outline-region.ts';
import { reportsTo } from '#core/domain/region-place.ts';
import type { RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findRegions, type RegionRecord } from '#db/queries/regions.ts';

/** A region with those that report to it. */
export interface Family {
  region: RegionRecord;
  below: RegionRecord[];
  all: RegionRecord[];
}

/** @throws AppError `not-found` for a region that is none */
export async function loadFamily(db: Db, code: RegionCode): Promise<Family> {
  const all = await findRegions(db);
  const region = all.find((one) => one.code === code);
  if (!region) throw notFound('地区', code);
  return { region, all, below: all.filter((one) => reportsTo(one) === code) };
}

/** What features of a file may name; what is below is told apart from what is elsewhere. */
export function nameable({ all, below }: Family): NamedRegion[] {
  return all.map((one) => ({
    code: one.code,
    gbCode: one.gbCode,
    name: one.name,
    shortName: one.shortName,
    aliases: one.aliases,
    below: below.includes(one),
  }));
}
