import { daysBetween } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/units.ts';
import { type DayLabelling, labelledDays } from './day-labels.ts';
import type { Scale } from './nice-scale.ts';
import { textWidth } from './text-width.ts';
import { goesOn, type Trend } from './trend.ts';
import {
  heightOn,
  type Place,
  placesBeside,
  placesOver,
  type TrendLabels,
  targetWidth,
} from './trend-labels.ts';
import { LEGEND_ROW, legendRows } from './trend-legend.ts';
import type { RemarkMark } from './trend-remarks.ts';

/** What of a trend chart depends on its width. In em of the axis labels. */
export interface TrendLayout {
  left: number;
  right: number;
  top: number;
  labelled: IsoDate[];
  moment: Place | null;
  target: Place | null;
}

/** What is laid out, the same at every width. */
export interface TrendParts {
  trend: Trend;
  scale: Scale;
  days: DayLabelling;
  labels: TrendLabels;
  /** The widest label of the value axis. */
  widestValue: string;
  /** The names in the legend. */
  legend: readonly string[];
  remarks: readonly RemarkMark[];
}

/** In a narrower chart, in em, room beside the plot for the target's label would cost the plot too much. */
const NARROW = 35;
const EDGE = 0.3;
/** From this share of the axis on, the moment's label reaches above the plot. */
const HIGH = 0.8;

/** @param width of the whole chart, em */
export function trendLayout(parts: TrendParts, width: number): TrendLayout {
  const after = goesOn(parts.trend);
  if (after || (parts.trend.target && width < NARROW)) {
    const { touch, ...over } = layout(parts, width, 'over');
    if (after || !touch) return over;
  }
  const { touch: _, ...beside } = layout(parts, width, 'beside');
  return beside;
}

function layout(
  { trend, scale, days, labels, widestValue, legend }: TrendParts,
  width: number,
  where: 'over' | 'beside',
) {
  const halfLabel = days.width / 2 + EDGE;
  const left = Math.max(1 + textWidth(widestValue), halfLabel);
  const forTarget = where === 'beside' && trend.target ? targetWidth(labels) : 0;
  const right = Math.max(1.2 + forTarget, halfLabel);
  const plot = Math.max(1, width - left - right);
  const span = Math.max(1, daysBetween(days.first, days.last));
  const frame = { left, width, xOf: (day: IsoDate) => left + (daysBetween(days.first, day) / span) * plot };
  const place = where === 'over' ? placesOver : placesBeside;
  const top = roomAbove(trend, scale, where) + (legendRows(legend, width) - 1) * LEGEND_ROW;
  return { left, right, top, labelled: labelledDays(days, plot), ...place(trend, scale, labels, frame) };
}

/** For legend and unit, and for what may stand above the highest point. */
function roomAbove(trend: Trend, scale: Scale, where: 'over' | 'beside'): number {
  if (goesOn(trend) || (trend.moment && heightOn(scale, trend.moment.value) > HIGH)) return 5;
  return where === 'over' ? 4.3 : 3.6;
}
