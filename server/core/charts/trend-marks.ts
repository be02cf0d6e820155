import type { SeriesOption } from 'echarts';
import { periodEnd } from '../domain/period.ts';
import type { Drawing } from './chart.ts';
import { instantOf } from './day-axis.ts';
import type { Scale } from './nice-scale.ts';
import type { Trend } from './trend.ts';
import { FIGURE_SIZE, heightOn, type Place, TARGET_SIZE, type TrendLabels } from './trend-labels.ts';

/** Below this share of the axis a label under a point is cramped. */
const CRAMPED = 0.45;
const MOMENT_MARK = 0.85;
const TARGET_MARK = 0.7;

/** The scale, with another step below where the label of a point that lags would be cramped. */
export function withRoomBelow(scale: Scale, { moment }: Trend): Scale {
  const lags = moment !== null && moment.againstPlan !== null && moment.againstPlan < 0;
  const min = scale.min - scale.interval;
  return lags && min >= 0 && heightOn(scale, moment.value) < CRAMPED ? { ...scale, min } : scale;
}

/** What is judged: a hair line, a ring, and the figure. `markPlaces` says where the figure stands. */
export function momentSeries(
  { moment }: Trend,
  scale: Scale,
  { figure, against }: TrendLabels,
  { theme }: Drawing,
): SeriesOption[] {
  if (!moment) return [];
  const size = theme.fontSize;
  const halo = { textBorderColor: theme.ground, textBorderWidth: size * 0.25 };
  const at = instantOf(periodEnd(moment.period));
  return [
    {
      type: 'line',
      data: [
        [at, scale.min],
        [at, scale.max],
      ],
      symbol: 'none',
      silent: true,
      lineStyle: { color: theme.unlit, width: 1, type: [2, 2] },
      tooltip: { show: false },
    },
    {
      type: 'scatter',
      id: 'moment',
      data: [[at, moment.value]],
      symbolSize: size * MOMENT_MARK,
      silent: true,
      z: 5,
      itemStyle: { opacity: 1, color: theme.ground, borderColor: theme.navy, borderWidth: size * 0.24 },
      tooltip: { show: false },
      label: {
        show: true,
        formatter: `{figure|${figure}}${against === '' ? '' : `\n{against|${against}}`}`,
        rich: {
          figure: { fontSize: size * FIGURE_SIZE, fontWeight: 'bold', color: theme.navy, ...halo },
          against: { fontSize: size, color: theme.ink, lineHeight: size * 1.6, ...halo },
        },
      },
    },
  ];
}

/** The promise itself, named at its point. */
export function targetSeries({ target }: Trend, labels: TrendLabels, { theme }: Drawing): SeriesOption[] {
  if (!target) return [];
  return [
    {
      type: 'scatter',
      id: 'target',
      data: [[instantOf(target.date), target.value]],
      symbolSize: theme.fontSize * TARGET_MARK,
      silent: true,
      itemStyle: { opacity: 1, color: theme.plan },
      tooltip: { show: false },
      label: {
        show: true,
        formatter: labels.target,
        fontSize: theme.fontSize * TARGET_SIZE,
        fontWeight: 'bold',
        color: theme.plan,
      },
    },
  ];
}

/** The part of both that depends on the width. */
export function markPlaces(
  places: { moment: Place | null; target: Place | null },
  { theme }: Drawing,
): SeriesOption[] {
  return [
    ...(places.moment ? [placed('moment', places.moment, MOMENT_MARK)] : []),
    ...(places.target ? [placed('target', places.target, TARGET_MARK)] : []),
  ];

  function placed(id: string, { x, y, align }: Place, mark: number): SeriesOption {
    const fromCorner = (em: number) => (em + mark / 2) * theme.fontSize; // a mark's label counts from its corner
    return {
      type: 'scatter',
      id,
      label: { position: [fromCorner(x), fromCorner(y)], align, verticalAlign: 'top' },
    };
  }
}
