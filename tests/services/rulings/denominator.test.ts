import { expect, it } from 'vitest';
import { findIndicators } from '#db/queries/indicators.ts';
import { findPlans } from '#db/queries/plans.ts';
import { findRegions } from '#db/queries/regions.ts';
import { target } from '#db/schema/index.ts';
import { report, useSite } from './setup.ts';

/** MH-Q4, 头部品牌数占全市50%: the document does not say which 全市. */
const { db, rule, progress } = useSite();
const reasons = async () => (await progress('MH-Q4')).explanation.map(({ code }) => code);

/** A target of 上海市 on its own brands, as an administrator would enter it. */
async function cityTarget(code: string, value: number): Promise<void> {
  const indicator = (await findIndicators(db())).find((one) => one.code === 'top_brands_city')!;
  const region = (await findRegions(db())).find((one) => one.code === '310000')!;
  const plan = (await findPlans(db())).find((one) => one.code === 'MH')!;
  await db().insert(target).values({
    code,
    planId: plan.id,
    indicatorId: indicator.id,
    regionId: region.id,
    kind: 'headline',
    comparator: 'at_least',
    comparatorWord: '以上',
    value,
    unit: indicator.unit,
    strength: 'firm',
    deadline: '2025-12-31',
    locator: '一',
    line: 1,
    anchor: '10家',
    position: 99,
  });
}

it('nobody has chosen: no verdict, and the reason says so', async () => {
  expect((await progress('MH-Q4')).state).toBe('awaiting_definition');
  expect(await reasons()).toEqual(['denominator_undecided']);
});

it('what the city has reached is chosen: 3 of the 8 brands of the city', async () => {
  await rule('MH-Q4', { changes: { denominator: 'parent_actual' } });
  const row = await progress('MH-Q4');
  expect(row).toMatchObject({
    state: 'in_force',
    period: '2026-Q3',
    level: 37.5,
    levelDerivation: 'ratio',
    gap: 12.5,
  });
  expect(row.light).not.toBeNull();
});

it('the city corrects its figure, and the share follows', async () => {
  await report(db(), [['top_brands_city', '310000', '2026-Q3', 'point', 10]]);
  expect(await progress('MH-Q4')).toMatchObject({ level: 30, gap: 20 });
});

it('a share of two flows is one of their trailing years', async () => {
  await rule('MH-Q6', { changes: { denominator: 'parent_actual' } });
  const { level, explanation } = await progress('MH-Q6');
  expect(level).toBeCloseTo((361 / 838.2) * 100, 1);
  expect(explanation.map(({ code }) => code)).not.toContain('denominator_undecided');
});

it('what the city has promised is chosen: no verdict while it has promised nothing', async () => {
  await rule('MH-Q4', { changes: { denominator: 'parent_target' } });
  expect(await progress('MH-Q4')).toMatchObject({ state: 'awaiting_definition', level: null });
  expect(await reasons()).toContain('denominator_target_missing');
});

it('a verdict once it has promised one thing', async () => {
  await cityTarget('SH-Q1', 12);
  expect(await progress('MH-Q4')).toMatchObject({
    state: 'in_force',
    period: '2026-Q3',
    level: 25,
    levelDerivation: 'share_of_target',
  });
  expect((await progress('MH-Q4')).explanation.map(({ zh }) => zh)).toContain(
    '现值由本地区数据除以上级目标值：3 ÷ 12 × 100，得25.0%（2026年三季度）。',
  );
});

it('the city raises its promise, and the share falls from that day on', async () => {
  await rule('SH-Q1', {
    kind: 'amendment',
    changes: { value: 15 },
    effectiveFrom: '2026-11-22',
    document: '市方案',
  });
  expect((await progress('MH-Q4')).level).toBe(20);
});

it('no verdict when it has promised two things of one kind', async () => {
  await cityTarget('SH-Q2', 20);
  expect(await progress('MH-Q4')).toMatchObject({ state: 'awaiting_definition', level: null });
  expect(await reasons()).toContain('denominator_target_missing');
});
