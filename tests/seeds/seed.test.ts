import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '#db/rows.ts';
import * as schema from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { useTestDb } from '../setup/db.ts';

const NOW = '2026-11-21T08:00:00Z';
const db = useTestDb();

beforeAll(() => seed(db(), { now: NOW }));

async function query<Row>(statement: ReturnType<typeof sql>): Promise<Row[]> {
  return rows<Row>(await db().execute(statement));
}

describe('a seeded database holds', () => {
  it.each<[string, PgTable, number]>([
    ['plans', schema.plan, 5],
    ['targets', schema.target, 20],
    ['goals', schema.goal, 70],
    ['tasks and safeguards, and the five areas of Chongqing', schema.task, 72 + 5],
    ['focuses', schema.cityFocus, 19],
    ['subsidies, with and without amount', schema.subsidy, 18 + 8],
    ['boxes', schema.box, 2],
    ['items in boxes', schema.boxItem, 6],
    ['events', schema.event, 10],
    ['reports on events', schema.eventOutcome, 1],
    ['structural counts', schema.structuralCount, 10],
    ['policy hooks', schema.policyHook, 4],
    ['ambiguities', schema.ambiguity, 26],
    ['regions and the nation', schema.region, 103 + 1],
    ['indicators', schema.indicator, 26],
    ['aliases of offices', schema.organisationAlias, 14],
    ['official figures and one report of the press', schema.observation, 13 + 1],
  ])('%s', async (_, table, count) => {
    expect(await db().$count(table)).toBe(count);
  });

  it('something that each ambiguity concerns', async () => {
    const attached = await query(sql`
      select code from ambiguity where not exists (
        select from ambiguity_subject where ambiguity_id = ambiguity.id)`);
    expect(attached).toEqual([]);
  });

  it('eight subsidies without an amount, each without unit and ceiling', async () => {
    const open = await query(sql`select unit, is_ceiling from subsidy where amount is null`);
    expect(open).toEqual(Array(8).fill({ unit: null, is_ceiling: null }));
  });
});

describe('targets', () => {
  it.each([
    ['FJ-Q2', 'between', '10—15', 10, 10, 15, 'firm'],
    ['SD-Q1', 'at_least', '以上', 3, null, null, 'expected'],
    ['SD-Q2', 'more_than', '突破', 500, null, null, 'expected'],
    ['JS-Q1', 'about', '左右', 2000, null, null, 'firm'],
    ['JS-Q5', 'unstated', '（无比较词，遴选）', 50, null, null, 'firm'],
    ['MH-Q4', 'unstated', '均占全市50%', 50, null, null, 'firm'],
  ])('%s is compared by %s, for %s', async (code, comparator, comparatorWord, value, low, high, strength) => {
    const [found] = await db().select().from(schema.target).where(sql`code = ${code}`);
    expect(found).toMatchObject({ comparator, comparatorWord, value, low, high, strength });
  });

  it('leave open what no document says', async () => {
    const filled = await query(sql`
      select code from target where start_date is not null or baseline_value is not null
        or baseline_date is not null or tolerance is not null or denominator is not null`);
    expect(filled).toEqual([]);
    const open = await query(sql`select code from target where deadline is null order by code`);
    expect(open).toEqual([{ code: 'JS-Q7' }, { code: 'JS-Q8' }, { code: 'JS-Q9' }]);
  });

  it('keep the four scales on four indicators', async () => {
    const scales = await query(sql`
      select target.code as target, indicator.code as indicator
      from target join indicator on indicator.id = indicator_id
      where target.unit = '亿元' order by target.code`);
    expect(scales).toEqual([
      { target: 'JS-Q1', indicator: 'robot_chain_scale' },
      { target: 'JS-Q2', indicator: 'robot_core_scale' },
      { target: 'MH-Q3', indicator: 'robot_related_scale' },
      { target: 'SD-Q2', indicator: 'robot_mfg_scale' },
    ]);
  });
});

