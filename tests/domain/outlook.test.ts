import { describe, expect, it, test } from 'vitest';
import type { Target } from '#core/domain/target.ts';
import { aLevel, quarters, verdict, years } from './judging.ts';
import published from './published-cases.json' with { type: 'json' };

type GermanCase = (typeof published.germany.cases)[number];

/** Six years; the four between the first and the last decide nothing, so they lie on a line. */
function judgeGerman({ from_value, value, year, comparator, target, deadline }: GermanCase) {
  const step = (value - from_value) / 5;
  const between = [1, 2, 3, 4].map((i) => from_value + step * i);
  return verdict(
    years(year, from_value, ...between, value),
    {
      comparator: comparator as Target['comparator'],
      value: target,
      deadline: `${deadline}-12-31`,
      baseline: null,
    },
    { day: `${year + 1}-01-10` },
  );
}

describe('German indicators come out as published', () => {
  const asWritten = published.germany.cases.filter((one) => !('exception' in one));
  it.each(asWritten)('$id $indicator towards $target: $published', (one) => {
    expect(judgeGerman(one).outlook.class).toBe(one.published);
  });

  it('but for G8, which misses the 5 % bound by 0.02 points and was published as sunny', () => {
    const exceptions = published.germany.cases.filter((one) => 'exception' in one);
    expect(exceptions.map(({ id, published }) => [id, published])).toEqual([['G8', 'sunny']]);
    expect(judgeGerman(exceptions[0]!).outlook).toMatchObject({
      class: 'fair',
      miss: expect.closeTo(0.0502, 4),
    });
  });

  it.each(published.germany.cases)('$id: projection $projection, miss $miss_percent %', (one) => {
    const { projection, miss } = judgeGerman(one).outlook;
    expect(projection).toBeCloseTo(one.projection, 2);
    expect(miss === null ? null : Number((miss * 100).toFixed(2))).toBe(one.miss_percent);
  });
});

describe('a year before its deadline, moving straight', () => {
  test.each<[why: string, levels: number[], target: Partial<Target>, outlook: unknown[]]>([
    ['arrives on the dot', [20, 30, 40, 50, 60], {}, ['sunny', 100, null]],
    [
      'just under 5 % of the way is missing',
      [20.8, 30.3, 39.8, 49.3, 58.8],
      { value: 98.7 },
      ['sunny', 96.8, null],
    ],
    ['exactly 5 % is fair', [4, 23, 42, 61, 80], { value: 160 }, ['fair', 156, 0.05]],
    ['exactly 20 % is fair', [6.5, 7, 7.5, 8, 8.5], { value: 11 }, ['fair', 10.5, 0.2]],
    [
      'exactly 20 % is fair for computers too',
      [-15.5, -11.6, -7.7, -3.8, 0.1],
      { value: 19.6 },
      ['fair', 15.7, 0.2],
    ],
    ['a little more is cloudy', [6.5, 7, 7.5, 8, 8.5], { value: 11.01 }, ['cloudy', 10.5, null]],
    ['a hair of the right direction is cloudy', [50, 50, 50, 50, 50.01], {}, ['cloudy', 50.02, null]],
    ['constant is stormy', [50, 50, 50, 50, 50], {}, ['stormy', 50, null]],
    ['up and back again is constant', [50, 80, 90, 80, 50], {}, ['stormy', 50, null]],
    ['backwards is stormy', [60, 55, 50, 45, 40], {}, ['stormy', 20, null]],
    ['met and rising', [80, 90, 100, 110, 120], {}, ['sunny', 160, null]],
    ['met and constant', [120, 120, 120, 120, 120], {}, ['sunny', 120, null]],
    ['met and falling: turned against it', [160, 150, 140, 130, 120], {}, ['fair', 80, null]],
    [
      'a falling target, falling fast enough',
      [90, 80, 70, 60, 50],
      { comparator: 'at_most', value: 10 },
      ['sunny', 10, null],
    ],
    [
      'a falling target, rising',
      [50, 60, 70, 80, 90],
      { comparator: 'at_most', value: 10 },
      ['stormy', 130, null],
    ],
    [
      '突破 not quite: its bound lies 0 away',
      [20, 30, 40, 50, 60],
      { comparator: 'more_than' },
      ['sunny', 100, 0],
    ],
    [
      'on the excluded bound and rising',
      [60, 70, 80, 90, 100],
      { comparator: 'more_than' },
      ['sunny', 140, null],
    ],
    ['左右: stops short by 8 of 44', [20, 29, 38, 47, 56], { comparator: 'about' }, ['fair', 92, 8 / 44]],
    [
      '左右: arrives on its lower bound',
      [35, 41, 47, 53, 59],
      { comparator: 'about', value: 83, tolerance: 0 },
      ['sunny', 83, null],
    ],
    ['左右: arrives inside', [35, 41, 47, 53, 59], { comparator: 'about', value: 80 }, ['sunny', 83, null]],
    ['左右: shoots past it', [20, 37.5, 55, 72.5, 90], { comparator: 'about' }, ['cloudy', 160, 6]],
    ['左右: inside and staying', [98, 98, 98, 99, 99], { comparator: 'about' }, ['sunny', 100, null]],
    ['左右: inside and leaving', [92, 94, 96, 98, 100], { comparator: 'about' }, ['fair', 108, null]],
    [
      'a range from above',
      [200, 180, 160, 140, 120],
      { comparator: 'between', low: 50, high: 100 },
      ['cloudy', 40, 0.5],
    ],
    [
      'a range, kept',
      [90, 88, 86, 84, 82],
      { comparator: 'between', low: 50, high: 100 },
      ['sunny', 74, null],
    ],
  ])('%s', (_, values, target, [name, projection, miss]) => {
    const { outlook } = verdict(quarters(...values), target);
    expect(outlook).toMatchObject({ projection });
    if (miss !== null) expect(outlook.miss).toBeCloseTo(miss as number, 10);
    expect(outlook.class).toBe(name);
  });
});

