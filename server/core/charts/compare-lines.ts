import type { EChartsOption } from 'echarts';
import { formatFigure, formatPeriod, withUnit } from '../domain/format.ts';
import type { Period } from '../domain/period.ts';
import type { Figure } from '../domain/units.ts';
import type { ChartText, Drawing } from './chart.ts';
import { textWidth } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { chartWords } from './words.ts';

/** One indicator over some periods, a line for each region. Every figure is in `unit`. */
export interface CompareLines {
  name: string;
  unit: string;
  decimals: number;
  /** Oldest first. */
  periods: readonly Period[];
  /** `values` one for each period; null = no figure, and the line is broken. */
  rows: readonly { name: string; values: readonly (Figure | null)[] }[];
}

/** More lines than this cannot be told apart by hue, dash and mark. */
export const MOST_LINES = 8;

const MARKS = ['circle', 'rect', 'triangle', 'diamond'] as const;
const DASHES = ['solid', 'dashed'] as const;

function huesOf({ navy, plan, missed, forecast }: ChartTheme): string[] {
  return [navy, plan, missed, forecast];
}

/** Lines of regions over periods, each with its own hue, mark and dash, and its name at the end. */
export function compareLinesChart(
  { periods, rows, unit, decimals }: CompareLines,
  { theme, locale, interactive }: Drawing,
): EChartsOption {
  const size = theme.fontSize;
  const hues = huesOf(theme);
  const shown = rows.slice(0, MOST_LINES);
  return {
    animation: false,
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    ...(interactive
      ? {
          tooltip: {
            trigger: 'axis' as const,
            valueFormatter: (value: unknown) =>
              withUnit(formatFigure(typeof value === 'number' ? value : null, decimals), unit, locale),
          },
        }
      : {}),
    grid: {
      left: size * 0.6,
      right: size * (Math.max(2, ...shown.map(({ name }) => textWidth(name))) + 1.4),
      top: size * 2,
      bottom: size * 0.6,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: periods.map((period) => formatPeriod(period, locale)),
      boundaryGap: false,
      axisLine: { lineStyle: { color: theme.line } },
      axisTick: { show: false },
      axisLabel: { fontSize: size, color: theme.mute, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      name: unit,
      scale: true,
      ...(decimals === 0 ? { minInterval: 1 } : {}),
      nameTextStyle: { fontSize: size, color: theme.mute, align: 'left' },
      axisLabel: { fontSize: size, color: theme.mute },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: shown.map(({ name, values }, index) => ({
      type: 'line',
      name,
      connectNulls: false,
      data: values.map((value) => (value === null ? '-' : value)),
      symbol: MARKS[index % MARKS.length]!,
      symbolSize: size * 0.6,
      lineStyle: {
        width: 2,
        type: DASHES[Math.floor(index / hues.length) % DASHES.length]!,
        color: hues[index % hues.length]!,
      },
      itemStyle: { color: hues[index % hues.length]! },
      endLabel: { show: true, formatter: '{a}', fontSize: size, color: theme.ink, distance: 5 },
      labelLayout: { moveOverlap: 'shiftY' },
    })),
  };
}

/** The same in one sentence and as a table, with every region. */
export function compareLinesText(lines: CompareLines, locale: Drawing['locale']): ChartText {
  const words = chartWords(locale);
  const { name, unit, decimals, periods, rows } = lines;
  const text = (value: Figure | null) =>
    value === null ? words.notReported : withUnit(formatFigure(value, decimals), unit, locale);
  const told = rows.map((row) => `${row.name} ${text(row.values.at(-1) ?? null)}`);
  const last = periods.at(-1);
  return {
    sentence: `${name}${words.comma}${last ? formatPeriod(last, locale) : ''}${words.colon}${told.join(words.comma)}${words.stop}`,
    columns: [words.region, ...periods.map((period) => formatPeriod(period, locale))],
    rows: rows.map((row) => [
      row.name,
      ...row.values.map((value) => (value === null ? words.notReported : formatFigure(value, decimals))),
    ]),
  };
}
