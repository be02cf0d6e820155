import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { IndicatorCode, IsoInstant, RegionCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { annotation, indicator, region } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type NewAnnotation = Omit<typeof annotation.$inferInsert, 'withdrawnAt' | 'withdrawnBy'>;
export type AnnotationRecord = Awaited<ReturnType<typeof findAnnotations>>[number];

interface AnnotationFilter {
  indicator: IndicatorCode;
  /** Every region when left out. */
  region?: RegionCode | undefined;
  /** What stood there at that moment: written by then and not withdrawn yet. */
  at: IsoInstant;
}

const columns = {
  id: annotation.id,
  indicator: indicator.code,
  region: region.code,
  regionName: region.name,
  period: annotation.period,
  form: annotation.form,
  text: annotation.text,
  personId: annotation.personId,
  author: annotation.author,
  createdAt: instant(annotation.createdAt),
  withdrawnAt: instantOrNull(annotation.withdrawnAt),
};

/** The remarks on the figures of an indicator, in the order in which they were written. */
export function findAnnotations(db: Db, { indicator: code, region: place, at }: AnnotationFilter) {
  return db
    .select(columns)
    .from(annotation)
    .innerJoin(indicator, eq(indicator.id, annotation.indicatorId))
    .innerJoin(region, eq(region.id, annotation.regionId))
    .where(
      and(
        eq(indicator.code, code),
        place === undefined ? undefined : eq(region.code, place),
        lte(annotation.createdAt, at),
        or(isNull(annotation.withdrawnAt), gt(annotation.withdrawnAt, at)),
      ),
    )
    .orderBy(asc(annotation.createdAt), asc(annotation.id));
}

export async function findAnnotation(db: Db, id: string): Promise<AnnotationRecord | undefined> {
  const [found] = await db
    .select(columns)
    .from(annotation)
    .innerJoin(indicator, eq(indicator.id, annotation.indicatorId))
    .innerJoin(region, eq(region.id, annotation.regionId))
    .where(eq(annotation.id, id));
  return found;
}

export async function insertAnnotation(tx: Db, one: NewAnnotation): Promise<void> {
  await tx.insert(annotation).values(one);
}

/** Takes a remark down; false when it was taken down before. */
export async function withdrawAnnotation(tx: Db, id: string, by: string, at: IsoInstant): Promise<boolean> {
  const taken = await tx
    .update(annotation)
    .set({ withdrawnAt: at, withdrawnBy: by })
    .where(and(eq(annotation.id, id), isNull(annotation.withdrawnAt)))
    .returning({ id: annotation.id });
  return taken.length > 0;
}
