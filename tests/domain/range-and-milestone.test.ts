import { describe, expect, it } from 'vitest';
import { explain } from '#core/domain/explain.ts';
import { lightRuleFaults } from '#core/domain/light-rule-faults.ts';
import { verdict, years } from './judging.ts';

describe('a range that is approached from above', () => {
  const between = { comparator: 'between', value: 50, low: 50, high: 60, deadline: '2028-12-31' } as const;

  it('is judged along the way to its upper bound, the nearest one', () => {
    const judged = verdict(
      years(2025, 100, 96, 91, 88, 80, 77),
      { ...between, baseline: { value: 100, date: '2020-12-31' } },
      { day: '2026-01-10' },
    );
    expect(judged).toMatchObject({ gap: 17, distanceCovered: 0.575, light: 'green' });
    expect(judged.planLine).toBeCloseTo(75.003, 3);
    expect(judged.lagPoints).toBeCloseTo(4.991, 3);
  });

  it('from below to its lower one', () => {
    const judged = verdict(
      years(2025, 0, 10),
      { ...between, baseline: { value: 0, date: '2024-12-31' } },
      { day: '2026-01-10' },
    );
    expect(judged).toMatchObject({ gap: 40, distanceCovered: 0.2 });
  });
});

describe('about, from above', () => {
  it.each([
    ['beyond the tolerance: still to go, downwards', 240, 40],
    ['within it: beyond the number itself', 205, -5],
    ['below it: still to go, upwards', 150, 50],
  ])('%s', (_, level, gap) => {
    expect(verdict(years(2026, 300, level), { comparator: 'about', value: 200 }).gap).toBe(gap);
  });
});

describe('a milestone', () => {
  const milestone = { comparator: 'done', value: 1, baseline: null, deadline: '2027-12-31' } as const;

  it('is not behind before its deadline, for nothing of it is due', () => {
    const judged = verdict(years(2026, 0, 0), milestone, { measureKind: 'milestone' });
    expect(judged).toMatchObject({
      state: 'in_force',
      planLine: 0,
      lagPoints: 0,
      light: 'green',
      pace: null,
    });
  });

  it('that was done at its first report starts from zero all the same', () => {
    const judged = verdict(years(2026, 1), milestone, { measureKind: 'milestone' });
    expect(judged).toMatchObject({ state: 'met', distanceCovered: 1 });
    expect(judged.baseline).toMatchObject({ value: 0, origin: 'zero' });
  });
});

it('a light rule cannot reach further than any lag', () => {
  const rules = (bound: number) =>
    lightRuleFaults([
      { light: 'green', above: null, upTo: bound },
      { light: 'red', above: bound, upTo: null },
    ]).map(({ kind }) => kind);
  expect(rules(100_000)).toEqual([]);
  expect(rules(1e308)).toContain('unreadable');
});

it('a ratio’s sentence carries what it is multiplied by', () => {
  const values = {
    unit: '台/万人',
    numerator: 1777,
    denominator: 42_001,
    scale: 10_000,
    level: 423.09,
    period: '2025-Q4',
  };
  expect(explain({ code: 'level_ratio', values }, 'zh', 1)).toContain(
    '1,777 ÷ 42,001 × 10,000，得423.1台/万人',
  );
  expect(explain({ code: 'level_ratio', values }, 'en', 1)).toContain('1,777 ÷ 42,001 × 10,000 gives 423.1');
});
