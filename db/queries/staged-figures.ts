import { type SQL, sql } from 'drizzle-orm';
import { STATUSES } from '#core/domain/observation.ts';
import type { VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { rows } from '../rows.ts';
import { codeOf } from '../schema/columns.ts';
import { stagingName, stagingTable } from './imports.ts';

/** Series that an import touches, with the first and last period of each (see `periodKey`): arrays as PostgreSQL writes them. */
export interface TouchedSeries {
  indicators: string;
  regions: string;
  first: string;
  last: string;
}

/** What committing staged figures would do. */
export interface StagedOutcome {
  /** Figures on record already that would get a new version, and those that would not. */
  changed: number;
  unchanged: number;
  /** Withdrawals of what is not on record, which write nothing. */
  idle: number;
  /** Tells two outcomes apart: of the figures on record, what they are and what becomes of them. */
  digest: string;
}

/** Sorting and hashing a hundred thousand rows in memory; compiling such statements takes longer than running them. */
export async function prepareForBulk(tx: Db): Promise<void> {
  await tx.execute(sql`
    select set_config('work_mem', '128MB', true), set_config('jit', 'off', true),
      set_config('enable_mergejoin', 'off', true)`);
}

/** Whether the staged rows are still there: a crash of the database empties their table, a backup has none. */
export async function hasStaged(tx: Db, number: number): Promise<boolean> {
  const [table] = rows<{ there: boolean }>(
    await tx.execute(sql`
      select coalesce(pg_relation_size(to_regclass(${`"${stagingName(number)}"`}::text)), 0) > 0 as there`),
  );
  return table!.there;
}

/** @param touched null for more series than are worth carrying along: they are gathered from the rows */
export interface Staged {
  number: number;
  touched: TouchedSeries | null;
  /** Whether any of the figures is withdrawn. */
  withdraws: boolean;
}

/** What committing would do where nothing is on record yet and nothing is withdrawn. */
export const ALL_NEW: StagedOutcome = { changed: 0, unchanged: 0, idle: 0, digest: '0' };

function touchedSeries({ number, touched }: Pick<Staged, 'number' | 'touched'>): SQL {
  return touched === null
    ? sql`(select indicator_id, region_id, min(period) as first, max(period) as last
        from ${stagingTable(number)} group by indicator_id, region_id) as t`
    : sql`unnest(${touched.indicators}::int[], ${touched.regions}::int[], ${touched.first}::int[],
        ${touched.last}::int[]) as t(indicator_id, region_id, first, last)`;
}

/** Whether the record up to a vintage has any figure, of whatever form, in the spans of the series that are touched. */
export async function isOnRecord(db: Db, touched: TouchedSeries, upTo: VintageId): Promise<boolean> {
  const [row] = rows<{ there: boolean }>(
    await db.execute(sql`
      select exists (
        select from ${touchedSeries({ number: 0, touched })} cross join lateral (
          select from observation where indicator_id = t.indicator_id and region_id = t.region_id
            and period between t.first and t.last and vintage_id <= ${upTo}::bigint limit 1) o) as there`),
  );
  return row!.there;
}

/** The newest version up to a vintage of every recorded figure that the staged ones may be about. */
function recordedUpTo(staged: Staged, upTo: VintageId): SQL {
  return sql`
    select distinct on (o.indicator_id, o.region_id, o.period, o.form)
      o.indicator_id, o.region_id, o.period, o.form, o.status, o.value, o.unit, o.yoy_percent, o.note,
      -- looked up figure by figure: as a join the planner may go through the record once for every vintage
      (select v.demo from vintage v where v.id = o.vintage_id) as demo
    from ${touchedSeries(staged)}
    cross join lateral (
      -- by the key, series after series: no plan that reads the whole record can be the better one
      select * from observation where indicator_id = t.indicator_id and region_id = t.region_id
        and period between t.first and t.last and vintage_id <= ${upTo}::bigint offset 0) o
    order by o.indicator_id, o.region_id, o.period, o.form, o.vintage_id desc`;
}

const SAME_FIGURE = sql`s.indicator_id = r.indicator_id and s.region_id = r.region_id
  and s.period = r.period and s.form = r.form`;

/** The rule of `compareFigure`: what the file leaves blank makes no difference beside the same value. */
const DIFFERS = sql`(r.demo or s.value is distinct from r.value or s.unit <> r.unit
  or (s.status_given and s.status <> r.status)
  or (s.yoy_percent is not null and s.yoy_percent is distinct from r.yoy_percent))`;

const WITHDRAWN = sql.raw(String(codeOf(STATUSES, 'withdrawn')));

/** Lines that withdraw what the record does not have, in whatever form: at most so many. */
export async function findIdleLines(tx: Db, { number }: Staged, most: number): Promise<number[]> {
  const found = rows<{ line: number }>(
    await tx.execute(sql`
      select distinct s.line from ${stagingTable(number)} s
      where s.status = ${WITHDRAWN} and not exists (select from observation o
        where o.indicator_id = s.indicator_id and o.region_id = s.region_id and o.period = s.period)
      order by s.line limit ${most}`),
  );
  return found.map(({ line }) => line);
}

/** What committing would do to the record as it was up to a vintage. */
export async function compareStaged(tx: Db, staged: Staged, upTo: VintageId): Promise<StagedOutcome> {
  const withdrawals = staged.withdraws
    ? sql`(select count(*)::int from ${stagingTable(staged.number)} where status = ${WITHDRAWN})`
    : sql`0`;
  const [outcome] = rows<StagedOutcome>(
    await tx.execute(sql`
      with r as (${recordedUpTo(staged, upTo)}),
      c as (select ${DIFFERS} as differs, s.status = ${WITHDRAWN} as withdrawn, hash_record_extended(
          row(s.line, s.form, ${DIFFERS}, r.status, r.value, r.unit, r.yoy_percent, r.note, r.demo), 0) as hash
        from ${stagingTable(staged.number)} s join r on ${SAME_FIGURE})
      select count(*) filter (where differs)::int as changed,
        count(*) filter (where not differs)::int as unchanged,
        ${withdrawals} - count(*) filter (where withdrawn)::int as idle,
        coalesce(bit_xor(hash), 0)::text as digest
      from c`),
  );
  return outcome!;
}

/**
 * Leaves of the staged figures only those that are to be written, as they are to be written: what is recorded
 * already goes, and beside the same value what the file leaves blank is taken over from the record.
 */
export async function settleStaged(tx: Db, staged: Staged, upTo: VintageId): Promise<void> {
  const table = stagingTable(staged.number);
  if (staged.withdraws) {
    await tx.execute(sql`
      delete from ${table} s where s.status = ${WITHDRAWN} and not exists (select from observation o
        where o.indicator_id = s.indicator_id and o.region_id = s.region_id and o.period = s.period
          and o.form = s.form)`);
  }
  await tx.execute(sql`
    with r as (${recordedUpTo(staged, upTo)})
    delete from ${table} s using r where ${SAME_FIGURE} and not ${DIFFERS}`);
  await tx.execute(sql`
    with r as (${recordedUpTo(staged, upTo)})
    update ${table} s set
      status = case when s.status_given then s.status else r.status end,
      yoy_percent = coalesce(s.yoy_percent, r.yoy_percent),
      note = coalesce(s.note, r.note)
    from r where ${SAME_FIGURE} and not r.demo and s.value is not distinct from r.value and s.unit = r.unit`);
}

/** @param inOrder whether the staged rows stand in the order of the record's key already */
export async function writeStaged(
  tx: Db,
  number: number,
  vintage: VintageId,
  inOrder: boolean,
): Promise<void> {
  const order = inOrder ? sql`` : sql`order by indicator_id, region_id, period, form`;
  await tx.execute(sql`
    insert into observation
      (vintage_id, indicator_id, region_id, period, form, status, value, unit, yoy_percent, note)
    select ${vintage}::bigint, indicator_id, region_id, period, form, status, value, unit, yoy_percent, note
    from ${stagingTable(number)} ${order}`);
}
