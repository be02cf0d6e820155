import type { EChartsOption, SeriesOption } from 'echarts';
import { formatFigure, formatSigned } from '../domain/format.ts';
import { barRowsGrid, figureAxis, nameAxis } from './bar-rows.ts';
import type { Drawing } from './chart.ts';
import { grown } from './fixed-sizes.ts';
import { isEnd, type WaterfallRow } from './gap-waterfall.ts';
import { hatched } from './hatched.ts';
import { niceScale, type Scale, scaleDecimals } from './nice-scale.ts';
import { textWidth } from './text-width.ts';
import { TONE_SHAPES, toneColour } from './tone.ts';

export interface WaterfallFigure {
  /** In the language of the chart. */
  unit: string;
  decimals: number;
  rows: readonly WaterfallRow[];
}

/** A step of nothing is still a line to see. */
const THINNEST = 0.0035;

/** Up to this width, CSS pixels, long names would leave the bars too little. */
const NARROW = 420;

/**
 * A waterfall of lying bars, the promise on top and the level below. Regions bear the colour and, beside their figure,
 * the shape of their verdict; what is missing or estimated is hatched; what belongs to no region is grey. Where the
 * axis does not begin at nothing, the ends are torn.
 */
export function waterfallChart(figure: WaterfallFigure, rowHeight: number, drawing: Drawing): EChartsOption {
  const { theme, interactive } = drawing;
  const size = theme.fontSize;
  const rows = figure.rows.toReversed(); // a category axis counts from the bottom
  const scale = scaleOf(rows);
  const texts = rows.map((row) => figureText(row, figure.decimals));
  const figuresEnd = size * (0.8 + Math.max(...texts.map(textWidth)) * 1.06);
  const columnEnd = Math.max(figuresEnd, size * (0.4 + textWidth(figure.unit)));
  const right = columnEnd + size * 0.2;
  const names = rows.map((row) => row.name);
  const shortNames = rows.map((row) => row.shortName);
  return {
    animation: interactive,
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: barRowsGrid(names, right, drawing),
    xAxis: {
      type: 'value',
      min: 0,
      max: scale.max - scale.min,
      interval: scale.interval,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: theme.line } },
      axisLabel: {
        fontSize: size,
        color: theme.mute,
        formatter: (value: number) => formatFigure(value + scale.min, scaleDecimals(scale)),
      },
    },
    yAxis: [
      nameAxis(names, drawing),
      figureAxis(
        {
          texts,
          colours: rows.map((row) => colourOfFigure(row, drawing)),
          end: columnEnd,
          heading: figure.unit,
        },
        drawing,
      ),
    ],
    series: [
      ...bars(rows, scale, rowHeight, drawing),
      connectors(rows, scale, drawing),
      ...(scale.min === 0 ? [] : [tears(rows, scale, rowHeight, drawing)]),
      { type: 'bar', yAxisIndex: 1, data: [] },
    ],
    media: [
      { query: { maxWidth: grown(NARROW, theme) }, option: named(shortNames, right, drawing) },
      { option: named(names, right, drawing) },
    ],
  };
}

/** The names, and the room that they leave. */
function named(names: readonly string[], right: number, drawing: Drawing): EChartsOption {
  const { left } = barRowsGrid(names, right, drawing);
  return { grid: { left }, yAxis: [{ type: 'category', data: [...names] }, {}] };
}

function scaleOf(rows: readonly WaterfallRow[]): Scale {
  const reached = rows.flatMap((row) => (isEnd(row) ? [row.to] : [row.from, row.to]));
  const scale = niceScale(reached, 4);
  // An end that fills nothing of the axis could not be seen.
  const lowest = Math.min(...reached);
  return lowest === scale.min && scale.min > 0 ? { ...scale, min: scale.min - scale.interval } : scale;
}

function figureText(row: WaterfallRow, decimals: number): string {
  if (isEnd(row)) return formatFigure(row.figure, decimals);
  const mark = row.kind === 'region' ? ` ${TONE_SHAPES[row.tone]}` : '';
  return `${formatSigned(row.figure, decimals)}${mark}`;
}

function colourOfFigure(row: WaterfallRow, { theme }: Drawing): string {
  if (isEnd(row)) return theme.navy;
  return row.kind === 'region' ? toneColour(row.tone, theme) : theme.mute;
}

/** A bar that floats is one that is not seen with one on it. */
function bars(
  rows: readonly WaterfallRow[],
  scale: Scale,
  rowHeight: number,
  drawing: Drawing,
): SeriesOption[] {
  const { theme } = drawing;
  const shape = { type: 'bar', stack: 'waterfall', barWidth: rowHeight * 0.58, silent: true } as const;
  const thinnest = (scale.max - scale.min) * THINNEST;
  const spans = rows.map((row) => {
    const low = isEnd(row) ? Math.min(0, row.to) : Math.min(row.from, row.to);
    const high = isEnd(row) ? Math.max(0, row.to) : Math.max(row.from, row.to);
    const start = Math.max(low, scale.min) - scale.min;
    return { start, length: Math.max(thinnest, high - scale.min - start) };
  });
  return [
    { ...shape, itemStyle: { color: 'transparent' }, data: spans.map(({ start }) => start) },
    {
      ...shape,
      data: rows.map((row, index) => ({
        value: spans[index]!.length,
        itemStyle: { borderRadius: 1.5, ...lookOf(row, theme) },
      })),
    },
  ];
}

function lookOf(row: WaterfallRow, theme: Drawing['theme']) {
  if (isEnd(row)) return { color: theme.navy };
  if (row.kind === 'missing') return hatched(theme.unlit, theme);
  const colour = row.kind === 'region' ? toneColour(row.tone, theme) : theme.unlit;
  return row.estimated ? hatched(colour, theme) : { color: colour };
}

/** From where a bar leads to where the next begins. */
function connectors(rows: readonly WaterfallRow[], { min }: Scale, { theme }: Drawing): SeriesOption {
  return {
    type: 'line',
    symbol: 'none',
    silent: true,
    z: 1,
    lineStyle: { color: theme.unlit, width: 1 },
    data: rows.slice(0, -1).flatMap((_, index) => {
      const at = rows[index + 1]!.to - min;
      return [
        [at, index + 1],
        [at, index],
        ['-', index],
      ];
    }),
  };
}

/** Near the beginning of an end that does not begin at nothing. */
function tears(
  rows: readonly WaterfallRow[],
  { min, max }: Scale,
  rowHeight: number,
  { theme }: Drawing,
): SeriesOption {
  return {
    type: 'scatter',
    symbol: 'rect',
    symbolSize: [theme.fontSize * 0.3, rowHeight],
    symbolRotate: -24,
    silent: true,
    z: 4,
    itemStyle: { color: theme.ground, opacity: 1 },
    data: rows.flatMap((row, index) => (isEnd(row) ? [[(max - min) * 0.025, index]] : [])),
  };
}
