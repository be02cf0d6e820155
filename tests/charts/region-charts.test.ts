import { describe, expect, it } from 'vitest';
import { type RegionBars, regionBarsChart, regionBarsText } from '#core/charts/region-bars-chart.ts';
import { type RegionGapRow, type RegionGaps, regionGapChart } from '#core/charts/region-gap-chart.ts';
import { regionGapText } from '#core/charts/region-gap-text.ts';
import { numbersIn, ON_PAPER, ON_SCREEN } from './drawing.ts';

const row = (name: string, covered: number | null, extra: Partial<RegionGapRow> = {}): RegionGapRow => ({
  name,
  state: covered === null ? 'no_data' : 'in_force',
  light: covered === null ? null : 'yellow',
  distanceCovered: covered,
  planShare: covered === null ? null : 0.583,
  gap: covered === null ? null : 3.9,
  missing: covered === null ? '缺报' : null,
  ...extra,
});

const gaps: RegionGaps = {
  unit: '亿元',
  decimals: 1,
  rows: [row('济南', 0.72, { light: 'green' }), row('临沂', 0.513), row('菏泽', null)],
};

interface Bars {
  type: string;
  data: ({ value: number | string } | number)[];
}

const barsOf = (spec: RegionGaps) => (regionGapChart(spec, 18, ON_PAPER).series as Bars[])[1]!;
const valuesOf = (bars: Bars) => bars.data.map((one) => (typeof one === 'number' ? one : one.value));

describe('regionGapChart', () => {
  it('puts the best on top and draws no bar for what is missing', () => {
    expect(valuesOf(barsOf(gaps))).toEqual(['-', 0.513, 0.72]); // from the bottom
  });

  it.each([
    ['below the baseline', -0.3, 0],
    ['beyond the target', 1.4, 1.4],
    ['beyond twice the way', 3, 2],
  ])('a bar %s is cut to what can be shown', (_, covered, drawn) => {
    expect(valuesOf(barsOf({ ...gaps, rows: [row('济南', covered)] }))).toEqual([drawn]);
  });

  it('holds finite numbers only', () => {
    for (const drawing of [ON_PAPER, ON_SCREEN]) {
      for (const rows of [gaps.rows, [row('菏泽', null)]]) {
        const option = regionGapChart({ ...gaps, rows }, 18, drawing);
        expect(numbersIn(option).filter((n) => !Number.isFinite(n))).toEqual([]);
      }
    }
  });

  it('can be read without being seen', () => {
    expect(regionGapText('各市', gaps, 'zh')).toEqual({
      sentence: '各市：济南 72.0%，临沂 51.3%，缺报 菏泽。',
      columns: ['地区', '增量完成率', '计划进度', '距目标', '状态'],
      rows: [
        ['济南', '72.0%', '58.3%', '3.9亿元', '正常'],
        ['临沂', '51.3%', '58.3%', '3.9亿元', '关注'],
        ['菏泽', '缺报', '—', '—', '未评'],
      ],
      data: {
        columns: ['地区', '增量完成率 (%)', '计划进度 (%)', '距目标 (亿元)', '状态'],
        rows: [
          ['济南', 72, 58.3, 3.9, '正常'],
          ['临沂', 51.3, 58.3, 3.9, '关注'],
          ['菏泽', null, null, null, '缺报'],
        ],
      },
    });
  });
});

describe('regionBarsChart', () => {
  const bars: RegionBars = {
    name: '密度',
    unit: '台/万人',
    decimals: 0,
    rows: [
      { name: '甲', value: null, demo: false },
      { name: '乙', value: 260, demo: false },
      { name: '丙', value: 383, demo: true },
    ],
  };

  it('ranks by value and keeps the row of a region that did not report', () => {
    const option = regionBarsChart(bars, ON_SCREEN) as { yAxis: { data: string[] }; series: Bars[] };
    expect(option.yAxis.data).toEqual(['甲', '乙', '丙']); // from the bottom
    expect(option.series[0]!.data).toEqual(['-', 260, 383]);
    expect(numbersIn(option).filter((n) => !Number.isFinite(n))).toEqual([]);
  });

  it('can be read without being seen', () => {
    expect(regionBarsText(bars, 'zh')).toEqual({
      sentence: '密度：丙 383台/万人，乙 260台/万人，缺报 甲。',
      columns: ['地区', '密度 (台/万人)'],
      rows: [
        ['丙', '383（演示）'],
        ['乙', '260'],
        ['甲', '缺报'],
      ],
      data: {
        columns: ['地区', '密度 (台/万人)', '备注'],
        rows: [
          ['丙', 383, '演示'],
          ['乙', 260, ''],
          ['甲', null, '缺报'],
        ],
      },
    });
  });
});
