import { describe, expect, it, test } from 'vitest';
import { etsQuestion } from '#core/domain/forecast/ets-question.ts';
import { forecastFrom } from '#core/domain/forecast/forecast.ts';
import type { Level } from '#core/domain/level.ts';
import { outlookOf } from '#core/domain/outlook.ts';
import { trendOf } from '#core/domain/trend.ts';
import { aLevel, aTarget, quarters, years } from '../judging.ts';
import { basisOf, forecast } from './asking.ts';

const straight = (count: number) => Array.from({ length: count }, (_, index) => 10 * (index + 1));
const uneven = (count: number) => straight(count).map((value, index) => value + ((index * 7) % 5));

describe('there is a forecast', () => {
  test.each<[why: string, question: Parameters<typeof forecast>, there: boolean]>([
    ['four levels are enough', [quarters(1, 2, 4, 5)], true],
    ['three are not', [quarters(1, 2, 4)], false],
    [
      'an estimate does not count',
      [[aLevel('2025-Q4', 1, { derivation: 'estimated' }), ...quarters(1, 2, 4)]],
      false,
    ],
    ['one point says nothing', [quarters(1)], false],
    ['nothing says nothing', [[]], false],
    ['the deadline is the day of the last level', [quarters(1, 2, 4, 5), { deadline: '2026-12-31' }], false],
    ['the deadline is a day later', [quarters(1, 2, 4, 5), { deadline: '2027-01-01' }], true],
    ['there is no deadline', [quarters(1, 2, 4, 5), { deadline: null }], false],
    ['two hundred years of quarters', [quarters(1, 2, 4, 5), { deadline: '2226-12-31' }], true],
    ['six hundred years and a quarter', [quarters(1, 2, 4, 5), { deadline: '2627-03-31' }], false],
    ['a milestone is done or not', [quarters(0, 0, 0, 1), { measureKind: 'milestone' }], false],
    ['nothing is judged', [quarters(1, 2, 4, 5), { period: null }], false],
    ['another unit is no figure', [quarters(1, 2, 4, 5).map((level) => ({ ...level, unit: '个' }))], false],
    ['figures too large to be numbers', [quarters(1e307, -1e307, 1e307, -1e307)], false],
  ])('%s', (_, question, there) => {
    expect(forecast(...question) !== null).toBe(there);
  });
});

it('converts what was reported in another unit of the same kind', () => {
  const levels = quarters(1e4, 2e4, 3e4, 4e4).map((level) => ({ ...level, unit: '万元' }));
  const target = { ...aTarget(), unit: '亿元' };
  expect(forecast(levels, { target })).toMatchObject({ from: '2026-Q1', to: '2026-Q4' });
  expect(forecast(levels, { target })!.path[0]).toMatchObject({ value: 4, low: 4, high: 4 });
});

it('looks only at what was known when the target was judged', () => {
  const levels = quarters(1, 2, 4, 5, 900);
  expect(forecast(levels, { period: '2026-Q3' })).toEqual(
    forecast(levels.slice(0, 4), { period: '2026-Q3' }),
  );
});

describe('the middle', () => {
  it('lies between the trend that goes on and the trend that fades', () => {
    const levels = quarters(...uneven(8));
    const target = aTarget();
    const { projection } = outlookOf(target, levels.at(-1)!, trendOf(levels));
    const { value } = forecast(levels)!;
    expect(value).toBeGreaterThan(levels.at(-1)!.value);
    expect(value).toBeLessThan(projection!);
  });

  it('is the mean of three where smoothing has an opinion, with the widest of their intervals', () => {
    const basis = basisOf(quarters(...uneven(12)))!;
    const two = forecastFrom(basis, null)!;
    const largest = Math.max(...uneven(12));
    const third = { value: 1, half: 3 };
    const three = forecastFrom(basis, [third, third, third, third])!;
    expect(three.method).toBe('drift_damped_ets');
    expect(three.value).toBeCloseTo((two.value * 2 + largest) / 3, 8);
    expect(three.high - three.value).toBeCloseTo(3 * largest, 8);
  });

  it.each([
    ['is cut off', [{ value: 1, half: 1 }]],
    ['is no number', Array(4).fill({ value: Number.NaN, half: 1 })],
    ['has no width', Array(4).fill({ value: 1, half: Number.NaN })],
  ])('does without an opinion that %s', (_, answer) => {
    const basis = basisOf(quarters(...uneven(12)))!;
    expect(forecastFrom(basis, answer)).toEqual(forecastFrom(basis, null));
  });

  it('is carried on over a missing quarter as over a longer step', () => {
    const levels = quarters(...straight(9));
    const gap = levels.filter((_, index) => index !== 4);
    expect(forecast(gap)!.value).toBeCloseTo(forecast(levels)!.value, 0);
    expect(forecast(gap)!.points).toBe(8);
  });

  it('follows the season where every quarter was passed twice, and only there', () => {
    const running = [1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23];
    const known = forecast(quarters(...running), { measureKind: 'cumulative', deadline: '2027-03-31' })!;
    expect(known.value).toBeCloseTo(30, 0);
    const short = forecast(quarters(...running.slice(3)), {
      measureKind: 'cumulative',
      deadline: '2027-03-31',
    })!;
    expect(short.value).toBeLessThan(27);
  });

  it('of a flow has no season, for its level is a whole year already', () => {
    const levels = quarters(1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23);
    expect(basisOf(levels, { measureKind: 'flow' })!.season).toBeNull();
    expect(basisOf(levels)!.season).not.toBeNull();
  });
});

