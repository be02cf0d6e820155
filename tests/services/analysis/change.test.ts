import { beforeAll, describe, expect, it } from 'vitest';
import type { ChangeView } from '#core/contract/analysis.ts';
import { seed } from '#seeds/seed.ts';
import { changeView } from '#server/services/analysis/change.ts';
import { momentOf } from '#server/services/moment.ts';
import { useTestDb } from '../../setup/db.ts';
import { contextFor, refusal } from '../uploads/setup.ts';
import { allocate, amend, record } from './record.ts';

const db = useTestDb();
const NOW = '2027-11-21T02:00:00.000Z';
const SCALE = 'robot_mfg_scale';
const [PROVINCE, JINAN, QINGDAO] = ['370000', '370100', '370200'];

/**
 * A province whose first quarter of 2027 is put right twice, whose target is raised in September, whose
 * capital's second quarter is withdrawn, and whose largest city reports late.
 */
beforeAll(async () => {
  await seed(db(), { now: NOW });
  await allocate(db(), 'SD-Q2', { [JINAN]: 98, [QINGDAO]: 104 });
  const scale = (region: string, period: string, value: number | null) => ({
    indicator: SCALE,
    region,
    period,
    value,
    ...(value === null ? { status: 'withdrawn' as const } : {}),
  });
  await record(db(), '2027-04-15T01:00:00Z', [
    scale(PROVINCE, '2026-Q1', 70),
    scale(PROVINCE, '2026-Q2', 150),
    scale(PROVINCE, '2026-Q3', 230),
    scale(PROVINCE, '2026-Q4', 320),
    scale(PROVINCE, '2027-Q1', 80),
    scale(JINAN, '2027-Q1', 20),
  ]);
  await record(db(), '2027-07-15T01:00:00Z', [
    scale(PROVINCE, '2027-Q1', 79.7),
    scale(PROVINCE, '2027-Q2', 170),
    scale(JINAN, '2027-Q2', 42),
  ]);
  await record(db(), '2027-08-01T01:00:00Z', [scale(JINAN, '2027-Q2', null), scale(QINGDAO, '2027-Q2', 40)]);
  await amend(db(), '2027-09-01T01:00:00Z', 'SD-Q2', { value: 550 });
  await record(db(), '2027-10-15T01:00:00Z', [
    { ...scale(PROVINCE, '2027-Q3', 2_600_000), unit: '万元' },
    scale(JINAN, '2027-Q3', 66),
  ]);
});

async function change(from: string, to?: string, region?: string): Promise<ChangeView> {
  const context = contextFor(db(), 'visitor', NOW);
  const moments = { from: await momentOf(context, from), to: await momentOf(context, to) };
  return changeView(context, { target: 'SD-Q2', region }, moments);
}

function parts(breakdown: ChangeView['rows'][number]['level']) {
  return (
    breakdown && [breakdown.value, Object.fromEntries(breakdown.parts.map((one) => [one.code, one.value]))]
  );
}

describe('the province', () => {
  it('between April and July: a new quarter, and the first one put right', async () => {
    const { rows } = await change('2027-05-01', '2027-08-01', PROVINCE);
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect([row!.from.period, row!.from.level, row!.restated]).toEqual(['2027-Q1', 330, 329.7]);
    expect([row!.to.period, row!.to.level]).toEqual(['2027-Q2', 340]);
    expect(parts(row!.level)).toEqual([10, { activity: 10.3, revision: -0.3, scope: 0 }]);
    expect(parts(row!.gap)).toEqual([-10, { activity: -10.3, revision: 0.3, scope: 0 }]);
  });

  it('between August and now: a new quarter in another unit, and a higher promise', async () => {
    const [row] = (await change('2027-08-31', undefined, PROVINCE)).rows;
    expect([row!.from.targetValue, row!.to.targetValue]).toEqual([500, 550]);
    expect(parts(row!.level)).toEqual([10, { activity: 10, revision: 0, scope: 0 }]);
    expect(parts(row!.gap)).toEqual([40, { activity: -10, revision: 0, scope: 50 }]);
    expect(row!.explanation.map(({ zh }) => zh)).toContain(
      '目标由500.0亿元调整为550.0亿元，使差距变动+50.0亿元。',
    );
  });

  it('between a moment and itself nothing changed', async () => {
    const [row] = (await change('2027-08-31', '2027-08-31', PROVINCE)).rows;
    expect(parts(row!.level)).toEqual([0, { activity: 0, revision: 0, scope: 0 }]);
    expect(row!.explanation.map(({ zh }) => zh)).toContain('没有新一期数据，新增活动0.0亿元。');
  });
});

describe('a region', () => {
  it('whose older figure was withdrawn cannot be split', async () => {
    const [row] = (await change('2027-07-20', undefined, JINAN)).rows;
    expect([row!.reason, row!.restated, row!.to.targetValue]).toEqual(['older_period_gone', null, 98]);
    expect([row!.from.level, row!.to.level]).toEqual([84, 88]);
    expect(parts(row!.level)).toEqual([4, { unsplit: 4 }]);
    expect(row!.explanation.map(({ zh }) => zh).join('')).toContain(
      '2027年二季度的数到2027年11月21日已不可得',
    );
  });

  it('that reported later has no change, and says so', async () => {
    const [row] = (await change('2027-07-20', undefined, QINGDAO)).rows;
    expect([row!.reason, row!.level, row!.gap]).toEqual(['no_figure_from', null, null]);
    expect([row!.from.gap, row!.to.gap]).toEqual([null, 24]);
  });

  it('whose figure was withdrawn without another has no change any more', async () => {
    const [row] = (await change('2027-04-20', '2027-08-31', JINAN)).rows;
    // The second quarter came and went; the first one is the newest again.
    expect([row!.from.period, row!.to.period, row!.reason]).toEqual(['2027-Q1', '2027-Q1', null]);
    expect(parts(row!.level)).toEqual([0, { activity: 0, revision: 0, scope: 0 }]);
  });
});

it('tells the whole first, then every region with a part of it', async () => {
  const view = await change('2027-08-31');
  expect(view.rows.map((row) => [row.region.code, row.allocated])).toEqual([
    [PROVINCE, false],
    [JINAN, true],
    [QINGDAO, true],
  ]);
  expect([view.from, view.to, view.demo]).toEqual(['2027-08-31', '2027-11-21', false]);
});

it('says when a level came about in another way than before', async () => {
  await record(db(), '2027-11-01T01:00:00Z', [
    { indicator: SCALE, region: JINAN, period: '2026-Q3', value: 45 },
    { indicator: SCALE, region: JINAN, period: '2026-Q4', value: 64 },
  ]);
  const [row] = (await change('2027-10-20', undefined, JINAN)).rows;
  // 66 ÷ 0.75 = 88 as an estimate, 66 + 64 − 45 = 85 once the year before is known
  expect(parts(row!.level)).toEqual([-3, { activity: 0, revision: -3, scope: 0 }]);
  expect(row!.explanation.map(({ code }) => code)).toContain('change_method');
});

describe('refuses', () => {
  it('moments the wrong way round', async () => {
    expect(await refusal(change('2027-08-31', '2027-08-01'))).toMatchObject({ code: 'invalid-request' });
  });

  it('a region without a part, and what is not known', async () => {
    expect(await refusal(change('2027-08-01', undefined, '370300'))).toMatchObject({ code: 'not-found' });
    expect(await refusal(change('2027-08-01', undefined, '999999'))).toMatchObject({
      code: 'not-found',
      details: { kind: '地区' },
    });
  });
});
