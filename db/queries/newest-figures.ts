import { type SQL, sql } from 'drizzle-orm';
import type { NewestFigures } from '#core/domain/bulk/newest-figures.ts';
import type { VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { rows } from '../rows.ts';
import { newestTable, stagingTable } from './imports.ts';
import { renewLatest } from './publish.ts';

/**
 * Sets the newest figures apart: as long as nothing of the import is on record already, these are what
 * `observation_latest` has to hold.
 */
export async function setNewestApart(
  tx: Db,
  number: number,
  { indicators, regions, forms, periods, statuses, values, units, unitNames }: NewestFigures,
): Promise<void> {
  await tx.execute(sql`
    create unlogged table ${newestTable(number)} as
    select indicator_id, region_id, form, period, status, value, names.all_of_them ->> unit as unit
    from (select ${JSON.stringify(unitNames)}::text::jsonb as all_of_them) names
    cross join unnest(${indicators}::int[], ${regions}::int[], ${forms}::smallint[], ${periods}::int[],
        ${statuses}::smallint[], ${values}::text::numeric[], ${units}::int[])
      as n(indicator_id, region_id, form, period, status, value, unit)`);
}

function newestIn(staged: ReturnType<typeof stagingTable>): SQL {
  return sql`
    select s.indicator_id, s.region_id, s.form, s.period, s.status, s.value, s.unit
    from ${staged} s
    join (select indicator_id, region_id, form, max(period) as period from ${staged}
      where value is not null group by indicator_id, region_id, form) newest
      using (indicator_id, region_id, form, period)`;
}

const SAME_SERIES = sql`l.indicator_id = n.indicator_id and l.region_id = n.region_id and l.form = n.form`;

/**
 * Renews `observation_latest` for what was just written, without a look at the history: the newest staged figure of a
 * series wins over an older one or a version before it. Only where the newest figure itself lost its value is the
 * series read again. Call it while nobody else can publish (`lockPublishing`).
 *
 * @param hasMissing whether any staged figure has no value
 * @param settled whether `settleStaged` changed what is staged
 */
export async function renewLatestFromStaged(
  tx: Db,
  number: number,
  vintage: VintageId,
  { hasMissing, settled }: { hasMissing: boolean; settled: boolean },
): Promise<void> {
  const newest = settled ? newestIn(stagingTable(number)) : sql`select * from ${newestTable(number)}`;
  const lost = hasMissing ? await findLost(tx, number) : null;
  const [found] = rows<{ all: number; known: boolean; renewed: number }>(
    await tx.execute(sql`
      with newest as materialized (${newest}),
      renewed as (
        update observation_latest l
        set period = n.period, status = n.status, vintage_id = ${vintage}::bigint, value = n.value, unit = n.unit
        from newest n where ${SAME_SERIES} and l.period <= n.period
        returning 1)
      select (select count(*) from newest)::int as all, (select count(*) from renewed)::int as renewed,
        exists (select from newest n join observation_latest l on ${SAME_SERIES}) as known`),
  );
  const { all, known, renewed } = found!;
  if (renewed < all) {
    // to look every row up before it is inserted costs half as much again, and where none is known need not be
    const besides = known ? sql`on conflict (indicator_id, region_id, form) do nothing` : sql``;
    await tx.execute(sql`
      insert into observation_latest
        (indicator_id, region_id, form, period, status, vintage_id, value, unit)
      select indicator_id, region_id, form, period, status, ${vintage}::bigint, value, unit
      from (${newest}) newest ${besides}`);
  }
  if (lost === null || lost.count === 0) return;
  await renewLatest(
    tx,
    sql`select distinct * from unnest(${lost.indicators}::int[], ${lost.regions}::int[]) as k(indicator_id, region_id)`,
  );
}

/** Series whose newest figure is staged without a value. */
async function findLost(tx: Db, number: number) {
  const [lost] = rows<{ indicators: string; regions: string; count: number }>(
    await tx.execute(sql`
      select coalesce(array_agg(l.indicator_id), '{}')::text as indicators,
        coalesce(array_agg(l.region_id), '{}')::text as regions, count(*)::int as count
      from ${stagingTable(number)} s join observation_latest l using (indicator_id, region_id, form, period)
      where s.value is null`),
  );
  return lost!;
}