describe('responsible units', () => {
  it.each([
    ['SD-T16', 4, '省工信厅', '省工业和信息化厅'],
    ['SD-T13', 0, '省工业和信息化厅', '省工业和信息化厅'],
    ['SD-T13', 11, '省文旅局', '省文化和旅游厅'],
    ['SD-T15', 3, '省文旅厅', '省文化和旅游厅'],
    ['MH-T1', 0, '区经委', '区经济委员会'],
    ['CQ-T8', 0, '市经济信息委', '市经济信息委'],
  ])('%s names at place %i %s, that is %s', async (task, position, writtenAs, name) => {
    const found = await query(sql`
      select written_as, organisation.name from task_unit
      join task on task.id = task_id join organisation on organisation.id = organisation_id
      where code = ${task} and task_unit.position = ${position}`);
    expect(found).toEqual([{ written_as: writtenAs, name }]);
  });

  it('are no organisation under an alias', async () => {
    const twice = await query(sql`
      select name from organisation join organisation_alias on alias = name where organisation.id <> organisation_id`);
    expect(twice).toEqual([]);
  });
});

describe('regions', () => {
  it('lead from the street to the nation by the way they report', async () => {
    const chain = (code: string) =>
      query<{ code: string }>(sql`
        select above.code from region_closure c
        join region below on below.id = c.descendant_id join region above on above.id = c.ancestor_id
        where below.code = ${code} order by c.depth`).then((found) => found.map((row) => row.code));
    expect(await chain('310112112')).toEqual(['310112112', '310112', '310000', '100000']);
    expect(await chain('350128')).toEqual(['350128', '350000', '100000']);
    expect(await chain('X500110-WSJK')).toEqual(['X500110-WSJK', '500000', '100000']);
  });

  it('keep the administrative parent beside the statistical one', async () => {
    const found = await query(sql`
      select parent.code as parent, statistical.code as statistical from region r
      join region parent on parent.id = r.parent_id
      join region statistical on statistical.id = r.statistical_parent_id where r.code = '350128'`);
    expect(found).toEqual([{ parent: '350100', statistical: '350000' }]);
  });

  it.each([
    ['370000', '370000', null, null],
    ['500105', '500105', null, '2025-11-05'],
    ['X500000-LJXQ-2025', null, '2025-11-06', null],
    ['310112112', null, null, null],
    ['100000', null, null, null],
  ])('%s has the GB code %s and is valid from %s to %s', async (code, gbCode, validFrom, validTo) => {
    const [found] = await db().select().from(schema.region).where(sql`code = ${code}`);
    expect(found).toMatchObject({ gbCode, validFrom, validTo });
  });

  it('have a tile each, but for the nation', async () => {
    const without = await query(sql`select code from region where grid_column is null or grid_row is null`);
    expect(without).toEqual([{ code: '100000' }]);
  });
});

describe('seeding again', () => {
  /** Every row with the transaction and the place that wrote it, and how far the counters are. */
  async function everything() {
    const tables = await query<{ name: string }>(
      sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
    );
    const contents = tables.map(({ name }) =>
      query(
        sql`select xmin::text, ctid::text, to_jsonb(t) as row from ${sql.identifier(name)} t order by ctid`,
      ),
    );
    const counters = query(sql`select sequencename, last_value::text from pg_sequences order by 1`);
    return { tables, contents: await Promise.all(contents), counters: await counters };
  }

  it('writes no row', async () => {
    const before = await everything();
    expect(before.contents.flat().length).toBeGreaterThan(900);
    await seed(db(), { now: '2027-01-01T00:00:00Z' });
    expect(await everything()).toEqual(before);
  });

  it('leaves alone what a person has filled in', async () => {
    await query(sql`update target set deadline = '2026-12-31' where code = 'JS-Q7'`);
    await seed(db(), { now: NOW });
    expect(await query(sql`select deadline::text from target where code = 'JS-Q7'`)).toEqual([
      { deadline: '2026-12-31' },
    ]);
    await query(sql`update target set deadline = null where code = 'JS-Q7'`);
  });

  it('brings back a row that is missing, and only that', async () => {
    const [plans] = await query<{ xmin: string }>(sql`select xmin::text from plan where code = 'SD'`);
    await query(sql`delete from goal where code = 'SD-G3'`);
    await seed(db(), { now: NOW });
    expect(await db().$count(schema.goal)).toBe(70);
    expect(await query(sql`select xmin::text from plan where code = 'SD'`)).toEqual([plans]);
  });
});
