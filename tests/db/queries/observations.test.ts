import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Form, ObservationStatus } from '#core/domain/observation.ts';
import { periodKey } from '#core/domain/period.ts';
import type { Db } from '#db/client.ts';
import {
  dataVersion,
  findObservationHistory,
  findObservations,
  type RecordedObservation,
  type SeriesCell,
  vintageAt,
} from '#db/queries/observations.ts';
import { type Cell, publish } from '#db/queries/publish.ts';
import { findIndicatorsOnRecord, findNewestPeriods } from '#db/queries/record-beside.ts';
import { rows } from '#db/rows.ts';
import { indicator, region } from '#db/schema/index.ts';
import { useTestDb } from '../../setup/db.ts';

const db = useTestDb();

const INDICATORS = ['scale', 'firms'];
const REGIONS = ['370100', '370200', '370300'];
const PERIODS = ['2026-Q1', '2026-Q2', '2026-Q3'];

beforeAll(async () => {
  await db()
    .insert(indicator)
    .values(
      INDICATORS.map((code, index) => ({
        id: index + 1,
        code,
        name: code,
        nameEn: code,
        unit: '亿元',
        measureKind: 'flow' as const,
        placeRollup: 'sum' as const,
        direction: 'up' as const,
        decimals: 1,
        definition: '',
        definitionEn: '',
      })),
    );
  await db()
    .insert(region)
    .values(
      REGIONS.map((code, index) => ({
        id: index + 1,
        code,
        name: code,
        shortName: code,
        kind: 'city' as const,
      })),
    );
});

function publishCells(tx: Db, cells: Cell[], recordedAt: string) {
  const submission = {
    id: randomUUID(),
    kind: 'api' as const,
    recorder: '测试员',
    demo: false,
    createdAt: recordedAt,
  };
  return publish(tx, submission, cells, recordedAt);
}

const aCell: fc.Arbitrary<Cell> = fc
  .record({
    indicatorId: fc.integer({ min: 1, max: INDICATORS.length }),
    regionId: fc.integer({ min: 1, max: REGIONS.length }),
    period: fc.constantFrom(...PERIODS),
    form: fc.constantFrom<Form>('period', 'ytd'),
    status: fc.constantFrom<ObservationStatus>('flash', 'annual', 'withdrawn', 'not_published'),
    tenths: fc.integer({ min: -100_000, max: 100_000 }),
  })
  .map(({ tenths, ...cell }) => ({
    ...cell,
    value: cell.status === 'withdrawn' || cell.status === 'not_published' ? null : tenths / 10,
    unit: '亿元',
    yoyPercent: null,
    sourceId: null,
    occurredOn: null,
    note: null,
  }));
const keyOf = (cell: Cell) => `${cell.indicatorId}/${cell.regionId}/${cell.period}/${cell.form}`;
const aPublication = fc.uniqueArray(aCell, { maxLength: 8, selector: keyOf });

/** The record as plain lists: what every question should answer. */
class Model {
  readonly published: { vintage: number; at: string; cells: Cell[] }[] = [];

  upTo(vintage: number): Map<string, Cell> {
    const known = new Map<string, Cell>();
    for (const one of this.published.filter((publication) => publication.vintage <= vintage)) {
      for (const cell of one.cells) known.set(keyOf(cell), cell);
    }
    return known;
  }

  newest(indicatorId: number, regionId: number): number | null {
    const own = this.published
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.indicatorId === indicatorId && cell.regionId === regionId);
    return own.length === 0 ? null : Math.max(...own.map(({ period }) => periodKey(period)));
  }
}

it('answers every question as a plain list of publications would', async () => {
  const model = new Model();
  const seedless = fc.sample(aPublication, { numRuns: 120, seed: 42 });
  for (const [index, cells] of seedless.entries()) {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString();
    const vintage = await db().transaction((tx) => publishCells(tx, cells, at));
    model.published.push({ vintage, at, cells });
  }
  expect(await dataVersion(db())).toBe(120);

  for (const { vintage, at } of fc.sample(fc.constantFrom(...model.published), { numRuns: 25, seed: 7 })) {
    expect(await vintageAt(db(), at)).toBe(vintage);
    const known = await findObservations(db(), { indicators: INDICATORS, regions: null, upTo: vintage });
    const answers = known.map(
      (one) =>
        `${INDICATORS.indexOf(one.indicator) + 1}/${REGIONS.indexOf(one.region) + 1}/${one.period}/${one.form}=${one.value}`,
    );
    expect(answers.sort()).toEqual(
      [...model.upTo(vintage)].map(([key, cell]) => `${key}=${cell.value}`).sort(),
    );
  }

  // with an indicator and a region that have none
  const indicators = [...INDICATORS.keys(), INDICATORS.length].map((index) => index + 1);
  const regions = [...REGIONS.keys(), REGIONS.length].map((index) => index + 1);
  const series = regions.flatMap((region) => indicators.map((one) => ({ indicator: one, region })));
  const asked = {
    indicators: series.map((one) => one.indicator),
    regions: series.map((one) => one.region),
  };
  const newest = series.map((one) => model.newest(one.indicator, one.region));
  expect(newest).toContain(null);
  expect(await findNewestPeriods(db(), asked)).toEqual(newest);
  expect(await findIndicatorsOnRecord(db(), indicators)).toEqual(indicators.slice(0, -1));
});

