import { describe, expect, it, test } from 'vitest';
import type { Comparator } from '#core/domain/target.ts';
import { aLevel, quarters, verdict, years } from './judging.ts';
import published from './published-cases.json' with { type: 'json' };

const near = (ratio: number) => expect.closeTo(ratio, 9);

type CanadianCase = (typeof published.canada.cases)[number];

function judgeCanadian({ points, base_year, direction, target, target_year }: CanadianCase) {
  const levels = points.map(([year, value]) => aLevel(String(year), value!));
  return verdict(
    levels,
    {
      comparator: direction === 'up' ? 'at_least' : 'at_most',
      value: target,
      deadline: `${target_year}-12-31`,
      startDate: `${base_year}-01-01`,
      baseline: null,
    },
    { day: `${points.at(-1)![0]! + 1}-01-10` },
  ).secondOpinion;
}

describe('Canadian indicators come out as published', () => {
  it.each(published.canada.cases)('$id: $published.status, $published.ratio', (one) => {
    const { ratio, class: status } = judgeCanadian(one);
    expect(status).toBe(one.published.status);
    if (one.published.ratio === null) expect(ratio).toBeNull();
    else expect(Math.abs(ratio! - one.published.ratio)).toBeLessThan(1e-9);
  });
});

describe('classes, both sides of every bound; growth from 100 is needed to 121 in two years, 10 % a year', () => {
  const after = (level: number) =>
    verdict(years(2026, 100, level), {
      value: 121,
      deadline: '2027-12-31',
      baseline: { value: 100, date: '2025-12-31' },
    }).secondOpinion;
  test.each([
    [121, 'met', 2.1],
    [109.6, 'substantial', 0.96],
    [109.4, 'moderate', 0.94],
    [106.1, 'moderate', 0.61],
    [105.9, 'limited', 0.59],
    [100, 'limited', 0],
    [99.9, 'deterioration', -0.01],
  ])('%d is %s', (level, name, ratio) => {
    expect(after(level)).toEqual({ class: name, ratio: expect.closeTo(ratio, 10) });
  });
});

describe('zeros and signs, one year after the baseline and one before the deadline', () => {
  test.each<
    [why: string, base: number, level: number, comparator: Comparator, target: number, expected: object]
  >([
    ['a zero baseline is taken as 0.001', 0, 1, 'at_least', 1000, { class: 'substantial', ratio: near(1) }],
    ['a zero target is taken as 0.001', 10, 0.1, 'at_most', 0, { class: 'substantial', ratio: near(1) }],
    [
      'a level of zero has lost everything',
      10,
      0,
      'at_least',
      12.1,
      { class: 'deterioration', ratio: near(-10) },
    ],
    ['a level of the other sign', -5, 5, 'at_least', 10, { class: 'not_available', ratio: null }],
    ['a target of the other sign', -5, -4, 'at_least', 10, { class: 'not_available', ratio: null }],
    ['met all the same', -5, 15, 'at_least', 10, { class: 'met', ratio: null }],
    ['baseline equals target', 10, 8, 'at_least', 10, { class: 'not_available', ratio: null }],
    ['both negative and rising', -100, -90, 'at_least', -81, { class: 'substantial', ratio: near(1) }],
    ['both negative and falling', -100, -110, 'at_least', -81, { class: 'deterioration', ratio: near(-1) }],
  ])('%s', (_, base, level, comparator, target, expected) => {
    const { secondOpinion } = verdict(years(2026, base, level), {
      comparator,
      value: target,
      baseline: { value: base, date: '2025-12-31' },
    });
    expect(secondOpinion).toEqual(expected);
  });
});

describe('ranges', () => {
  test.each([
    ['below a range and rising fast enough', [100, 110], 'substantial'],
    ['through the range and out of it', [100, 160], 'not_available'],
    ['inside', [100, 125], 'met'],
    ['a baseline inside has nothing to reach', [125, 160], 'not_available'],
  ] as const)('%s', (_, [base, level], name) => {
    const { secondOpinion } = verdict(quarters(base, base, base, base, level), {
      comparator: 'between',
      value: 121,
      low: 121,
      high: 130,
      baseline: { value: base, date: '2025-12-31' },
    });
    expect(secondOpinion.class).toBe(name);
  });
});
