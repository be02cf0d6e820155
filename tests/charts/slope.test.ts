import { describe, expect, it } from 'vitest';
import { hasSlope, type Slope, type SlopeLine } from '#core/charts/slope.ts';
import { slopeChart, slopeHeight } from '#core/charts/slope-chart.ts';
import { slopeText } from '#core/charts/slope-text.ts';
import { numbersIn, ON_PAPER, ON_SCREEN } from './drawing.ts';
import { drawnWords, outside } from './drawn.ts';
import { overlaps } from './words-in-svg.ts';

const line = (
  name: string,
  from: number | null,
  to: number | null,
  extra: Partial<SlopeLine> = {},
): SlopeLine => ({
  name,
  from: { value: from, estimated: false },
  to: { value: to, estimated: false },
  tone: 'green',
  whole: false,
  ...extra,
});

const slope: Slope = {
  measure: 'distance',
  unit: '亿元',
  decimals: 1,
  from: '2025年三季度',
  to: '2026年三季度',
  planned: { from: 0.25, to: 0.583 },
  lines: [
    line('山东省', 0.285, 0.539, { whole: true }),
    line('济南市', 0.35, 0.72),
    line('青岛市', 0.34, 0.689),
    line('聊城市', 0.1, 0.208, { tone: 'red', from: { value: 0.1, estimated: true } }),
    line('菏泽市', 0.1, null, { tone: 'none' }),
    line('威海市', null, 0.66),
  ],
};

interface Line {
  name?: string;
  id?: string;
  type: string;
  lineStyle?: { type?: unknown };
  data: { value: [number, number | string]; itemStyle: { color: string } }[];
}

const seriesOf = (one: Slope) => slopeChart(one, ON_PAPER).series as Line[];
const lineNamed = (name: string) => seriesOf(slope).find((series) => series.name === name)!;

describe('slopeChart', () => {
  it('draws a line from one end to the other for each region, and the plan line', () => {
    expect(lineNamed('济南市').data.map(({ value }) => value)).toEqual([
      [0, 0.35],
      [1, 0.72],
    ]);
    expect(lineNamed('计划线').data).toEqual([
      [0, 0.25],
      [1, 0.583],
    ]);
  });

  it('leaves an end open that is missing, and bridges nothing', () => {
    expect(lineNamed('菏泽市').data[1]!.value).toEqual([1, '-']);
    expect(lineNamed('威海市').data[0]!.value).toEqual([0, '-']);
    expect(lineNamed('菏泽市')).toMatchObject({ connectNulls: false });
  });

  it('is hollow and dashed where an end is estimated', () => {
    const { lineStyle, data } = lineNamed('聊城市');
    expect(lineStyle?.type).toEqual([3, 3]);
    expect(data.map(({ itemStyle }) => itemStyle.color === ON_PAPER.theme.ground)).toEqual([true, false]);
    expect(lineNamed('济南市').lineStyle?.type).toBe('solid');
  });

  it('says nothing of a plan line that is not the same for all', () => {
    expect(seriesOf({ ...slope, planned: null }).some(({ name }) => name === '计划线')).toBe(false);
  });

  const many: Slope = {
    ...slope,
    lines: Array.from({ length: 17 }, (_, index) =>
      line(`地${index}市`, 0.3 + index / 1000, 0.5 - index / 400),
    ),
  };

  it.each([
    ['six regions', slope],
    ['seventeen regions nearly alike', many],
    ['figures instead of shares', { ...many, measure: 'level' as const }],
    ['one region with one end', { ...slope, lines: [line('甲', 0.2, null)], planned: null }],
    ['all on one value', { ...slope, lines: slope.lines.map(({ name }) => line(name, 0, 0)), planned: null }],
  ])('keeps its words apart and inside at every width: %s', (_, one) => {
    for (const width of [296, 360, 640, 880]) {
      const words = drawnWords(slopeChart(one, ON_PAPER), width, slopeHeight(one, ON_PAPER));
      expect(overlaps(words), `${width}`).toEqual([]);
      expect(outside(words, width)).toEqual([]);
    }
    for (const drawing of [ON_PAPER, ON_SCREEN]) {
      expect(numbersIn(slopeChart(one, drawing)).filter((n) => !Number.isFinite(n))).toEqual([]);
    }
  });
});

it.each([
  [true, 'a line', slope],
  [true, 'an end', { ...slope, lines: [line('甲', null, 1)] }],
  [false, 'no end', { ...slope, lines: [line('甲', null, null)] }],
  [false, 'no line', { ...slope, lines: [] }],
])('hasSlope is %s with %s', (expected, _, one) => {
  expect(hasSlope(one)).toBe(expected);
});

describe('slopeText', () => {
  it('names the steepest and the flattest, and who is missing', () => {
    expect(slopeText('对比', slope, 'zh').sentence).toBe(
      '对比：2025年三季度 → 2026年三季度，升幅最大 济南市 +37.0个百分点，最小 聊城市 +10.8个百分点，缺报 菏泽市。',
    );
  });

  it('says so where something fell', () => {
    const fell = { ...slope, lines: [line('甲', 0.5, 0.4), line('乙', 0.1, 0.2)] };
    expect(slopeText('对比', fell, 'en').sentence).toContain('fell most 甲 −10.0 pp');
  });

  it('lists both ends and the change, numbers apart in a file', () => {
    const { rows, data } = slopeText('对比', slope, 'zh');
    expect(rows[3]).toEqual(['聊城市', '10.0%（推算）', '20.8%', '+10.8个百分点', '滞后']);
    expect(rows[4]).toEqual(['菏泽市', '10.0%', '缺报', '—', '未评']);
    expect(data!.rows[3]).toEqual(['聊城市', 10, 20.8, '滞后', '推算值']);
    expect(data!.rows[4]![2]).toBeNull();
  });

  it('of figures the change is in their unit, exact', () => {
    const level = { ...slope, measure: 'level' as const, lines: [line('甲', 0.1, 0.3)] };
    expect(slopeText('对比', level, 'zh').rows[0]).toEqual(['甲', '0.1', '0.3', '+0.2', '正常']);
  });
});