it('looks named cells up as it looks up lists, in the order in which they are named', async () => {
  const upTo = await dataVersion(db());
  const cells = INDICATORS.flatMap((one) => REGIONS.map((place) => ({ indicator: one, region: place })));
  const of = ({ indicator, region }: SeriesCell, all: readonly RecordedObservation[]) =>
    all.filter((one) => one.indicator === indicator && one.region === region);
  for (const find of [findObservations, findObservationHistory])
    for (const narrowed of [
      { upTo },
      { upTo: 40, from: '2026-Q2' as const, form: 'ytd' as const },
      { upTo, to: '2026-Q1' as const },
    ]) {
      const listed = await find(db(), { indicators: INDICATORS, regions: REGIONS, ...narrowed });
      expect(new Set(listed.map((one) => `${one.indicator} ${one.region}`)).size).toBe(cells.length);
      const some = [cells[4]!, cells[0]!, cells[3]!, { indicator: 'scale', region: 'nowhere' }];
      expect(await find(db(), { cells: some, ...narrowed })).toEqual(some.flatMap((one) => of(one, listed)));
      expect(await find(db(), { cells: [], ...narrowed })).toEqual([]);
    }
});

it('keeps every version of a figure, newest first', async () => {
  const cell = (value: number): Cell => ({
    indicatorId: 1,
    regionId: 1,
    period: '2025-Q4',
    form: 'ytd',
    status: 'flash',
    value,
    unit: '亿元',
    yoyPercent: 12.3,
    sourceId: null,
    occurredOn: null,
    note: '核实更正',
  });
  for (const value of [10, 11])
    await db().transaction((tx) => publishCells(tx, [cell(value)], '2026-08-01T00:00:00Z'));
  const versions = await findObservationHistory(db(), {
    indicators: ['scale'],
    regions: ['370100'],
    upTo: await dataVersion(db()),
  });
  expect(
    versions.filter((one) => one.period === '2025-Q4').map((one) => [one.value, one.note, one.yoyPercent]),
  ).toEqual([
    [11, '核实更正', 12.3],
    [10, '核实更正', 12.3],
  ]);
});

it('moves a moment forward that would put vintages out of order', async () => {
  const before = await dataVersion(db());
  const vintage = await db().transaction((tx) => publishCells(tx, [], '2001-01-01T00:00:00Z'));
  expect(vintage).toBe(before + 1);
  expect(await vintageAt(db(), '2001-01-02T00:00:00Z')).toBe(0);
});

it('refuses a figure that says both that it is missing and what it is', async () => {
  const contradictory = { ...fc.sample(aCell, 1)[0]!, status: 'withdrawn' as const, value: 5 };
  await expect(
    db().transaction((tx) => publishCells(tx, [contradictory], '2026-09-01T00:00:00Z')),
  ).rejects.toThrow();
});

it('reads one region’s series by the key, not by walking the table', async () => {
  await db().execute(sql`
    insert into observation (vintage_id, indicator_id, region_id, period, form, status, value, unit)
    select 1, 100 + i, r, 20260903, 2, 1, 1, '亿元' from generate_series(1, 100) i, generate_series(1, 200) r`);
  await db().execute(sql`vacuum analyze observation`);
  const plan = rows<{ 'QUERY PLAN': string }>(
    await db().execute(sql`
      explain select distinct on (indicator_id, region_id, period, form) value from observation
      where indicator_id = 1 and region_id = 1 and vintage_id <= 60
      order by indicator_id, region_id, period, form, vintage_id desc`),
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(
    /Index (Only )?Scan.*observation_.*pk|Bitmap Index Scan/,
  );
});

it('keeps the distribution key in every unique key of the big tables', async () => {
  const keys = rows<{ key: string }>(
    await db().execute(sql`
      select indexdef as key from pg_indexes
      where tablename = 'observation' and indexdef like 'CREATE UNIQUE%'`),
  );
  expect(keys.length).toBe(1);
  expect(keys.filter(({ key }) => !/\(indicator_id,/.test(key))).toEqual([]);
});
