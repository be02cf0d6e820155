import { and, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { IsoDate } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { region, regionShape } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type NewRegionShape = typeof regionShape.$inferInsert;
export type RegionShapeRecord = Awaited<ReturnType<typeof findShapes>>[number];

const terms = {
  id: regionShape.id,
  region: region.code,
  name: region.name,
  reviewNumber: regionShape.reviewNumber,
  source: regionShape.source,
  validFrom: regionShape.validFrom,
  validTo: regionShape.validTo,
  author: regionShape.author,
  createdAt: instant(regionShape.createdAt),
  withdrawnAt: instantOrNull(regionShape.withdrawnAt),
};

/** Outlines of these regions with all that stands beside them, withdrawn ones included, newest first. */
export function findShapes(db: Db, regionIds: readonly number[]) {
  return db
    .select(terms)
    .from(regionShape)
    .innerJoin(region, eq(region.id, regionShape.regionId))
    .where(inArray(regionShape.regionId, [...regionIds]))
    .orderBy(desc(regionShape.createdAt), region.code);
}

/** Of each of these regions the newest outline that holds on a day and was not withdrawn. */
export function findShapesOn(db: Db, regionIds: readonly number[], day: IsoDate) {
  return db
    .selectDistinctOn([regionShape.regionId], terms)
    .from(regionShape)
    .innerJoin(region, eq(region.id, regionShape.regionId))
    .where(
      and(
        inArray(regionShape.regionId, [...regionIds]),
        isNull(regionShape.withdrawnAt),
        lte(regionShape.validFrom, day),
        or(isNull(regionShape.validTo), gte(regionShape.validTo, day)),
      ),
    )
    .orderBy(regionShape.regionId, desc(regionShape.createdAt), regionShape.id);
}

/** The lines of outlines, by id. */
export async function findGeometries(db: Db, ids: readonly string[]): Promise<Map<string, unknown>> {
  const found = await db
    .select({ id: regionShape.id, geometry: regionShape.geometry })
    .from(regionShape)
    .where(inArray(regionShape.id, [...ids]));
  return new Map(found.map(({ id, geometry }) => [id, geometry]));
}

/** Call it in the transaction that also writes the audit entry. */
export async function insertShapes(tx: Db, shapes: readonly NewRegionShape[]): Promise<void> {
  for (const shape of shapes) await tx.insert(regionShape).values(shape);
}

/** Locks the outline until the transaction's end; undefined when there is none. */
export async function lockShape(tx: Db, id: string) {
  const [found] = await tx
    .select({
      id: regionShape.id,
      regionId: regionShape.regionId,
      reviewNumber: regionShape.reviewNumber,
      withdrawnAt: instantOrNull(regionShape.withdrawnAt),
    })
    .from(regionShape)
    .where(eq(regionShape.id, id))
    .for('update');
  return found;
}

export async function withdrawShape(tx: Db, id: string, at: string): Promise<void> {
  await tx.update(regionShape).set({ withdrawnAt: at }).where(eq(regionShape.id, id));
}
