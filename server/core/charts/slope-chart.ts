import type { EChartsOption, SeriesOption } from 'echarts';
import type { Drawing } from './chart.ts';
import type { Slope, SlopeEnd, SlopeLine } from './slope.ts';
import { labelSeries, labelsOf, type SlopeLabel, type SlopeScale } from './slope-labels.ts';
import { textWidth } from './text-width.ts';
import { toneColour } from './tone.ts';
import { chartWords } from './words.ts';

/** In em of the chart's letters. */
const TOP = 2.6;
const BOTTOM = 0.8;
const ROW = 1.45;
const LEAST_ROWS = 9;
/** How far from the ends the labels stand, as a share of the way between them. */
const ASIDE = 0.07;
/** Below this width, CSS pixels, the earlier end has figures without names. */
const NARROW = 520;

export function slopeHeight({ lines }: Slope, { theme }: Drawing): number {
  return theme.fontSize * (TOP + BOTTOM + Math.max(LEAST_ROWS, lines.length) * ROW);
}

/**
 * Lines from one moment to the other, each in the colour of its later verdict and with its name at both ends. An end
 * that is estimated is hollow and its line dashed; one that is missing leaves a dot alone. The plan line goes along.
 */
export function slopeChart(slope: Slope, drawing: Drawing): EChartsOption {
  const { theme, locale } = drawing;
  const size = theme.fontSize;
  const scale = scaleOf(slope, slopeHeight(slope, drawing) - size * (TOP + BOTTOM));
  const long = labelsOf(slope, scale, 'from', drawing, true);
  const short = labelsOf(slope, scale, 'from', drawing, false);
  const right = labelsOf(slope, scale, 'to', drawing, true);
  const roomFor = (labels: readonly SlopeLabel[]) =>
    size * (Math.max(2, ...labels.map(({ text }) => textWidth(text) * 1.04)) + 0.6);
  const head = { fontSize: size, fontWeight: 'bold' as const, color: theme.navy };
  return {
    animation: false, // or dots and labels come after their lines
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: {
      left: roomFor(long),
      right: roomFor(right),
      top: size * TOP,
      bottom: size * BOTTOM,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      position: 'top',
      min: -ASIDE,
      max: 1 + ASIDE,
      axisLine: { show: false },
      axisTick: { show: false, customValues: [0, 1] },
      splitLine: { show: false },
      axisLabel: {
        ...head,
        customValues: [0, 1],
        formatter: (value: number) => (value === 0 ? slope.from : slope.to),
      },
    },
    yAxis: { type: 'value', min: scale.min, max: scale.max, show: false },
    series: [
      ...posts(scale, drawing),
      ...plannedLine(slope, chartWords(locale).planLine, drawing),
      ...slope.lines.map((line) => lineOf(line, drawing)),
      leaders(slope, scale, drawing),
      labelSeries('from-labels', -ASIDE, 'left', long, drawing),
      labelSeries('to-labels', 1 + ASIDE, 'right', right, drawing),
    ],
    media: [
      {
        query: { maxWidth: NARROW },
        option: {
          grid: { left: roomFor(short) },
          series: [labelSeries('from-labels', -ASIDE, 'left', short, drawing)],
        },
      },
      {
        option: {
          grid: { left: roomFor(long) },
          series: [labelSeries('from-labels', -ASIDE, 'left', long, drawing)],
        },
      },
    ],
  };
}

function scaleOf({ lines, planned }: Slope, height: number): SlopeScale {
  const values = [
    ...lines.flatMap(({ from, to }) => [from.value, to.value]).filter((value) => value !== null),
    ...(planned ? [planned.from, planned.to] : []),
  ];
  const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * 0.04;
  return { min: low - room, max: high + room, height };
}

/** Thin lines from the ends to labels that had to give way. */
function leaders(slope: Slope, scale: SlopeScale, drawing: Drawing): SeriesOption {
  const sides = [
    ...labelsOf(slope, scale, 'from', drawing, true).map((label) => [0, -ASIDE, label] as const),
    ...labelsOf(slope, scale, 'to', drawing, true).map((label) => [1, 1 + ASIDE, label] as const),
  ];
  return {
    type: 'line',
    id: 'leaders',
    silent: true,
    symbol: 'none',
    z: 1,
    lineStyle: { color: drawing.theme.unlit, width: 0.8, opacity: 0.7 },
    data: sides.flatMap(([x, aside, { value, at }]) => [
      [x, value],
      [aside, at],
      [aside, '-'],
    ]),
  };
}

/** The two moments as upright lines. */
function posts({ min, max }: SlopeScale, { theme }: Drawing): SeriesOption[] {
  return [0, 1].map((x) => ({
    type: 'line',
    silent: true,
    symbol: 'none',
    z: 1,
    lineStyle: { color: theme.line, width: 1 },
    data: [
      [x, min],
      [x, max],
    ],
  }));
}

function plannedLine({ planned }: Slope, name: string, { theme }: Drawing): SeriesOption[] {
  if (!planned) return [];
  return [
    {
      type: 'line',
      name,
      silent: true,
      symbol: 'none',
      z: 2,
      lineStyle: { color: theme.plan, width: theme.fontSize * 0.16, type: [5, 3] },
      data: [
        [0, planned.from],
        [1, planned.to],
      ],
    },
  ];
}

function lineOf(line: SlopeLine, { theme, interactive }: Drawing): SeriesOption {
  const { name, from, to, tone, whole } = line;
  const colour = whole ? theme.navy : toneColour(tone, theme);
  const width = theme.fontSize * (whole ? 0.26 : 0.14);
  const dashed = from.estimated || to.estimated;
  const point = (x: number, { value, estimated }: SlopeEnd) => ({
    value: [x, value === null ? '-' : value],
    itemStyle: { color: estimated ? theme.ground : colour, borderColor: colour, borderWidth: 1.2 },
  });
  return {
    type: 'line',
    name,
    silent: !interactive,
    symbol: 'circle',
    symbolSize: theme.fontSize * (whole ? 0.62 : 0.5),
    showAllSymbol: true,
    connectNulls: false,
    z: whole ? 5 : 3,
    lineStyle: { color: colour, width, type: dashed ? [3, 3] : 'solid' },
    ...(interactive ? { emphasis: { focus: 'series' as const, lineStyle: { width: width * 1.8 } } } : {}),
    data: [point(0, from), point(1, to)],
  };
}
