import type { AnnotationRow } from '#core/contract/annotations.ts';
import { notFound } from '#core/domain/errors.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import { type AnnotationRecord, findAnnotations } from '#db/queries/annotations.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRegions } from '#db/queries/regions.ts';
import { isAllowed } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';

/**
 * The remarks that stood on the figures of an indicator at a moment, in the order in which they were written.
 * @throws AppError `not-found` for an unknown indicator or region
 */
export async function listAnnotations(
  context: ServiceContext,
  { indicator, region }: { indicator: string; region?: string | undefined },
  at: IsoInstant,
): Promise<AnnotationRow[]> {
  const { db } = context;
  if (!(await findIndicators(db)).some(({ code }) => code === indicator)) throw notFound('指标', indicator);
  if (region !== undefined && !(await findRegions(db)).some(({ code }) => code === region))
    throw notFound('地区', region);
  const found = await findAnnotations(db, { indicator, region, at });
  return Promise.all(found.map((one) => annotationRow(context, one)));
}

/** Names of people are for people with an account. */
export async function annotationRow(
  context: ServiceContext,
  record: AnnotationRecord,
): Promise<AnnotationRow> {
  const { personId, regionName, withdrawnAt, ...row } = record;
  return {
    ...row,
    region: { code: record.region, name: regionName },
    author: context.actor.personId === null ? null : record.author,
    withdrawable: withdrawnAt === null && (await mayWithdraw(context, record)),
  };
}

/** Who wrote a remark takes it down as long as they may write there, and whoever manages the region's people. */
export async function mayWithdraw(
  context: ServiceContext,
  { personId, region }: Pick<AnnotationRecord, 'personId' | 'region'>,
): Promise<boolean> {
  const { actor } = context;
  if (actor.personId === null || !(await isAllowed(context, 'annotation.write', region))) return false;
  return personId === actor.personId || isAllowed(context, 'people.manage', region);
}
