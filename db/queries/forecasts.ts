import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { IsoInstant, PlanCode, RegionCode, TargetCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { forecast, indicator, plan, region, target, vintage } from '../schema/index.ts';
import { recordedAtText } from './observations.ts';

export type NewForecast = typeof forecast.$inferInsert;

const ROWS_PER_STATEMENT = 1000;

/** The projections that were kept under some fingerprints, of whatever region. */
export async function findForecastsByFingerprint(
  db: Db,
  asked: readonly { targetId: number; fingerprint: string }[],
) {
  const found = [];
  for (let start = 0; start < asked.length; start += ROWS_PER_STATEMENT) {
    const some = asked.slice(start, start + ROWS_PER_STATEMENT);
    found.push(
      ...(await db
        .select({
          targetId: forecast.targetId,
          region: region.code,
          fingerprint: forecast.fingerprint,
          method: forecast.method,
          value: forecast.value,
          low: forecast.low,
          high: forecast.high,
        })
        .from(forecast)
        .innerJoin(region, eq(region.id, forecast.regionId))
        .where(
          and(
            inArray(forecast.targetId, [...new Set(some.map(({ targetId }) => targetId))]),
            inArray(
              forecast.fingerprint,
              some.map(({ fingerprint }) => fingerprint),
            ),
          ),
        )),
    );
  }
  return found;
}

/** Keeps projections; what is kept already under the same fingerprint stays as it is. */
export async function keepForecasts(db: Db, forecasts: readonly NewForecast[]): Promise<void> {
  for (let start = 0; start < forecasts.length; start += ROWS_PER_STATEMENT) {
    await db
      .insert(forecast)
      .values(forecasts.slice(start, start + ROWS_PER_STATEMENT))
      .onConflictDoNothing();
  }
}

export interface ForecastFilter {
  plan?: PlanCode | undefined;
  target?: TargetCode | undefined;
  region?: RegionCode | undefined;
  /** The newest vintage that counts: later ones were not known to what is listed. */
  upTo: VintageId;
}

export type ForecastRecord = Awaited<ReturnType<typeof findForecasts>>[number];

/** The ledger, oldest first. */
export function findForecasts(db: Db, filter: ForecastFilter) {
  return db
    .select({
      target: target.code,
      plan: plan.code,
      indicator: indicator.code,
      indicatorName: indicator.name,
      decimals: indicator.decimals,
      region: region.code,
      regionName: region.name,
      method: forecast.method,
      madeAt: madeAtText,
      period: forecast.period,
      deadline: forecast.deadline,
      points: forecast.points,
      value: forecast.value,
      low: forecast.low,
      high: forecast.high,
      unit: forecast.unit,
      demo: forecast.demo,
    })
    .from(forecast)
    .innerJoin(target, eq(target.id, forecast.targetId))
    .innerJoin(plan, eq(plan.id, target.planId))
    .innerJoin(indicator, eq(indicator.id, target.indicatorId))
    .innerJoin(region, eq(region.id, forecast.regionId))
    .where(
      and(
        lte(forecast.upTo, filter.upTo),
        filter.plan === undefined ? undefined : eq(plan.code, filter.plan),
        filter.target === undefined ? undefined : eq(target.code, filter.target),
        filter.region === undefined ? undefined : eq(region.code, filter.region),
      ),
    )
    .orderBy(asc(forecast.madeAt), asc(forecast.id));
}

/** When some vintages became known. */
export async function findVintageMoments(
  db: Db,
  ids: readonly VintageId[],
): Promise<Map<VintageId, IsoInstant>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: vintage.id, recordedAt: recordedAtText })
    .from(vintage)
    .where(inArray(vintage.id, [...ids]));
  return new Map(found.map(({ id, recordedAt }) => [id, recordedAt]));
}

/** Takes the projections of demonstration figures out of the ledger. Call it where those figures go. */
export async function deleteDemoForecasts(tx: Db): Promise<void> {
  await tx.delete(forecast).where(eq(forecast.demo, true));
}

/** As `recordedAtText`, so that the two compare as text. */
const madeAtText = sql<string>`to_char(${forecast.madeAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
