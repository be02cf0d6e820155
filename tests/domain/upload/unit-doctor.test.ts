import { describe, expect, it } from 'vitest';
import { unitTimes } from '#core/domain/measure-unit.ts';
import { addPeriods } from '#core/domain/period.ts';
import type { Vocabulary } from '#core/domain/upload/vocabulary.ts';
import { evenly, NOW, scale, THIS_YEAR } from './quarters.ts';
import { previewOfFigures, SEEDED, type TestFigure } from './replaying.ts';

/** What the doctor offers, as code and value; null where it says nothing. */
function offered(file: TestFigure[], record: TestFigure[], vocabulary: Vocabulary = SEEDED) {
  const offers = previewOfFigures(file, record, vocabulary).issues.filter(({ repair }) => repair !== null);
  return offers.map(({ code, row, repair }) => [row, code, repair!.value]);
}

const alone = { form: 'period' } as const;
const density = {
  indicator: 'robot_density_key_mfg',
  form: 'point',
  unit: '台/万人',
  region: '320000',
} as const;
const share = { indicator: 'share_brands_city', form: 'point', unit: '%', region: '310112' } as const;
const standing = (value: number, rest: Partial<TestFigure>, quarters = 8) =>
  Array.from({ length: quarters }, (_, at) =>
    scale(value, { ...rest, period: addPeriods(NOW, at - quarters) }),
  );

describe('a power of ten, or another unit', () => {
  it.each<[what: string, given: number, offer: (string | number)[]]>([
    ['万元 for 亿元', THIS_YEAR * 10_000, ['unit-slip', THIS_YEAR]],
    ['ten times too large', THIS_YEAR * 10, ['factor-slip', THIS_YEAR]],
    ['a hundred times', THIS_YEAR * 100, ['factor-slip', THIS_YEAR]],
    ['a thousand times', THIS_YEAR * 1000, ['factor-slip', THIS_YEAR]],
    ['ten times too small', THIS_YEAR / 10, ['factor-slip', THIS_YEAR]],
    ['a hundred times too small', THIS_YEAR / 100, ['factor-slip', THIS_YEAR]],
    ['兆 for 亿元', THIS_YEAR / 10_000, ['factor-slip', THIS_YEAR]],
  ])('%s', (_, given, offer) => {
    expect(offered([scale(given)], evenly(10))).toEqual([[2, ...offer]]);
  });

  it.each<[what: string, given: number]>([
    ['three times as much as usual', THIS_YEAR * 3],
    ['a third', THIS_YEAR / 3],
    ['five times as much, which is no power of ten', THIS_YEAR * 5],
    ['ten times and half as much again as that', THIS_YEAR * 17],
    ['as usual', THIS_YEAR],
    ['nothing', 0],
  ])('nothing is offered for %s', (_, given) => {
    expect(offered([scale(given, alone)], evenly(10, alone, 3 * THIS_YEAR))).toEqual([]);
  });

  it('names both units, and asks for a reason where the figure is right', () => {
    const [issue] = previewOfFigures([scale(THIS_YEAR * 10_000)], evenly(10)).issues;
    expect(issue).toMatchObject({ severity: 'reason', explained: false, expected: '1,000亿元' });
    expect(issue!.message).toContain('填的是 10,000,000亿元，按以往的走势应在 1,000亿元左右');
    expect(issue!.message).toContain('像是以“万元”为单位填的，换算后是 1,000亿元。');
    expect(issue!.repair!.whyEn).toContain('a figure in 万元');
  });

  it('tells the slip once, not that it is unlike its history as well', () => {
    const { issues } = previewOfFigures([scale(THIS_YEAR * 10)], evenly(12));
    expect(issues.map(({ code }) => code)).toEqual(['factor-slip']);
  });

  it('does not let one slip make the periods after it look wrong', () => {
    const [second, third] = [scale(THIS_YEAR * 6.67, { period: '2026-Q2' }), scale(THIS_YEAR)];
    expect(offered([third, second], evenly(9))).toEqual([[3, 'factor-slip', 667]]);
  });

  it('judges the first years by what little there is', () => {
    expect(offered([scale(THIS_YEAR * 10)], evenly(4))).toEqual([[2, 'factor-slip', THIS_YEAR]]);
    expect(offered([scale(THIS_YEAR * 10)], evenly(2))).toEqual([[2, 'factor-slip', THIS_YEAR]]);
    expect(offered([scale(THIS_YEAR * 10)], [])).toEqual([]);
  });

  it('offers no fraction of a firm, and cannot tell of two firms', () => {
    const firms = { indicator: 'leading_firms', unit: '家', form: 'point' } as const;
    expect(offered([scale(400, firms)], standing(40, firms))).toEqual([[2, 'factor-slip', 40]]);
    expect(offered([scale(405, firms)], standing(40, firms))).toEqual([]);
    expect(offered([scale(20, firms)], standing(2, firms))).toEqual([]);
  });

  it.each<[unit: string, times: number, other: string | null]>([
    ['亿元', 1e-4, '万元'],
    ['万元', 1e4, '亿元'],
    ['人', 1e4, '万人'],
    ['亿元', 10, null],
    ['家', 1e4, null],
  ])('of %s × %d is %s', (unit, times, other) => {
    expect(unitTimes(unit, times)).toBe(other);
  });
});

