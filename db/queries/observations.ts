import { eq, inArray, lte, max, type SQL, sql } from 'drizzle-orm';
import { FORMS, type Form, type Observation, STATUSES } from '#core/domain/observation.ts';
import { type Period, periodFromKey, periodKey } from '#core/domain/period.ts';
import { remembered } from '#core/domain/remembered.ts';
import type { IndicatorCode, IsoInstant, RegionCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { intArray } from '../int-array.ts';
import { once } from '../one-look.ts';
import { rows } from '../rows.ts';
import { codeOf, wordOf } from '../schema/columns.ts';
import { indicator, region, source, submission, vintage, vintageCounter } from '../schema/index.ts';

/** A figure with what it belongs to and where it came from. */
export interface RecordedObservation extends Observation {
  indicator: IndicatorCode;
  region: RegionCode;
  recorder: string;
  sourceUrl: string | null;
  publishedAt: string | null;
}

/** Where figures are filed: an indicator in a region. */
export interface SeriesCell {
  indicator: IndicatorCode;
  region: RegionCode;
}

/** Of some indicators in some regions, in every one when null; or of the cells that are named, each once. */
type Place =
  | { indicators: readonly IndicatorCode[]; regions: readonly RegionCode[] | null }
  | { cells: readonly SeriesCell[] };

export type ObservationFilter = Place & {
  /** The newest vintage that counts; see `vintageAt`. */
  upTo: VintageId;
  /** Both when left out. */
  form?: Form | undefined;
  /** The first and the last period, both included; without bounds when left out. */
  from?: Period | undefined;
  to?: Period | undefined;
};

/** The number that grows with every publication. Whatever is cached is keyed by it. */
export async function dataVersion(db: Db): Promise<VintageId> {
  const [row] = await once(db, 'data version', () =>
    db.select({ last: vintageCounter.last }).from(vintageCounter),
  );
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
  return selectVersions(db, filter, true);
}

/** Every version of the figures, newest version first: their history. */
export async function findObservationHistory(
  db: Db,
  filter: ObservationFilter,
): Promise<RecordedObservation[]> {
  return selectVersions(db, filter, false);
}

/** Of which indicators and regions figures were recorded after a vintage, up to another. */
export async function findCellsRecorded(
  db: Db,
  { after, upTo }: { after: VintageId; upTo: VintageId },
): Promise<SeriesCell[]> {
  if (after === upTo) return [];
  return rows<SeriesCell>(
    await db.execute(sql`
      select i.code as indicator, r.code as region
      from (select distinct indicator_id, region_id from observation
        where vintage_id > ${after}::bigint and vintage_id <= ${upTo}::bigint) o
      join indicator i on i.id = o.indicator_id join region r on r.id = o.region_id`),
  );
}

/** As a version is stored: everything that many versions share is looked up once. */
interface StoredVersion {
  indicator_id: number;
  region_id: number;
  period: number;
  form: number;
  status: number;
  value: string | null;
  unit: string;
  yoy_percent: string | null;
  occurred_on: string | null;
  note: string | null;
  vintage_id: VintageId;
  source_id: number | null;
}

/**
 * In the order of the table's key, which is read without sorting, however many figures there are; named cells in the
 * order in which they are named.
 */
async function selectVersions(
  db: Db,
  { upTo, form, from, to, ...place }: ObservationFilter,
  newestOnly: boolean,
): Promise<RecordedObservation[]> {
  const { indicators, regions } = 'cells' in place ? sidesOf(place.cells) : place;
  if (indicators.length === 0 || regions?.length === 0) return [];
  const indicatorCodes = await codesById(db, indicator, indicators);
  const regionCodes = await codesById(db, region, regions);
  const conditions = [
    sql`vintage_id <= ${upTo}::bigint`,
    ...(form === undefined ? [] : [sql`form = ${codeOf(FORMS, form)}`]),
    ...(from === undefined ? [] : [sql`period >= ${periodKey(from)}`]),
    ...(to === undefined ? [] : [sql`period <= ${periodKey(to)}`]),
  ];
  const distinct = newestOnly ? sql`distinct on (indicator_id, region_id, period, form)` : sql``;
  const versionsOf = (where: readonly SQL[]) => sql`
    select ${distinct} indicator_id, region_id, period, form, status, value::text, unit,
      yoy_percent::text, occurred_on::text, note, vintage_id, source_id
    from observation where ${sql.join([...where, ...conditions], sql` and `)}
    order by indicator_id, region_id, period, form, vintage_id desc`;
  const stored = rows<StoredVersion>(
    await db.execute(
      'cells' in place
        ? ofEach(place.cells, indicatorCodes, regionCodes, versionsOf)
        : versionsOf([
            sql`indicator_id = any(${intArray(indicatorCodes.keys())}::int[])`,
            ...(regions === null ? [] : [sql`region_id = any(${intArray(regionCodes.keys())}::int[])`]),
          ]),
    ),
  );
  const publications = await findPublications(db, new Set(stored.map((one) => one.vintage_id)));
  const sources = await findSources(db, new Set(stored.map((one) => one.source_id)));
  const periods = remembered(periodFromKey);
  return stored.map((one) => ({
    indicator: indicatorCodes.get(one.indicator_id)!,
    region: regionCodes.get(one.region_id)!,
    period: periods(one.period),
    form: wordOf(FORMS, one.form),
    value: one.value === null ? null : Number(one.value),
    unit: one.unit,
    status: wordOf(STATUSES, one.status),
    yoyPercent: one.yoy_percent === null ? null : Number(one.yoy_percent),
    occurredOn: one.occurred_on,
    note: one.note,
    ...publications.get(one.vintage_id)!,
    ...(one.source_id === null ? NO_SOURCE : sources.get(one.source_id)!),
  }));
}

/** The indicators and the regions of some cells, each once. */
function sidesOf(cells: readonly SeriesCell[]) {
  return {
    indicators: [...new Set(cells.map((cell) => cell.indicator))],
    regions: [...new Set(cells.map((cell) => cell.region))],
  };
}

/**
 * Looks every cell up by itself: asked for all at once, PostgreSQL thinks reading a record of a million figures cheaper
 * than some hundred looks into its key (decision 0039).
 */
function ofEach(
  cells: readonly SeriesCell[],
  indicators: ReadonlyMap<number, IndicatorCode>,
  regions: ReadonlyMap<number, RegionCode>,
  versionsOf: (where: readonly SQL[]) => SQL,
): SQL {
  const indicatorIds = new Map([...indicators].map(([id, code]) => [code, id]));
  const regionIds = new Map([...regions].map(([id, code]) => [code, id]));
  const known = cells.filter((cell) => indicatorIds.has(cell.indicator) && regionIds.has(cell.region));
  const [first, second] = [
    intArray(known.map((cell) => indicatorIds.get(cell.indicator)!)),
    intArray(known.map((cell) => regionIds.get(cell.region)!)),
  ];
  return sql`
    select version.* from unnest(${first}::int[], ${second}::int[]) as cell(indicator, region)
    cross join lateral (${versionsOf([sql`indicator_id = cell.indicator`, sql`region_id = cell.region`])}) version`;
}

const NO_SOURCE = { sourceUrl: null, publishedAt: null };

/** The codes by number, of those named or of all. */
async function codesById(
  db: Db,
  table: typeof indicator | typeof region,
  codes: readonly string[] | null,
): Promise<Map<number, string>> {
  const named = codes === null ? undefined : inArray(table.code, [...codes]);
  const found = await db.select({ id: table.id, code: table.code }).from(table).where(named);
  return new Map(found.map(({ id, code }) => [id, code]));
}

async function findPublications(db: Db, vintages: ReadonlySet<VintageId>) {
  const found = await db
    .select({
      vintage: vintage.id,
      recordedAt: recordedAtText,
      demo: vintage.demo,
      recorder: submission.recorder,
    })
    .from(vintage)
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .where(sql`${vintage.id} = any(${intArray(vintages)}::bigint[])`);
  return new Map(found.map((one) => [one.vintage, one]));
}

async function findSources(db: Db, ids: ReadonlySet<number | null>) {
  const known = [...ids].filter((id) => id !== null);
  if (known.length === 0) return new Map<number, typeof NO_SOURCE>();
  const found = await db
    .select({ id: source.id, sourceUrl: source.url, publishedAt: source.publishedAt })
    .from(source)
    .where(inArray(source.id, known));
  return new Map(found.map(({ id, ...one }) => [id, one]));
}

/** The moment as ISO 8601 text with an offset, the same from both drivers. */
export const recordedAtText = sql<string>`to_char(${vintage.recordedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
