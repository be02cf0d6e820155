import type { EChartsOption, SeriesOption } from 'echarts';
import { formatFigure, formatPercent } from '../domain/format.ts';
import type { Light } from '../domain/light.ts';
import type { State } from '../domain/state.ts';
import type { Figure, Fraction } from '../domain/units.ts';
import { barRowsGrid, figureAxis, nameAxis } from './bar-rows.ts';
import type { Drawing } from './chart.ts';
import { textWidth } from './text-width.ts';
import { TONE_SHAPES, toneColour, toneOf } from './tone.ts';
import { chartWords } from './words.ts';

export interface RegionGapRow {
  name: string;
  state: State;
  light: Light | null;
  /** Null when there is nothing to draw; then `missing` says why. */
  distanceCovered: Fraction | null;
  /** The plan line as a share of the way at the same moment; null where there is no line. */
  planShare: Fraction | null;
  /** Still to go, in the chart's unit; negative = beyond. */
  gap: Figure | null;
  /** What stands in place of a bar: 缺报, 口径待确认 … */
  missing: string | null;
}

export interface RegionGaps {
  unit: string;
  decimals: number;
  /** In the order to be shown, best first. */
  rows: readonly RegionGapRow[];
}

/** A bar is cut off at twice the way; its figure still says how far. */
const LONGEST: Fraction = 2;

/**
 * Ranked bars of the way covered, the plan's share as a line across them, and beside each bar its share
 * and what is still to go in units.
 *
 * @param rowHeight CSS pixels; the same that `barRowsHeight` was asked with; the plan marks of neighbouring rows touch
 */
export function regionGapChart(gaps: RegionGaps, rowHeight: number, drawing: Drawing): EChartsOption {
  const { theme, interactive } = drawing;
  const size = theme.fontSize;
  const rows = gaps.rows.toReversed(); // a category axis counts from the bottom
  const covered = rows.flatMap((row) => (row.distanceCovered === null ? [] : [row.distanceCovered]));
  const longest = Math.min(LONGEST, Math.max(1, ...covered));
  const columns = figureColumns(rows, gaps, drawing);
  return {
    animation: interactive,
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: barRowsGrid(
      rows.map((row) => row.name),
      columns.width,
      drawing,
    ),
    xAxis: {
      type: 'value',
      min: 0,
      max: longest,
      interval: longest > 1.5 ? 1 : 0.5,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: {
        fontSize: size,
        color: theme.mute,
        formatter: (share: number) => (share * 2 === Math.round(share * 2) ? formatPercent(share, 0) : ''),
      },
    },
    yAxis: [
      nameAxis(
        rows.map((row) => row.name),
        drawing,
      ),
      ...columns.axes,
    ],
    series: [
      ...bars(rows, longest, rowHeight, drawing),
      planMarks(rows, rowHeight, drawing),
      ...columns.axes.map((_, index): SeriesOption => ({ type: 'bar', yAxisIndex: index + 1, data: [] })),
    ],
  };
}

/** The figures to the right of the bars: two axes without lines, whose labels stand in columns. */
function figureColumns(rows: readonly RegionGapRow[], { unit, decimals }: RegionGaps, drawing: Drawing) {
  const { theme, locale } = drawing;
  const size = theme.fontSize;
  const shares = rows.map((row) => formatPercent(row.distanceCovered));
  const gaps = rows.map((row) => `${formatFigure(row.gap, decimals)} ${TONE_SHAPES[toneOf(row)]}`);
  const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth));
  const sharesEnd = size * (0.7 + widest(shares));
  const { toGo } = chartWords(locale);
  const heading = locale === 'zh' ? `${toGo}（${unit}）` : `${toGo} (${unit})`;
  // The heading keeps off the plan line's own label, which ends where the bars end.
  const gapsEnd = Math.max(sharesEnd + size * (1 + widest(gaps)), size * (0.4 + textWidth(heading)));
  const plain = rows.map(() => theme.ink);
  const toned = rows.map((row) => toneColour(toneOf(row), theme));
  return {
    width: gapsEnd + size * 0.2,
    axes: [
      figureAxis({ texts: shares, colours: plain, end: sharesEnd, heading: '' }, drawing),
      figureAxis({ texts: gaps, colours: toned, end: gapsEnd, heading }, drawing),
    ],
  };
}

function bars(
  rows: readonly RegionGapRow[],
  longest: Fraction,
  rowHeight: number,
  { theme }: Drawing,
): SeriesOption[] {
  const shape = { barWidth: rowHeight * 0.52, silent: true } as const;
  return [
    {
      type: 'bar',
      ...shape,
      barGap: '-100%',
      itemStyle: { color: theme.track, borderRadius: 2 },
      data: rows.map(() => longest),
      label: {
        show: true,
        position: 'insideLeft',
        fontSize: theme.fontSize * 0.95,
        color: theme.mute,
        formatter: ({ dataIndex }) => rows[dataIndex]?.missing ?? '',
      },
    },
    {
      type: 'bar',
      ...shape,
      data: rows.map((row) => ({
        value: row.distanceCovered === null ? '-' : Math.min(longest, Math.max(0, row.distanceCovered)),
        itemStyle: { color: toneColour(toneOf(row), theme), borderRadius: 2 },
      })),
    },
  ];
}

/** One mark a row, as high as the row: equal shares make a line. The topmost is named. */
function planMarks(
  rows: readonly RegionGapRow[],
  rowHeight: number,
  { theme, locale }: Drawing,
): SeriesOption {
  const top = rows.findLastIndex((row) => row.planShare !== null);
  return {
    type: 'scatter',
    symbol: 'rect',
    symbolSize: [theme.fontSize * 0.15, rowHeight],
    silent: true,
    z: 5,
    itemStyle: { color: theme.navy, opacity: 1 },
    data: rows.map(({ planShare }, index) => ({
      value: [planShare === null ? '-' : planShare, index],
      label: {
        show: index === top,
        position: 'top' as const,
        distance: theme.fontSize * 0.35,
        align: labelSide(planShare),
        formatter: `${chartWords(locale).planShare} ${formatPercent(planShare)}`,
        fontSize: theme.fontSize,
        fontWeight: 'bold' as const,
        color: theme.navy,
      },
    })),
  };
}

/** Near an edge a label grows away from it. */
function labelSide(share: Fraction | null): 'left' | 'center' | 'right' {
  if (share === null || (share >= 0.15 && share <= 0.7)) return 'center';
  return share < 0.15 ? 'left' : 'right';
}