describe('a fraction for a percentage', () => {
  it.each<[given: number, offer: unknown[]]>([
    [0.31, [[2, 'fraction-for-percent', 31]]],
    [31, []],
    [3.1, [[2, 'factor-slip', 31]]],
  ])('%d %% where 31 %% is usual', (given, offer) => {
    const status = previewOfFigures([scale(given, share)], standing(31, share)).issues;
    const offers = status
      .filter(({ repair }) => repair)
      .map(({ code, row, repair }) => [row, code, repair!.value]);
    expect(offers).toEqual(offer);
  });
});

describe('without a history of its own', () => {
  const cities = ['370100', '370300', '370400', '370500', '370600'];
  const beside = (count: number) =>
    cities.slice(0, count).map((region, at) => scale(40 + 30 * at, { region }));
  const promised = (value: number): Vocabulary => ({
    ...SEEDED,
    plans: [
      {
        code: 'SD',
        title: '山东省行动计划',
        shortTitle: '山东',
        region: { code: '370000', name: '山东省' },
        indicators: ['robot_mfg_scale'],
        levels: [{ indicator: 'robot_mfg_scale', region: '370200', value, unit: '亿元' }],
      },
    ],
  });

  it('only units that exist are told apart, by the regions beside', () => {
    expect(offered([scale(800_000)], beside(5))).toEqual([[2, 'unit-slip', 80]]);
    expect(offered([scale(800_000)], beside(3))).toEqual([]);
    expect(offered([scale(8000)], beside(5))).toEqual([]);
    expect(offered([scale(800)], beside(5))).toEqual([]);
  });

  it('or by what the plan is to reach', () => {
    expect(offered([scale(800_000)], [], promised(150))).toEqual([[2, 'unit-slip', 80]]);
    expect(offered([scale(800)], [], promised(150))).toEqual([]);
  });
});

describe('累计 and 当期 in each other’s column', () => {
  const history = [...evenly(10), ...evenly(10, alone)];
  const third = THIS_YEAR / 3;

  it.each<[what: string, file: TestFigure[], offer: unknown[]]>([
    [
      'the total in both',
      [scale(THIS_YEAR, alone), scale(THIS_YEAR)],
      [[2, 'ytd-for-period', 333.333333333]],
    ],
    ['the total as the quarter alone', [scale(THIS_YEAR, alone)], [[2, 'ytd-for-period', 333.333333333]]],
    ['the quarter in both', [scale(third, alone), scale(third)], [[3, 'period-for-ytd', 1000]]],
    ['the quarter as the total alone', [scale(third)], [[2, 'period-for-ytd', 1000]]],
    ['each in its place', [scale(third, alone), scale(THIS_YEAR)], []],
    ['a strong quarter', [scale(third * 1.4, alone)], []],
    ['a strong quarter that adds up', [scale(third * 1.9, alone), scale(THIS_YEAR + third * 0.9)], []],
  ])('%s', (_, file, offer) => {
    const rounded = offered(file, history).map(([row, code, value]) => [
      row,
      code,
      Number((value as number).toFixed(9)),
    ]);
    expect(rounded).toEqual(offer);
  });

  it('is not asked in a year’s first quarter, where both are one', () => {
    const first = { period: '2026-Q1' } as const;
    const before = history.filter(({ period }) => period < '2026');
    expect(offered([scale(third, { ...first, ...alone }), scale(third, first)], before)).toEqual([]);
  });

  it('needs no history where the two are the same and the year has begun', () => {
    const known = [scale(600, { period: '2026-Q2' })];
    expect(offered([scale(1000, alone), scale(1000)], known)).toEqual([[2, 'ytd-for-period', 400]]);
    expect(offered([scale(400, alone), scale(1000)], known)).toEqual([]);
  });
});

