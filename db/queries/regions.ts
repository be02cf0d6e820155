import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../client.ts';
import { defined } from '../one-look.ts';
import { region } from '../schema/index.ts';

export type RegionRecord = Awaited<ReturnType<typeof findRegions>>[number];

/** All regions, abolished ones included, by code. */
export function findRegions(db: Db) {
  return defined(db, 'regions', () => selectRegions(db));
}

function selectRegions(db: Db) {
  const parent = alias(region, 'parent');
  const statisticalParent = alias(region, 'statistical_parent');
  return db
    .select({
      id: region.id,
      code: region.code,
      gbCode: region.gbCode,
      name: region.name,
      shortName: region.shortName,
      nameEn: region.nameEn,
      kind: region.kind,
      parent: parent.code,
      statisticalParent: statisticalParent.code,
      validFrom: region.validFrom,
      validTo: region.validTo,
      successors: region.successors,
      aliases: region.aliases,
      note: region.note,
      gridColumn: region.gridColumn,
      gridRow: region.gridRow,
    })
    .from(region)
    .leftJoin(parent, eq(parent.id, region.parentId))
    .leftJoin(statisticalParent, eq(statisticalParent.id, region.statisticalParentId))
    .orderBy(asc(region.code));
}
