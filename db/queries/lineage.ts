import { asc, eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { RegionCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { once } from '../one-look.ts';
import { region, regionClosure } from '../schema/index.ts';

/** A region, then everything that it reports to, up to the root. Empty for an unknown code. */
export async function findLineage(db: Db, code: RegionCode): Promise<RegionCode[]> {
  const above = alias(region, 'above');
  const found = await db
    .select({ code: above.code })
    .from(regionClosure)
    .innerJoin(region, eq(region.id, regionClosure.descendantId))
    .innerJoin(above, eq(above.id, regionClosure.ancestorId))
    .where(eq(region.code, code))
    .orderBy(asc(regionClosure.depth));
  return found.map((row) => row.code);
}

/** The given regions and everything that reports to them, by code. */
export async function findWithin(db: Db, codes: readonly RegionCode[]): Promise<RegionCode[]> {
  if (codes.length === 0) return [];
  const above = alias(region, 'above');
  const found = await db
    .selectDistinct({ code: region.code })
    .from(regionClosure)
    .innerJoin(region, eq(region.id, regionClosure.descendantId))
    .innerJoin(above, eq(above.id, regionClosure.ancestorId))
    .where(inArray(above.code, [...codes]))
    .orderBy(asc(region.code));
  return found.map((row) => row.code);
}

/** The lineages of all regions, by code: each one's own code, then what it reports to, up to the root. */
export function findLineages(db: Db): Promise<Map<RegionCode, RegionCode[]>> {
  return once(db, 'lineages', () => readLineages(db));
}

async function readLineages(db: Db): Promise<Map<RegionCode, RegionCode[]>> {
  const above = alias(region, 'above');
  const found = await db
    .select({ code: region.code, above: above.code })
    .from(regionClosure)
    .innerJoin(region, eq(region.id, regionClosure.descendantId))
    .innerJoin(above, eq(above.id, regionClosure.ancestorId))
    .orderBy(asc(regionClosure.depth));
  const lineages = new Map<RegionCode, RegionCode[]>();
  for (const row of found) lineages.set(row.code, [...(lineages.get(row.code) ?? []), row.above]);
  return lineages;
}
