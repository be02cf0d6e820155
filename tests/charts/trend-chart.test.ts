import { describe, expect, it, test } from 'vitest';
import { forecastFan, hasTrend, type Trend } from '#core/charts/trend.ts';
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

const expected: Trend = {
  ...shandong,
  forecast: [
    { date: '2026-12-31', value: 405, low: 398, high: 412.5 },
    { date: '2027-12-31', value: 478.2, low: 455, high: 501.3 },
  ],
};

interface Line {
  name?: string;
  id?: string;
  lineStyle?: { type?: unknown; opacity?: number };
  areaStyle?: object;
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

  it('draws steps as two corners on one day', () => {
    const planLine = [
      { date: '2024-12-31', value: 253 },
      { date: '2026-06-30', value: 253 },
      { date: '2026-06-30', value: 400 },
      { date: '2027-12-31', value: 500 },
    ];
    const { data } = lineOf({ ...shandong, planLine }, '计划线') as unknown as { data: [number, number][] };
    expect(data.map(([day, value]) => [new Date(day).toISOString().slice(0, 10), value])).toEqual(
      planLine.map(({ date, value }) => [date, value]),
    );
  });

  test.each([
    ['everything', shandong],
    ['a forecast', expected],
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

describe('a forecast', () => {
  const series = (trend: Trend) => trendChart(trend, ON_PAPER).series as Line[];
  const values = (line: Line) => (line.data as unknown as [number, number][]).map(([, value]) => value);

  it('opens from the newest level and is dashed, in a pale band between its bounds', () => {
    const middle = lineOf(expected, '预测（80% 区间）');
    expect(values(middle)).toEqual([386.2, 405, 478.2]);
    expect(middle.lineStyle?.type).toEqual([2, 3]);
    const [low, band] = ['forecast-low', 'forecast-band'].map(
      (id) => series(expected).find((one) => one.id === id)!,
    ) as [Line, Line];
    expect(values(low)).toEqual([386.2, 398, 455]);
    const heights = values(band);
    expect(values(low).map((bound, index) => bound + heights[index]!)).toEqual([386.2, 412.5, 501.3]);
    expect(low.lineStyle?.opacity).toBe(0);
  });

  it.each([
    ['left out', shandong],
    ['empty', { ...shandong, forecast: [] }],
  ])('draws nothing when it is %s, and the legend does not speak of it', (_, trend) => {
    const option = trendChart(trend, ON_SCREEN);
    expect((option.series as Line[]).filter(({ id }) => id?.startsWith('forecast'))).toEqual([]);
    expect((option.legend as { data: string[] }).data).not.toContain('Forecast (80% interval)');
  });

  it('lies inside the axis, its bounds too', () => {
    const { max } = trendChart(
      { ...expected, forecast: [{ date: '2027-12-31', value: 560, low: 480, high: 720 }] },
      ON_PAPER,
    ).yAxis as { max: number };
    expect(max).toBeGreaterThanOrEqual(720);
  });

  it.each([
    ['a level that is missing is no start', [level('2026-Q2', 361), level('2026-Q3', null)], 361],
    ['nor is one after it', [level('2026-Q2', 361), level('2027-Q1', 420)], 361],
    ['without a level it starts by itself', [], 405],
  ])('%s', (_, levels, first) => {
    expect(forecastFan({ ...expected, levels })[0]!.value).toBe(first);
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

  it.each([
    ['zh', '较计划线 −1.6个百分点'],
    ['en', 'vs plan −1.6 pp'],
  ] as const)('a percentage differs from its plan line by points (%s)', (locale, against) => {
    const moment = { period: '2026-Q3', value: 58.4, againstPlan: -1.6 };
    expect(trendText('达标率', { ...shandong, unit: '%', moment }, locale).sentence).toContain(against);
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

  it('gives numbers to a file: unrounded, missing empty, what is expected apart', () => {
    const trend = { ...expected, levels: [level('2025-Q4', 323.2), level('2026-Q3', null)] };
    expect(trendText('产业规模', trend, 'zh').data).toEqual({
      columns: [
        ...['时期', '期末', '实际值 (亿元)', '计划线 (亿元)', '备注'],
        ...['预测（80% 区间） (亿元)', '下限 (亿元)', '上限 (亿元)'],
      ],
      rows: [
        ['2025-Q4', '2025-12-31', 323.2, 335.3333, '', null, null, null],
        ['2026-Q3', '2026-09-30', null, 396.9142, '缺报', null, null, null],
        [null, '2026-12-31', null, 417.6667, '预测（80% 区间）', 405, 398, 412.5],
        [null, '2027-12-31', null, 500, '预测（80% 区间）', 478.2, 455, 501.3],
      ],
    });
  });

  it('tells what is expected at the end, and lists every expected figure with its bounds', () => {
    const { sentence, columns, rows } = trendText('产业规模', expected, 'zh');
    expect(sentence).toMatch(/，预测（80% 区间） 2027年12月31日 478\.2 \(455\.0–501\.3\)亿元。$/);
    expect(columns.at(-1)).toBe('预测（80% 区间） (亿元)');
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows.slice(-2)).toEqual([
      ['2026年12月31日', '', '417.7', '405.0 (398.0–412.5)'],
      ['2027年12月31日', '', '500.0', '478.2 (455.0–501.3)'],
    ]);
  });
});
