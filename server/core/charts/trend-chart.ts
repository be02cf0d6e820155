import type { EChartsOption, SeriesOption } from 'echarts';
import { formatFigure } from '../domain/format.ts';
import { periodEnd } from '../domain/period.ts';
import type { IsoDate } from '../domain/units.ts';
import type { Drawing } from './chart.ts';
import { dayAxis, instantOf, LABEL_MARGIN } from './day-axis.ts';
import { dayLabelling } from './day-labels.ts';
import { grown } from './fixed-sizes.ts';
import { forecastSeries } from './forecast-series.ts';
import { levelLines } from './level-lines.ts';
import { levelSeries } from './level-series.ts';
import { niceScale, type Scale, scaleDecimals } from './nice-scale.ts';
import { textWidth } from './text-width.ts';
import { forecastFan, type Trend } from './trend.ts';
import { trendByWidth } from './trend-by-width.ts';
import { ghostLegend, ghostSeries } from './trend-ghosts.ts';
import { trendLabels } from './trend-labels.ts';
import type { TrendParts } from './trend-layout.ts';
import { trendLegend } from './trend-legend.ts';
import { momentSeries, targetSeries, withRoomBelow } from './trend-marks.ts';
import { remarkMarks, remarkSeries } from './trend-remarks.ts';
import { trendTooltip } from './trend-tooltip.ts';
import { chartWords } from './words.ts';

/**
 * The level with its plan line, its forecast and its target. Estimated parts are hollow and dashed, missing
 * periods stay open, a forecast is a pale fan. Ask `hasTrend` first: with neither levels nor a line there is nothing to draw.
 */
export function trendChart(trend: Trend, drawing: Drawing): EChartsOption {
  const { theme, locale, interactive } = drawing;
  const words = chartWords(locale);
  const lines = levelLines(trend.levels);
  const scale = withRoomBelow(niceScale(valuesOf(trend), 4, trend.decimals === 0 ? 1 : 0), trend);
  const axisText = (value: number) => formatFigure(value, scaleDecimals(scale));
  const fan = forecastFan(trend);
  const names = [
    words.actual,
    ...(lines.estimated.length > 0 ? [words.estimated] : []),
    ...(trend.planLine.length > 0 ? [words.planLine] : []),
    ...(fan.length > 0 ? [words.forecast] : []),
    ...ghostLegend(trend, locale),
  ];
  const days = dayLabelling(daysOf(trend), locale);
  const parts: TrendParts = {
    trend,
    scale,
    days,
    remarks: remarkMarks(trend, days.first, days.last),
    labels: trendLabels(trend, drawing),
    widestValue: widest([scale.min, scale.max].map(axisText)),
    legend: names,
  };
  return {
    animation: false, // or the dots come one by one, after their line
    useUTC: true,
    textStyle: { fontFamily: theme.fontFamily, fontSize: theme.fontSize, color: theme.ink },
    grid: {
      bottom: theme.fontSize * 2,
      outerBoundsMode: 'none',
    },
    ...(interactive ? { tooltip: trendTooltip(trend, locale) } : {}),
    legend: trendLegend(names, drawing),
    xAxis: dayAxis(parts.days, drawing),
    yAxis: valueAxis(scale, axisText, drawing),
    series: [
      ...forecastSeries(fan, words.forecast, drawing),
      ...ghostSeries(trend, drawing),
      planSeries(trend, words.planLine, drawing),
      levelSeries(words.estimated, lines.estimated, 'estimated', drawing),
      levelSeries(words.actual, lines.reported, 'reported', drawing),
      ...momentSeries(trend, scale, parts.labels, drawing),
      ...targetSeries(trend, parts.labels, drawing),
      ...remarkSeries(parts.remarks, trend, { ground: scale.min, moment: null }, drawing),
    ],
    media: trendByWidth(parts, drawing),
  };
}

function daysOf({
  levels,
  planLine,
  target,
  forecast = [],
  ghosts = [],
  formerLines = [],
}: Trend): IsoDate[] {
  return [
    ...[...levels, ...ghosts.flatMap(({ points }) => points)].map((level) => periodEnd(level.period)),
    ...[...planLine, ...forecast, ...formerLines.flatMap(({ corners }) => corners)].map(
      (point) => point.date,
    ),
    ...(target ? [target.date] : []),
  ];
}

function valuesOf({
  levels,
  planLine,
  target,
  forecast = [],
  ghosts = [],
  formerLines = [],
}: Trend): number[] {
  const values = [
    ...[...levels, ...ghosts.flatMap(({ points }) => points)].map((level) => level.value),
    ...[...planLine, ...formerLines.flatMap(({ corners }) => corners)].map((point) => point.value),
    ...forecast.flatMap(({ low, high }) => [low, high]),
    target?.value ?? null,
  ];
  return values.filter((value) => value !== null);
}

function valueAxis(scale: Scale, text: (value: number) => string, { theme }: Drawing) {
  const small = { fontSize: theme.fontSize, color: theme.mute };
  return {
    type: 'value' as const,
    ...scale,
    nameGap: theme.fontSize * 0.9,
    nameTextStyle: { ...small, align: 'left' as const },
    splitLine: { lineStyle: { color: theme.line } },
    axisLabel: { ...small, margin: grown(LABEL_MARGIN, theme), formatter: text },
  };
}

function widest(texts: readonly string[]): string {
  return texts.reduce((one, other) => (textWidth(other) > textWidth(one) ? other : one));
}

function planSeries({ planLine }: Trend, name: string, { theme }: Drawing): SeriesOption {
  return {
    type: 'line',
    name,
    data: planLine.map((p) => [instantOf(p.date), p.value]),
    symbol: 'none',
    lineStyle: { color: theme.plan, width: theme.fontSize * 0.14, type: [grown(5, theme), grown(3, theme)] },
    itemStyle: { color: theme.plan, opacity: 0 }, // or the legend puts a dot on the line
  };
}
