import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgressRow } from '#core/contract/progress.ts';
import { dataVersion, findObservationHistory, findObservations } from '#db/queries/observations.ts';
import { demoFigures } from '#seeds/demo/figures.ts';
import { prepareDemo } from '#seeds/demo/seed-demo.ts';
import { INDICATORS } from '#seeds/indicators.ts';
import { seed } from '#seeds/seed.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { VISITOR } from '#server/services/context.ts';
import { momentOf } from '#server/services/moment.ts';
import { decomposition } from '#server/services/progress/decomposition.ts';
import { progressRows } from '#server/services/progress/rows.ts';
import { useTestDb } from '../setup/db.ts';

const NOW = '2026-11-21T08:00:00Z';
const db = useTestDb();
const context = (): ServiceContext => ({
  db: db(),
  now: () => new Date(NOW),
  actor: VISITOR,
});
let rows: ProgressRow[];

beforeAll(async () => {
  await seed(db(), { now: NOW, moreBatches: (tx) => prepareDemo(tx, NOW) });
  const moment = await momentOf(context(), undefined);
  rows = await progressRows(context(), { allocations: true }, moment);
});

function row(target: string, region?: string): ProgressRow {
  return rows.find((r) => r.target === target && (region === undefined || r.region.code === region))!;
}

describe('by the last quarter', () => {
  it.each([
    ['FJ-Q1', 'met_at_deadline', null, 18],
    ['SD-Q1', 'in_force', 'yellow', 2],
    ['SD-Q2', 'in_force', 'green', 386.2],
    ['JS-Q1', 'missed_at_deadline', null, 1870],
    ['JS-Q2', 'met_at_deadline', null, 254.8],
    ['JS-Q3', 'awaiting_final_data', null, 4],
    ['JS-Q4', 'met_at_deadline', null, 11],
    ['JS-Q5', 'met_at_deadline', null, 52],
    ['JS-Q6', 'met_at_deadline', null, 511.8],
    ['JS-Q7', 'awaiting_definition', null, 26],
    ['JS-Q8', 'awaiting_definition', null, 27],
    ['JS-Q9', 'awaiting_definition', null, 4],
    ['MH-Q1', 'in_force', 'red', 3],
    ['MH-Q2', 'in_force', 'green', 34],
    ['MH-Q3', 'in_force', 'yellow', 361],
    ['MH-Q7', 'in_force', 'green', 41],
  ])('%s is %s, light %s, at %d', (target, state, light, level) => {
    const found = row(target);
    expect([found.state, found.light]).toEqual([state, light]);
    expect(found.level).toBeCloseTo(level, 1);
    expect(found.demo).toBe(true);
  });

  it.each(['MH-Q4', 'MH-Q5', 'MH-Q6'])('%s waits for its denominator', (target) => {
    expect(row(target).state).toBe('awaiting_definition');
  });

  it('the press’s 21 firms outweigh the invented count of projects: a person has to rule', () => {
    expect(row('FJ-Q2')).toMatchObject({ state: 'awaiting_definition', level: null });
  });
});

it('SD-Q2 is 77.2 % complete and yet behind: of the way from 253 to 500 only 53.9 % is done', () => {
  const found = row('SD-Q2');
  expect(found).toMatchObject({ period: '2026-Q3', levelDerivation: 'trailing_year' });
  expect(found.baseline).toMatchObject({ value: 253, date: '2024-12-31' });
  expect(found.completion! * 100).toBeCloseTo(77.24, 2);
  expect(found.distanceCovered! * 100).toBeCloseTo(53.93, 2);
  expect(found.timeElapsed! * 100).toBeCloseTo(58.26, 2); // 638 of 1 095 days
  expect(found.lagPoints).toBeCloseTo(4.34, 2);
});

describe('the cities of Shandong', () => {
  const lights = () => rows.filter((r) => r.target === 'SD-Q2' && r.allocated);

  it('are a third ahead or on time, a third a little behind, a third far behind', () => {
    const count = (light: string) => lights().filter((r) => r.light === light).length;
    expect([count('green'), count('yellow'), count('red')]).toEqual([5, 5, 5]);
  });

  it.each([
    ['370100', 'in_force', 'green', '2026-Q3'],
    ['370700', 'in_force', 'yellow', '2026-Q3'],
    ['370400', 'in_force', 'red', '2026-Q3'],
    ['371700', 'stale', null, '2026-Q2'], // its report did not come
  ])('%s: %s %s at %s', (region, state, light, period) => {
    expect(row('SD-Q2', region)).toMatchObject({ state, light, period });
  });

  it('explain the province’s gap: their own gaps, the silent city, the unallocated part, a difference', async () => {
    const moment = await momentOf(context(), undefined);
    const parts = await decomposition(context(), { target: 'SD-Q2' }, moment);
    expect(parts.missing.map(({ code }) => code)).toEqual(['371700']);
    expect(parts.unallocated).toBe(18);
    expect(parts.missingTargets).toBe(4);
    expect(Math.abs(parts.statisticalDifference!)).toBeGreaterThan(0.05);
    expect(
      parts.regionsGap! + parts.missingTargets! + parts.unallocated! + parts.statisticalDifference!,
    ).toBeCloseTo(113.8, 6);
  });
});

describe('as it was known', () => {
  it.each([
    ['2025-02-01', '2024-Q4', 253],
    ['2026-02-01', '2025-Q4', 323.2],
    ['2026-10-14', '2026-Q2', 365.1], // 194.7 + 323.2 − 152.8
    ['2026-10-15', '2026-Q3', 386.2],
  ])('on %s the province stood at %s with %d', async (day, period, level) => {
    const then = await progressRows(
      context(),
      { target: 'SD-Q2', allocations: false },
      await momentOf(context(), day),
    );
    expect(then[0]!.period).toBe(period);
    expect(then[0]!.level).toBeCloseTo(level, 6);
  });
});

describe('Zibo’s first quarter of 2026', () => {
  it.each([
    ['2026-08-19', 5.3, null],
    ['2026-08-20', 5, '演示修订：剔除一家企业误报的非机器人业务收入，一季度数相应下调'],
  ])('as known on %s was %d', async (day, value, note) => {
    const { upTo } = await momentOf(context(), day);
    const known = await findObservations(db(), {
      indicators: ['robot_mfg_scale'],
      regions: ['370300'],
      upTo,
    });
    const found = known.find(({ period, form }) => period === '2026-Q1' && form === 'ytd');
    expect(found).toMatchObject({ value, note, demo: true });
  });
});

it('every invented figure is flagged, names a recorder that says so, and no real figure is', async () => {
  const { upTo } = await momentOf(context(), undefined);
  const all = await findObservationHistory(db(), {
    indicators: INDICATORS.map(({ code }) => code),
    regions: null,
    upTo,
  });
  const invented = all.filter(({ recorder }) => recorder.startsWith('演示·'));
  expect(invented).toHaveLength(demoFigures().length);
  expect(all.filter(({ demo }) => demo)).toEqual(invented);
  expect(all.length - invented.length).toBe(14); // 13 official figures and one of the press
});

it('seeding again adds nothing', async () => {
  const before = await dataVersion(db());
  await seed(db(), { now: NOW, moreBatches: (tx) => prepareDemo(tx, NOW) });
  expect(await dataVersion(db())).toBe(before);
});