describe('the window', () => {
  it('is six years of a yearly series: older ones do not count', () => {
    const { outlook } = verdict(years(2026, 900, 900, 10, 20, 30, 40, 50, 60), { value: 100 });
    expect(outlook.projection).toBe(70);
  });

  it('is eight levels of a quarterly one, over the time they took', () => {
    const { outlook } = verdict(quarters(900, 900, 10, 12, 14, 16, 18, 20, 22, 24), { value: 100 });
    expect(outlook.projection).toBe(32);
  });

  it('a missing year counts as the time it took', () => {
    const levels = [2018, 2020, 2022, 2024, 2026].map((year) => aLevel(String(year), year - 2000));
    expect(verdict(levels).outlook.projection).toBe(27);
  });
});

describe('nothing is foreseen', () => {
  const estimated = (levels: ReturnType<typeof quarters>) =>
    levels.map((one) => ({ ...one, derivation: 'estimated' as const }));
  test.each<[why: string, ReturnType<typeof verdict>]>([
    ['from three points', verdict(quarters(10, 20, 30))],
    ['even where three points have met the target', verdict(quarters(110, 120, 130))],
    ['from estimates, which carry their season', verdict(estimated(quarters(10, 20, 30, 40)))],
    [
      'from three points beside estimates',
      verdict([...estimated(quarters(1, 2, 3, 4)).slice(0, 1), ...quarters(2, 3, 4)]),
    ],
    ['without a deadline', verdict(quarters(10, 20, 30, 40), { deadline: null })],
    ['of a milestone', verdict(quarters(0, 0, 0, 0), { comparator: 'done', value: 1 })],
    ['when the time is over', verdict(quarters(10, 20, 30, 40), { deadline: '2026-12-31' })],
  ])('%s', (_, { outlook }) => {
    expect(outlook).toEqual({ class: 'none', projection: null, miss: null });
  });

  it('and four points are enough', () => {
    expect(verdict(quarters(10, 20, 30, 40)).outlook.class).toBe('cloudy');
  });
});
