import { describe, expect, it } from 'vitest';
import { hasMultiples, type Multiple, type Multiples } from '#core/charts/multiples.ts';
import { multiplesChart, multiplesColumns, multiplesHeight } from '#core/charts/multiples-chart.ts';
import { multiplesText } from '#core/charts/multiples-text.ts';
import { numbersIn, ON_PAPER, ON_SCREEN } from './drawing.ts';
import { drawnWords, outside } from './drawn.ts';
import { overlaps } from './words-in-svg.ts';

const level = (period: string, value: number | null, estimated = false) => ({
  ...{ period, value, estimated, demo: false },
});

const item = (name: string, values: (number | null)[], extra: Partial<Multiple> = {}): Multiple => ({
  name,
  tone: 'green',
  whole: false,
  levels: ['2024-Q4', '2025-Q4', '2026-Q3'].map((period, index) => level(period, values[index] ?? null)),
  planLine: [
    { date: '2024-12-31', value: 0 },
    { date: '2027-12-31', value: 1 },
  ],
  judged: null,
  lacking: null,
  ...extra,
});

const multiples: Multiples = {
  measure: 'distance',
  unit: '亿元',
  decimals: 1,
  items: [
    item('山东省', [0, 0.285, 0.539], { whole: true }),
    item('济南市', [0, 0.4, 0.72]),
    item('菏泽市', [0, 0.2, null], { tone: 'none', lacking: '数据未更新' }),
  ],
};

interface Axis {
  min: number;
  max: number;
  gridIndex: number;
  name: string;
}
interface Series {
  xAxisIndex: number;
  type: string;
  data: (number | string)[][];
}

describe('multiplesChart', () => {
  const option = multiplesChart(multiples, 2, ON_PAPER);
  const axes = option.yAxis as Axis[];

  it('gives every region a chart of its own on one and the same scale', () => {
    expect(option.grid).toHaveLength(3);
    expect(new Set(axes.map(({ min, max }) => `${min} ${max}`)).size).toBe(1);
    const times = option.xAxis as Axis[];
    expect(new Set(times.map(({ min, max }) => `${min} ${max}`)).size).toBe(1);
  });

  it('names region, verdict and newest figure, or why there is none', () => {
    expect(axes.map(({ name }) => name.replace(/\{\w+\||\}/g, ''))).toEqual([
      '山东省●53.9%',
      '济南市●72.0%',
      '菏泽市○数据未更新',
    ]);
  });

  it('dots and tells the figure that is judged, also where the line goes on', () => {
    const one = { ...multiples, items: [item('江苏省', [0, 0.784, 0.967], { judged: '2025-Q4' })] };
    const drawn = multiplesChart(one, 1, ON_PAPER);
    expect((drawn.yAxis as Axis[])[0]!.name).toContain('78.4%');
    expect((drawn.series as Series[]).at(-1)!.data).toEqual([[Date.parse('2025-12-31'), 0.784]]);
  });

  it('leaves lines open where a period is missing', () => {
    const lines = (option.series as Series[]).filter(
      ({ xAxisIndex, type }) => xAxisIndex === 2 && type === 'line',
    );
    expect(lines[2]!.data.length).toBe(3); // the end of 2024, a break, the end of 2025
  });

  it.each([
    [120, 2],
    [329, 2],
    [330, 2],
    [495, 3],
    [880, 5],
    [1600, 6],
  ])('in %i pixels stand %i side by side', (width, columns) => {
    expect(multiplesColumns(width)).toBe(columns);
  });

  const many: Multiples = {
    ...multiples,
    items: Array.from({ length: 17 }, (_, index) => item(`连云港${index}`, [0, 0.3, 1.036])),
  };

  it.each([
    ['three', multiples],
    ['seventeen', many],
    ['figures', { ...many, measure: 'level' as const }],
    ['nothing known', { ...multiples, items: [item('甲', [], { planLine: [], lacking: '缺报' })] }],
  ])('keeps its words apart and inside at every width: %s', (_, one) => {
    for (const width of [300, 360, 640, 880]) {
      const columns = multiplesColumns(width);
      const words = drawnWords(
        multiplesChart(one, columns, ON_PAPER),
        width,
        multiplesHeight(one, columns, ON_PAPER),
      );
      expect(overlaps(words), `${width}`).toEqual([]);
      expect(outside(words, width)).toEqual([]);
    }
    for (const drawing of [ON_PAPER, ON_SCREEN]) {
      expect(numbersIn(multiplesChart(one, 3, drawing)).filter((n) => !Number.isFinite(n))).toEqual([]);
    }
  });
});

it.each([
  [true, 'figures', multiples],
  [true, 'a plan line only', { ...multiples, items: [item('甲', [])] }],
  [false, 'nothing', { ...multiples, items: [item('甲', [], { planLine: [] })] }],
])('hasMultiples is %s with %s', (expected, _, one) => {
  expect(hasMultiples(one)).toBe(expected);
});

describe('multiplesText', () => {
  const text = multiplesText('各地走势', multiples, 'zh');

  it('says every region’s newest figure, and why one has none for the period', () => {
    expect(text.sentence).toBe('各地走势：山东省 53.9%，济南市 72.0%，菏泽市 数据未更新 (20.0%)。');
  });

  it('has a line each region and a column each period; in a file a line each figure', () => {
    expect(text.columns).toEqual([
      '地区',
      '2024年四季度 (%)',
      '2025年四季度 (%)',
      '2026年三季度 (%)',
      '状态',
    ]);
    expect(text.rows[2]).toEqual(['菏泽市', '0.0%', '20.0%', '缺报', '未评']);
    expect(text.data!.rows.filter(([name]) => name === '菏泽市')).toEqual([
      ['菏泽市', '2024-Q4', 0, 0, ''],
      ['菏泽市', '2025-Q4', 20, 33.333333, ''],
      ['菏泽市', '2026-Q3', null, 58.26484, '缺报'],
    ]);
  });
});
