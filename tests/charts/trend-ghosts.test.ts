import { describe, expect, it, test } from 'vitest';
import type { GhostLine, Trend } from '#core/charts/trend.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { ghostLegend } from '#core/charts/trend-ghosts.ts';
import { trendText } from '#core/charts/trend-text.ts';
import { numbersIn, ON_PAPER, ON_SCREEN } from './drawing.ts';

const level = (period: string, value: number) => ({ period, value, estimated: false, demo: false });

const known: Trend = {
  unit: '亿元',
  decimals: 1,
  levels: [level('2025-Q4', 18.3), level('2026-Q1', 19.1), level('2026-Q2', 20.6)],
  planLine: [
    { date: '2024-12-31', value: 15 },
    { date: '2027-12-31', value: 30 },
  ],
  target: { date: '2027-12-31', value: 30, text: '> 30' },
  moment: { period: '2026-Q2', value: 20.6, againstPlan: -1.9 },
};

const ghost = (standing: string, until: string, value = 19.4, period = '2026-Q1'): GhostLine => ({
  standing,
  until,
  points: [
    { ...level('2025-Q4', 18.3), replaced: false, replacedBy: null },
    { ...level(period, value), replaced: true, replacedBy: 19.1 },
  ],
});

const revised: Trend = {
  ...known,
  ghosts: [ghost('快报数', '2026-08-20 10:30')],
  formerLines: [
    {
      text: '> 36',
      until: '2026-07-01',
      corners: [
        { date: '2024-12-31', value: 15 },
        { date: '2028-12-31', value: 36 },
      ],
    },
  ],
};

interface Line {
  name?: string;
  lineStyle?: { type?: unknown; width?: number };
  data: { value: [number | string, number | string]; symbolSize?: number }[];
}

const series = (trend: Trend, name: string) =>
  (trendChart(trend, ON_PAPER).series as Line[]).filter((one) => one.name === name);

describe('an earlier course', () => {
  it('is a thin dotted line with a ring where it was replaced, named by standing and day', () => {
    const [line, ...others] = series(revised, '修订前：快报数（至 2026-08-20）');
    expect(others).toEqual([]);
    expect(line!.data.map(({ value }) => value[1])).toEqual([18.3, 19.4]);
    expect(line!.data.map(({ symbolSize }) => symbolSize! > 0)).toEqual([false, true]);
    const [actual] = series(revised, '实际值');
    expect(line!.lineStyle!.width).toBeLessThan(actual!.lineStyle!.width!);
    expect(line!.lineStyle!.type).not.toBe('solid');
  });

  it('is broken where a quarter is missing', () => {
    const [line] = series(
      { ...known, ghosts: [ghost('快报数', '2026-08-20 10:30', 20.9, '2026-Q2')] },
      '修订前：快报数（至 2026-08-20）',
    );
    expect(line!.data.map(({ value }) => value[1])).toEqual([18.3, '-', 20.9]);
  });

  it('lies inside the axes, a former plan line too', () => {
    const far = { ...revised, ghosts: [ghost('快报数', '2026-08-20 10:30', 88)] };
    const { yAxis, xAxis } = trendChart(far, ON_PAPER) as unknown as {
      yAxis: { max: number };
      xAxis: { max: number };
    };
    expect(yAxis.max).toBeGreaterThanOrEqual(88);
    expect(xAxis.max).toBe(Date.parse('2028-12-31'));
    expect(numbersIn(trendChart(far, ON_SCREEN)).every(Number.isFinite)).toBe(true);
  });

  test.each([
    ['never revised', known],
    ['switched off', { ...known, ghosts: [], formerLines: [] }],
  ])('is nothing at all where the series was %s', (_, trend) => {
    expect(ghostLegend(trend, 'zh')).toEqual([]);
    expect(JSON.stringify(trendChart(trend, ON_PAPER))).toBe(JSON.stringify(trendChart(known, ON_PAPER)));
    expect(trendText('规模', trend, 'zh')).toEqual(trendText('规模', known, 'zh'));
  });

  it('shares its name in the legend with others of its kind where there are many', () => {
    const days = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10'];
    const ghosts = days.map((day, i) => ghost(i === 3 ? '初步数' : '快报数', `${day} 09:00`));
    expect(ghostLegend({ ...known, ghosts: ghosts.slice(0, 3) }, 'zh')).toHaveLength(3);
    expect(ghostLegend({ ...known, ghosts }, 'zh')).toEqual([
      '修订前：快报数（3 次）',
      '修订前：初步数（1 次）',
    ]);
    expect(ghostLegend({ ...known, ghosts }, 'en')[0]).toBe('Earlier: 快报数 (3×)');
  });
});

describe('in words', () => {
  it('the sentence tells what was revised and which plan line was left', () => {
    expect(trendText('规模', revised, 'zh').sentence).toContain(
      '修订 1 次：2026年一季度 快报数 19.4 → 19.1亿元 (2026-08-20)，原计划线 > 36（至 2026-07-01）。',
    );
    const gone = ghost('快报数', '2026-08-20 10:30');
    const points = gone.points.map((one) => ({ ...one, replacedBy: null }));
    expect(trendText('规模', { ...known, ghosts: [{ ...gone, points }] }, 'en').sentence).toContain(
      'revised once: Q1 2026 快报数 19.4 → taken back (2026-08-20)',
    );
  });

  it('the table has the earlier figures beside the later ones', () => {
    const { columns, rows } = trendText('规模', revised, 'zh');
    expect(columns).toEqual([
      ...['时期', '实际值 (亿元)', '计划线 (亿元)'],
      ...['原计划线 > 36（至 2026-07-01）', '修订前 (亿元)'],
    ]);
    expect(rows[1]).toEqual(['2026年一季度', '19.1', '21.2', '21.5', '快报数 19.4（至 2026-08-20 10:30）']);
    expect(rows[2]!.at(-1)).toBe('');
  });

  it('a file has a row for each earlier figure', () => {
    const { columns, rows } = trendText('规模', revised, 'zh').data!;
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows.at(-1)!.slice(0, 3)).toEqual(['2026-Q1', '2026-03-31', 19.4]);
    expect(rows.at(-1)!.at(-1)).toBe('修订前：快报数（至 2026-08-20 10:30）');
  });
});