it('is less sure of sums over a year, for they overlap', () => {
  const width = (measureKind: 'flow' | 'stock', levels: Level[]) => {
    const { low, high } = forecast(levels, { measureKind })!;
    return high - low;
  };
  const [quarterly, yearly] = [quarters(...uneven(8)), years(2026, ...uneven(8))];
  expect(width('flow', quarterly) / width('stock', quarterly)).toBeCloseTo(Math.SQRT2, 6);
  expect(width('flow', yearly) / width('stock', yearly)).toBeCloseTo(1, 6);
});

describe('the path', () => {
  it('begins with the last level, has a point at every end of a period and ends at the deadline', () => {
    const { path } = forecast(quarters(...uneven(8)), { deadline: '2027-08-15' })!;
    expect(path.map(({ date }) => date)).toEqual(['2026-12-31', '2027-03-31', '2027-06-30', '2027-08-15']);
    expect(path[0]).toMatchObject({ value: 84, low: 84, high: 84 });
  });

  it('of yearly levels goes from year to year', () => {
    const { path } = forecast(years(2026, 1, 2, 4, 5, 7), { deadline: '2029-12-31' })!;
    expect(path.map(({ date }) => date)).toEqual(['2026-12-31', '2027-12-31', '2028-12-31', '2029-12-31']);
  });

  it('says the same to a deadline on the way as a longer one says on that day', () => {
    const far = forecast(quarters(...uneven(8)), { deadline: '2028-12-31' })!;
    const near = forecast(quarters(...uneven(8)), { deadline: '2027-06-30' })!;
    expect(far.path.slice(0, 3)).toEqual(near.path);
  });

  it('gets wider even where nothing ever moved, for figures are rounded', () => {
    const { path } = forecast(quarters(5, 5, 5, 5, 5))!;
    const widths = path.map(({ low, high }) => high - low);
    expect(widths[0]).toBe(0);
    expect(widths.every((width, index) => index === 0 || width > widths[index - 1]!)).toBe(true);
    expect(path.every(({ value }) => value === 5)).toBe(true);
  });
});

describe('is kept above', () => {
  test.each<
    [
      why: string,
      levels: number[],
      kind: 'stock' | 'cumulative',
      low: number | 'lower',
      limited: string | null,
    ]
  >([
    ['what a running total has reached', [1, 5, 6, 7, 7], 'cumulative', 7, 'running_total'],
    ['zero, where nothing was ever below', [9, 7, 5, 3, 1], 'stock', 0, 'never_negative'],
    ['zero, also when there is none of it', [0, 0, 0, 0, 0], 'stock', 0, 'never_negative'],
    ['nothing, where figures were negative before', [1, 0, -1, -2, -3], 'stock', 'lower', null],
    ['nothing, as long as it is far away', [100, 110, 120, 131, 140], 'stock', 'lower', null],
  ])('%s', (_, levels, measureKind, low, limited) => {
    const found = forecast(quarters(...levels), { measureKind })!;
    expect(found.limited).toBe(limited);
    if (low === 'lower') expect(found.low).toBeLessThan(found.value);
    else expect(found.low).toBe(low);
    expect(found.value).toBeGreaterThanOrEqual(found.low);
    expect(found.high).toBeGreaterThan(found.value);
  });
});

describe('smoothing is asked', () => {
  test.each<[why: string, question: Parameters<typeof basisOf>, values: number | null]>([
    ['from twelve figures in a row', [quarters(...uneven(12))], 12],
    ['not of eleven', [quarters(...uneven(11))], null],
    ['for the figures since the last gap', [quarters(...uneven(14)).filter((_, i) => i !== 1)], 12],
    ['not when too few are left since then', [quarters(...uneven(14)).filter((_, i) => i !== 2)], null],
    ['not of a straight line, which needs none', [quarters(...straight(12))], null],
    ['not of what never moved', [quarters(...Array(12).fill(7))], null],
    ['not of zeros', [quarters(...Array(12).fill(0))], null],
  ])('%s', (_, question, values) => {
    const asked = etsQuestion(basisOf(...question)!);
    expect(asked === null ? null : asked.values.length).toBe(values);
    if (asked) expect(Math.max(...asked.values)).toBe(1);
  });

  it('for as many steps as begin before the deadline', () => {
    expect(etsQuestion(basisOf(quarters(...uneven(12)), { deadline: '2027-08-15' })!)!.steps).toBe(3);
  });
});