describe('numerator and denominator in each other’s place', () => {
  const robots = { indicator: 'robots_in_use_key_mfg', form: 'point', unit: '台', region: '320000' } as const;
  const people = { indicator: 'employees_key_mfg', form: 'point', unit: '人', region: '320000' } as const;
  const swapped = [scale(500_000, robots), scale(20_000, people)];

  it('is told by the history of both', () => {
    const history = [...standing(20_000, robots), ...standing(500_000, people)];
    expect(offered(swapped, history)).toEqual([
      [2, 'parts-swapped', 20_000],
      [3, 'parts-swapped', 500_000],
    ]);
    expect(offered([scale(20_000, robots), scale(500_000, people)], history)).toEqual([]);
  });

  it('or by the ratio beside them', () => {
    expect(offered([...swapped, scale(400, density)], [])).toEqual([
      [2, 'parts-swapped', 20_000],
      [3, 'parts-swapped', 500_000],
    ]);
    expect(offered([...swapped, scale(250_000, density)], [])).toEqual([]);
  });
});

describe('last quarter’s column handed in again', () => {
  const last = { period: '2026-Q2' } as const;
  const lines = [
    scale(12.5, { form: 'period' }),
    scale(4, { indicator: 'leading_firms', form: 'point', unit: '家' }),
    scale(7, { indicator: 'unicorns', form: 'point', unit: '家' }),
  ];
  const before = lines.map((line) => ({ ...line, ...last }));
  const copied = (file: TestFigure[]) =>
    previewOfFigures(file, before).issues.filter(({ code }) => code === 'column-copied');

  it.each<[what: string, file: TestFigure[], lines: number]>([
    ['all three lines', lines, 3],
    ['two lines prove nothing', lines.slice(0, 2), 0],
    ['one line moved', [{ ...lines[0]!, value: 12.6 }, ...lines.slice(1)], 0],
    [
      'a line that was not there before may be new',
      [...lines, scale(9, { indicator: 'demo_factories', form: 'point', unit: '家' })],
      3,
    ],
  ])('%s', (_, file, count) => {
    expect(copied(file)).toHaveLength(count);
  });

  const year = (value: number, rest: Partial<TestFigure> = {}) => scale(value, { form: 'ytd', ...rest });

  it.each<[what: string, file: TestFigure[], record: TestFigure[], offer: number | null]>([
    ['当期 was copied, 累计 was not', [...lines, year(40)], [...before, year(25, last)], 15],
    ['both were copied', [...lines, year(25)], [...before, year(25, last)], null],
    ['累计 would have fallen', [...lines, year(20)], [...before, year(25, last)], null],
    ['nothing is known of the total before', [...lines, year(40)], before, null],
    ['there is no total', lines, before, null],
  ])('offers what the other column says, where it says anything: %s', (_, file, record, offer) => {
    const [issue] = previewOfFigures(file, record).issues.filter(({ code }) => code === 'column-copied');
    expect(issue!.repair?.value ?? null).toBe(offer);
    if (offer !== null) expect(issue!.message).toContain('按累计推算，当期应是 15亿元。');
  });

  it('asks for a reason on each line, and has nothing to offer', () => {
    const [issue] = copied(lines);
    expect(issue).toMatchObject({ severity: 'reason', repair: null });
    expect(issue!.message).toContain('当期这一列的 3 个数与2026年二季度完全相同');
  });
});
