import { sql } from 'drizzle-orm';
import { FORMS, type Form } from '#core/domain/observation.ts';
import type { Db } from '../client.ts';
import { intArray } from '../int-array.ts';
import { rows } from '../rows.ts';
import { codeOf } from '../schema/columns.ts';

/** Of which of these indicators the record has any figure. */
export async function findIndicatorsOnRecord(db: Db, indicatorIds: readonly number[]): Promise<number[]> {
  const found = rows<{ id: number }>(
    await db.execute(sql`
      select t.id from unnest(${intArray(indicatorIds)}::int[]) as t(id)
      where exists (select from observation o where o.indicator_id = t.id)`),
  );
  return found.map(({ id }) => id);
}

/**
 * The newest period of each series in whatever version and form, with a value or without (see `periodKey`): the last
 * entry of the series in the record's key. In the order asked; null where there is none.
 */
export async function findNewestPeriods(
  db: Db,
  { indicators, regions }: { indicators: readonly number[]; regions: readonly number[] },
): Promise<(number | null)[]> {
  const [found] = rows<{ periods: string }>(
    await db.execute(sql`
      select coalesce(string_agg(coalesce(o.period, 0)::text, ',' order by t.place), '') as periods
      from unnest(${intArray(indicators)}::int[], ${intArray(regions)}::int[])
        with ordinality as t(indicator_id, region_id, place)
      left join lateral (
        select period from observation where indicator_id = t.indicator_id and region_id = t.region_id
        order by period desc limit 1) o on true`),
  );
  return found!.periods.split(',').map((period) => Number(period) || null);
}

export interface SeriesTotal {
  indicatorId: number;
  regionId: number;
  /** See `periodKey`. */
  period: number;
  value: number;
  unit: string;
}

/** The running totals of series as they stand now; demonstration figures left out. */
export async function findTotals(
  db: Db,
  series: readonly (readonly [number, number])[],
): Promise<SeriesTotal[]> {
  if (series.length === 0) return [];
  const indicators = intArray(series.map(([indicator]) => indicator));
  const regions = intArray(series.map(([, region]) => region));
  return rows(
    await db.execute(sql`
      select n.indicator_id as "indicatorId", n.region_id as "regionId", n.period, n.value::float8 as value, n.unit
      from (
        select distinct on (o.indicator_id, o.region_id, o.period) o.*, v.demo
        from unnest(${indicators}::int[], ${regions}::int[]) as t(indicator_id, region_id)
        join observation o using (indicator_id, region_id)
        join vintage v on v.id = o.vintage_id
        where o.form = ${codeOf(FORMS, 'point')}
        order by o.indicator_id, o.region_id, o.period, o.vintage_id desc) n
      where n.value is not null and not n.demo`),
  );
}

export interface WantedFigure {
  indicatorId: number;
  regionId: number;
  period: number;
  form: Form;
}

/** Figures as they stand now, in the order asked; null where there is none, none with a value, or a demonstration's. */
export async function findFiguresAt(
  db: Db,
  wanted: readonly WantedFigure[],
): Promise<({ value: number; unit: string } | null)[]> {
  const column = (numberOf: (one: WantedFigure) => number) => intArray(wanted.map(numberOf));
  const found = rows<{ place: number; value: number; unit: string }>(
    await db.execute(sql`
      select n.place::int as place, n.value::float8 as value, n.unit
      from (
        select distinct on (w.place) w.place, o.value, o.unit, v.demo
        from unnest(${column((one) => one.indicatorId)}::int[], ${column((one) => one.regionId)}::int[],
            ${column((one) => one.period)}::int[], ${column((one) => codeOf(FORMS, one.form))}::int[])
          with ordinality as w(indicator_id, region_id, period, form, place)
        join observation o on o.indicator_id = w.indicator_id and o.region_id = w.region_id
          and o.period = w.period and o.form = w.form
        join vintage v on v.id = o.vintage_id
        order by w.place, o.vintage_id desc) n
      where n.value is not null and not n.demo`),
  );
  const answers: ({ value: number; unit: string } | null)[] = wanted.map(() => null);
  for (const { place, value, unit } of found) answers[place - 1] = { value, unit };
  return answers;
}
