import type { EChartsOption, SeriesOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import { formatFigure, formatPercent } from '../domain/format.ts';
import { periodEnd } from '../domain/period.ts';
import type { IsoDate } from '../domain/units.ts';
import type { Drawing } from './chart.ts';
import { instantOf } from './day-axis.ts';
import { levelLines } from './level-lines.ts';
import { levelSeries } from './level-series.ts';
import { type Multiple, type Multiples, newestOf } from './multiples.ts';
import { niceScale, type Scale, scaleDecimals } from './nice-scale.ts';
import { measureText } from './region-measure.ts';
import { TONE_SHAPES, toneColour } from './tone.ts';

/** In em of the chart's letters. */
const HEAD = 2.1;
const PLOT = 7.2;
const FOOT = 1.9;
/** Between two neighbours, as a share of one's width. */
const GUTTER = 0.1;

export function multiplesHeight({ items }: Multiples, columns: number, { theme }: Drawing): number {
  return Math.ceil(items.length / columns) * theme.fontSize * (HEAD + PLOT + FOOT);
}

/** How many stand side by side in so much room, CSS pixels. */
export function multiplesColumns(width: number): number {
  return Math.max(2, Math.min(6, Math.floor(width / 165)));
}

/**
 * A small chart for each region: its levels, its plan line, and above them its name, its newest figure and the shape of
 * its verdict. All have the same axes, so that heights compare; what is estimated is hollow, what is missing stays open.
 *
 * @param columns as `multiplesColumns` gives them
 */
export function multiplesChart(multiples: Multiples, columns: number, drawing: Drawing): EChartsOption {
  const { theme } = drawing;
  const size = theme.fontSize;
  const { items } = multiples;
  const scale = scaleOf(multiples);
  const days = daysOf(multiples);
  const place = (index: number) => ({ column: index % columns, row: Math.floor(index / columns) });
  return {
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: theme.fontFamily, fontSize: size, color: theme.ink },
    grid: items.map((_, index) => {
      const { column, row } = place(index);
      return {
        left: `${((column + GUTTER / 2) * 100) / columns}%`,
        width: `${((1 - GUTTER) * 100) / columns}%`,
        top: size * (row * (HEAD + PLOT + FOOT) + HEAD),
        height: size * PLOT,
        outerBoundsMode: 'none' as const,
      };
    }),
    xAxis: items.map((_, index) => timeAxis(index, days, drawing)),
    yAxis: items.map((item, index) =>
      valueAxis(item, index, place(index).column === 0, { multiples, scale }, drawing),
    ),
    series: items.flatMap((item, index) => seriesOf(item, index, drawing)),
  };
}

function scaleOf({ items, decimals, measure }: Multiples): Scale {
  const values = items.flatMap(({ levels, planLine }) => [
    ...levels.map(({ value }) => value).filter((value) => value !== null),
    ...planLine.map(({ value }) => value),
  ]);
  if (values.length === 0) return { min: 0, max: 1, interval: 1 };
  return niceScale(values, 3, measure === 'level' && decimals === 0 ? 1 : 0);
}

function daysOf({ items }: Multiples): { first: IsoDate; last: IsoDate } {
  const days = items
    .flatMap(({ levels, planLine }) => [
      ...levels.map(({ period }) => periodEnd(period)),
      ...planLine.map(({ date }) => date),
    ])
    .sort();
  return { first: days[0] ?? '2000-12-31', last: days.at(-1) ?? '2001-12-31' };
}

function timeAxis(
  index: number,
  { first, last }: { first: IsoDate; last: IsoDate },
  { theme }: Drawing,
): XAXisComponentOption {
  const [from, to] = [instantOf(first), instantOf(last)];
  return {
    type: 'time',
    gridIndex: index,
    min: from,
    max: to,
    axisLine: { lineStyle: { color: theme.unlit } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      fontSize: theme.fontSize * 0.85,
      color: theme.mute,
      customValues: [from, to],
      alignMinLabel: 'left',
      alignMaxLabel: 'right',
      formatter: (value: number) => new Date(value).toISOString().slice(0, 7),
    },
  };
}

function valueAxis(
  item: Multiple,
  index: number,
  labelled: boolean,
  { multiples, scale }: { multiples: Multiples; scale: Scale },
  { theme }: Drawing,
): YAXisComponentOption {
  const size = theme.fontSize;
  const newest = newestOf(item);
  const figure = item.lacking ?? (newest ? measureText(newest.value, multiples) : '');
  return {
    type: 'value',
    gridIndex: index,
    ...scale,
    name: `{name|${item.name}}{mark|${TONE_SHAPES[item.tone]}}{figure|${figure}}`,
    nameLocation: 'end',
    nameGap: size * 0.55,
    nameTextStyle: {
      align: 'left',
      rich: {
        name: { fontSize: size, fontWeight: item.whole ? 'bold' : 'normal', color: theme.ink },
        mark: {
          fontSize: size,
          color: toneColour(item.tone, theme),
          padding: [0, size * 0.35, 0, size * 0.35],
        },
        figure: {
          fontSize: size,
          fontWeight: item.lacking === null ? 'bold' : 'normal',
          color: item.lacking === null ? theme.navy : theme.mute,
        },
      },
    },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.line } },
    axisLabel: {
      show: labelled,
      inside: true,
      margin: 1,
      verticalAlign: 'top',
      showMinLabel: false,
      fontSize: size * 0.8,
      color: theme.mute,
      formatter: (value: number) =>
        multiples.measure === 'distance'
          ? formatPercent(value, 0)
          : formatFigure(value, scaleDecimals(scale)),
    },
  };
}

function seriesOf(item: Multiple, index: number, drawing: Drawing): SeriesOption[] {
  const { theme } = drawing;
  const lines = levelLines(item.levels);
  const axes = { xAxisIndex: index, yAxisIndex: index, silent: true };
  const newest = newestOf(item);
  const small = { ...drawing, theme: { ...theme, fontSize: theme.fontSize * 0.7 } };
  return [
    {
      type: 'line',
      ...axes,
      symbol: 'none',
      lineStyle: { color: theme.plan, width: 1.1, type: [4, 3] },
      data: item.planLine.map(({ date, value }) => [instantOf(date), value]),
    },
    { ...levelSeries('', lines.estimated, 'estimated', small), ...axes } as SeriesOption,
    { ...levelSeries('', lines.reported, 'reported', small), ...axes } as SeriesOption,
    {
      type: 'scatter',
      ...axes,
      symbolSize: theme.fontSize * 0.62,
      z: 5,
      itemStyle: {
        color: item.lacking === null ? toneColour(item.tone, theme) : theme.ground,
        borderColor: toneColour(item.tone, theme),
        borderWidth: 1.5,
        opacity: 1,
      },
      data: newest ? [[instantOf(periodEnd(newest.period)), newest.value]] : [],
    },
  ];
}
