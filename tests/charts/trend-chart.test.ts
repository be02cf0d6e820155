import { describe, expect, it, test } from 'vitest';
import { hasTrend, type Trend } from '#core/charts/trend.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { trendText } from '#core/charts/trend-text.ts';
import { numbersIn, ON_PAPER, ON_SCREEN } from './drawing.ts';

const level = (period: string, value: number | null, estimated = false) => ({
  period,
  value,
  estimated,
  demo: false,
});

const shandong: Trend = {
  unit: '亿元',
  decimals: 1,
  levels: [
    level('2024-Q3', 247, true),
    level('2024-Q4', 253),
    level('2025-Q4', 323.2),
    level('2026-Q3', 386.2),
  ],
  planLine: [
    { date: '2024-12-31', value: 253 },
    { date: '2027-12-31', value: 500 },
  ],
  target: { date: '2027-12-31', value: 500, text: '＞500' },
  moment: { period: '2026-Q3', value: 386.2, againstPlan: -10.7 },
};

interface Line {
  name?: string;
  connectNulls?: boolean;
  data: { value: [number, number | string] }[];
}

function lineOf(trend: Trend, name: string): Line {
  return (trendChart(trend, ON_PAPER).series as Line[]).find((series) => series.name === name)!;
}

describe('trendChart', () => {
  it('breaks the line where a period is missing', () => {
    const { data, connectNulls } = lineOf(shandong, '实际值');
    expect(data.map(({ value }) => value[1])).toEqual([253, '-', 323.2, '-', 386.2]);
    expect(connectNulls).toBe(false);
  });

  it('keeps what is estimated apart, hung on to the reported neighbour', () => {
    expect(lineOf(shandong, '推算值').data.map(({ value }) => value[1])).toEqual([247, 253]);
  });

  test.each([
    ['everything', shandong],
    ['levels without a plan line', { ...shandong, planLine: [], target: null }],
    ['a plan line without levels', { ...shandong, levels: [], moment: null }],
    [
      'one level and nothing else',
      { ...shandong, levels: [level('2026', 5)], planLine: [], target: null, moment: null },
    ],
  ])('holds finite numbers only, with %s', (_, trend) => {
    for (const drawing of [ON_PAPER, ON_SCREEN]) {
      expect(numbersIn(trendChart(trend, drawing)).filter((n) => !Number.isFinite(n))).toEqual([]);
    }
  });

  it('follows the pointer only on a screen', () => {
    expect(trendChart(shandong, ON_SCREEN)).toHaveProperty('tooltip');
    expect(trendChart(shandong, ON_PAPER)).not.toHaveProperty('tooltip');
  });
});

test.each([
  [true, 'levels and a line', shandong],
  [true, 'a line only', { ...shandong, levels: [] }],
  [false, 'periods without figures only', { ...shandong, levels: [level('2026-Q3', null)], planLine: [] }],
  [false, 'nothing', { ...shandong, levels: [], planLine: [] }],
])('hasTrend is %s with %s', (expected, _, trend) => {
  expect(hasTrend(trend)).toBe(expected);
});

describe('trendText', () => {
  it.each([
    ['zh', '产业规模：2026年三季度 386.2亿元，较计划线 −10.7亿元，目标 ＞500亿元 (2027年12月31日)。'],
    ['en', '产业规模: Q3 2026 386.2 亿元, vs plan −10.7 亿元, Target ＞500 亿元 (31 Dec 2027).'],
  ] as const)('tells it in one sentence (%s)', (locale, sentence) => {
    expect(trendText('产业规模', shandong, locale).sentence).toBe(sentence);
  });

  it('lists every period with its marks and the plan line', () => {
    const trend = { ...shandong, levels: [...shandong.levels, level('2026-Q4', null)] };
    expect(trendText('产业规模', trend, 'zh').rows).toEqual([
      ['2024年三季度', '247.0（推算）', '253.0'],
      ['2024年四季度', '253.0', '253.0'],
      ['2025年四季度', '323.2', '335.3'],
      ['2026年三季度', '386.2', '396.9'],
      ['2026年四季度', '缺报', '417.7'],
    ]);
  });
});
