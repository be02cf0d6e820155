import { and, asc, desc, eq, gte, inArray, lte, max, sql } from 'drizzle-orm';
import type { Form, Observation } from '#core/domain/observation.ts';
import type { Period } from '#core/domain/period.ts';
import type { IndicatorCode, IsoInstant, RegionCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import {
  indicator,
  observation,
  region,
  source,
  submission,
  vintage,
  vintageCounter,
} from '../schema/index.ts';

/** A figure with what it belongs to and where it came from. */
export interface RecordedObservation extends Observation {
  indicator: IndicatorCode;
  region: RegionCode;
  recorder: string;
  sourceUrl: string | null;
  publishedAt: string | null;
}

export interface ObservationFilter {
  indicators: readonly IndicatorCode[];
  /** Every region when null. */
  regions: readonly RegionCode[] | null;
  /** The newest vintage that counts; see `vintageAt`. */
  upTo: VintageId;
  /** Both when left out. */
  form?: Form | undefined;
  /** The first and the last period, both included; without bounds when left out. */
  from?: Period | undefined;
  to?: Period | undefined;
}

/** The number that grows with every publication. Whatever is cached is keyed by it. */
export async function dataVersion(db: Db): Promise<VintageId> {
  const [row] = await db.select({ last: vintageCounter.last }).from(vintageCounter);
  return row!.last;
}

const BEFORE_EVERYTHING: VintageId = 0;

/** The newest vintage recorded at or before a moment; 0 when nothing was known yet. */
export async function vintageAt(db: Db, moment: IsoInstant): Promise<VintageId> {
  const [row] = await db
    .select({ id: max(vintage.id) })
    .from(vintage)
    .where(lte(vintage.recordedAt, moment));
  return row?.id ?? BEFORE_EVERYTHING;
}

/** What was known up to a vintage: of every figure the newest version, oldest period first. */
export async function findObservations(db: Db, filter: ObservationFilter): Promise<RecordedObservation[]> {
  if (filter.indicators.length === 0 || filter.regions?.length === 0) return [];
  return selectVersions(db, filter, true);
}

/** Every version of the figures, newest version first: their history. */
export async function findObservationHistory(
  db: Db,
  filter: ObservationFilter,
): Promise<RecordedObservation[]> {
  if (filter.indicators.length === 0 || filter.regions?.length === 0) return [];
  return selectVersions(db, filter, false);
}

function selectVersions(db: Db, filter: ObservationFilter, newestOnly: boolean) {
  const { indicators, regions, upTo, form, from, to } = filter;
  const columns = {
    indicator: indicator.code,
    region: region.code,
    period: observation.period,
    form: observation.form,
    value: observation.value,
    unit: observation.unit,
    status: observation.status,
    yoyPercent: observation.yoyPercent,
    vintage: observation.vintageId,
    recordedAt: recordedAtText,
    demo: vintage.demo,
    recorder: submission.recorder,
    note: observation.note,
    occurredOn: observation.occurredOn,
    sourceUrl: source.url,
    publishedAt: source.publishedAt,
  };
  const cell = [observation.indicatorId, observation.regionId, observation.period, observation.form] as const;
  const select = newestOnly ? db.selectDistinctOn([...cell], columns) : db.select(columns);
  return select
    .from(observation)
    .innerJoin(indicator, eq(indicator.id, observation.indicatorId))
    .innerJoin(region, eq(region.id, observation.regionId))
    .innerJoin(vintage, eq(vintage.id, observation.vintageId))
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .leftJoin(source, eq(source.id, observation.sourceId))
    .where(
      and(
        lte(observation.vintageId, upTo),
        inArray(indicator.code, [...indicators]),
        regions === null ? undefined : inArray(region.code, [...regions]),
        form === undefined ? undefined : eq(observation.form, form),
        from === undefined ? undefined : gte(observation.period, from),
        to === undefined ? undefined : lte(observation.period, to),
      ),
    )
    .orderBy(...cell.map((column) => asc(column)), desc(observation.vintageId));
}

/** The moment as ISO 8601 text with an offset, the same from both drivers. */
export const recordedAtText = sql<string>`to_char(${vintage.recordedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
