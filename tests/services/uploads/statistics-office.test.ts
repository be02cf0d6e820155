import { beforeAll, expect, it } from 'vitest';
import { dataVersion, findObservationHistory } from '#db/queries/observations.ts';
import { indicator, region } from '#db/schema/index.ts';
import { INDICATORS } from '#seeds/indicators.ts';
import { officialRows } from '#seeds/series-data.ts';
import { commitUpload } from '#server/services/uploads/commit.ts';
import { previewUpload } from '#server/services/uploads/preview.ts';
import { statisticsOfficeWorkbook } from '../../files/statistics-office-workbook.ts';
import { type TestCell, workbook } from '../../files/workbook.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, refusal } from './setup.ts';

/**
 * The National Bureau of Statistics publishes month and year to date of robot output side by side, and
 * revises silently in the latter: in April 2026 it lies 7 791 below the sum of its parts.
 */
const db = useTestDb();
const context = () => contextFor(db());

beforeAll(async () => {
  await db().insert(region).values({ code: '100000', name: '全国', shortName: '全国', kind: 'nation' });
  await db()
    .insert(indicator)
    .values(INDICATORS.find(({ code }) => code === 'industrial_robot_output')!);
});

async function history() {
  const upTo = await dataVersion(db());
  return findObservationHistory(db(), { indicators: ['industrial_robot_output'], regions: null, upTo });
}

it('keeps both series, finds the source to be reason enough for −7 791, and overwrites nothing', async () => {
  const preview = await previewUpload(context(), {
    name: '国家统计局.xlsx',
    bytes: statisticsOfficeWorkbook(),
  });
  expect(preview.counts).toEqual({ new: 13, changed: 0, unchanged: 0, refused: 0, notes: 5 });
  expect(preview.committable).toBe(true);
  expect(preview.issues.map(({ severity, code, address }) => [severity, code, address])).toEqual([
    ['reason', 'ytd-does-not-add-up', 'G4'],
    ...[3, 5, 6, 7, 8].map((row) => ['note', 'ytd-does-not-add-up', `G${row}`]),
  ]);
  const april = preview.cells.find(({ period, form }) => period === '2026-04' && form === 'ytd')!;
  expect(april.issues[0]).toMatchObject({ explained: true });
  expect(april.issues[0]!.message).toContain('323,009 − 237,554 − 93,246 = −7,791套');

  await commitUpload(context(), preview.id, {
    as: 'record',
    recorder: '国家统计局',
    expectedVersion: preview.dataVersion,
  });
  const kept = (await history()).map(({ period, form, value, yoyPercent, status }) => [
    period,
    form,
    value,
    yoyPercent,
    status,
  ]);
  const forms = { month: 'period', ytd: 'ytd' };
  const expected = officialRows.map(({ period, basis, value, yoyPublishedPct }) => [
    period,
    forms[basis],
    value,
    yoyPublishedPct,
    'published',
  ]);
  expect(kept.sort()).toEqual(expected.sort());
});

it('finds everything unchanged the second time, only notes what does not add up, and writes nothing', async () => {
  const again = await previewUpload(context(), { name: '再来一次.xlsx', bytes: statisticsOfficeWorkbook() });
  expect(again).toMatchObject({
    counts: { new: 0, changed: 0, unchanged: 13, refused: 0, notes: 6 },
    committable: false,
  });
  expect(
    await refusal(commitUpload(context(), again.id, { as: 'record', recorder: '国家统计局' })),
  ).toMatchObject({
    code: 'conflict',
  });
  expect(await history()).toHaveLength(13);
});

it('takes the same figures one a row, as the series are collected', async () => {
  const columns = [
    'series',
    'region',
    'period',
    'basis',
    'value',
    'unit',
    'yoyPublishedPct',
    'officialUrl',
  ] as const;
  const rows = officialRows.map((row) =>
    columns.map((column) => (column === 'region' ? '全国' : row[column]) as TestCell),
  );
  const bytes = workbook({ name: 'series', rows: [[...columns], ...rows] });
  expect((await previewUpload(context(), { name: 'series.xlsx', bytes })).counts).toMatchObject({
    unchanged: 13,
    refused: 0,
  });
});
