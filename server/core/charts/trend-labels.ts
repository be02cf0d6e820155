import { formatFigure } from '../domain/format.ts';
import { periodEnd } from '../domain/period.ts';
import type { Figure, IsoDate } from '../domain/units.ts';
import { againstPlanShort } from './against-plan.ts';
import type { Drawing } from './chart.ts';
import type { Scale } from './nice-scale.ts';
import { textWidth } from './text-width.ts';
import type { Trend } from './trend.ts';
import { chartWords } from './words.ts';

/** Sizes in em of the axis labels. */
export const FIGURE_SIZE = 1.35;
export const TARGET_SIZE = 1.1;
const BOLD = 1.06;

/** Below this share of the axis a label has no room under its point. */
const NO_ROOM = 0.3;
/** Labels whose points are farther apart than this share of the axis do not touch. */
const FAR = 0.3;
const UNDER_NEEDS = 0.12;
const EDGE = 0.2;

/** Where a label stands from its point, in em: `x` of the aligned edge, `y` of the top. */
export interface Place {
  x: number;
  y: number;
  align: 'left' | 'right';
}

/** The words beside the moment and the target; empty where there is nothing to say. */
export interface TrendLabels {
  figure: string;
  against: string;
  target: string;
}

/** A drawn width: from the left edge of the chart to a day, all in em. */
export interface Frame {
  left: number;
  width: number;
  xOf: (day: IsoDate) => number;
}

export function trendLabels(trend: Trend, { locale }: Drawing): TrendLabels {
  const { moment, decimals, target } = trend;
  const words = chartWords(locale);
  const against = moment === null ? null : moment.againstPlan;
  return {
    figure: moment === null ? '' : formatFigure(moment.value, decimals),
    against: against === null ? '' : `${words.againstPlan} ${againstPlanShort(against, trend, locale)}`,
    target: target === null ? '' : `${words.target} ${target.text}`,
  };
}

export function targetWidth({ target }: TrendLabels): number {
  return textWidth(target) * TARGET_SIZE * BOLD;
}

/** How high a value stands on the axis, 0…1. */
export function heightOn({ min, max }: Scale, value: Figure): number {
  return (value - min) / (max - min);
}

/**
 * Places both labels over the plot: the target's above its point, or under it where the level passes over
 * it; the moment's on the side where the plan line is not, unless the target's is there.
 *
 * @returns `touch`: both want the same place. Then the moment's went to the other side of the target.
 */
export function placesOver(trend: Trend, scale: Scale, labels: TrendLabels, frame: Frame) {
  const { target: goal, moment: now } = trend;
  const target = goal && targetPlace(trend, scale, labels, frame);
  const below = isBelow(trend, scale);
  const moment = momentPlace(trend, labels, frame, below);
  if (!goal || !target || !now || !moment) return { target, moment, touch: false };

  const from = frame.xOf(goal.date) + target.x;
  const at = frame.xOf(periodEnd(now.period)) + moment.x;
  const start = moment.align === 'left' ? at : at - momentWidth(labels);
  const besides = start >= from + targetWidth(labels) || from >= start + momentWidth(labels);
  const apart = Math.abs(heightOn(scale, goal.value) - heightOn(scale, now.value)) >= FAR;
  const touch = !besides && !apart && target.y > 0 === below;
  const away = now.value < goal.value;
  return { target, moment: touch ? momentPlace(trend, labels, frame, away) : moment, touch };
}

/** The target's label to the right of the plot, where room was left for it. */
export function placesBeside(trend: Trend, scale: Scale, labels: TrendLabels, frame: Frame) {
  const target: Place | null = trend.target && { x: 0.75, y: -0.62, align: 'left' };
  return { target, moment: momentPlace(trend, labels, frame, isBelow(trend, scale)), touch: false };
}

function isBelow({ moment }: Trend, scale: Scale): boolean {
  const behind = moment !== null && moment.againstPlan !== null && moment.againstPlan < 0;
  return behind && heightOn(scale, moment.value) > NO_ROOM;
}

function momentWidth({ figure, against }: TrendLabels): number {
  return Math.max(textWidth(figure) * FIGURE_SIZE * BOLD, textWidth(against));
}

function momentPlace({ moment }: Trend, labels: TrendLabels, frame: Frame, below: boolean): Place | null {
  if (moment === null) return null;
  const at = frame.xOf(periodEnd(moment.period));
  const wide = momentWidth(labels);
  const y = below ? 0.7 : labels.against === '' ? -2.2 : -3.5;
  if (!below && at - 0.8 - wide > frame.left) return { x: -0.8, y, align: 'right' };
  return { x: Math.min(0.7, frame.width - EDGE - wide - at), y, align: 'left' };
}

function targetPlace({ target, levels }: Trend, scale: Scale, labels: TrendLabels, frame: Frame): Place {
  const { date, value } = target!;
  const reached = levels.find((level) => level.value !== null && periodEnd(level.period) >= date);
  const under = reached !== undefined && reached.value! >= value && heightOn(scale, value) > UNDER_NEEDS;
  const at = frame.xOf(date);
  const wide = targetWidth(labels);
  const x = Math.min(under ? 0.3 : -wide / 2, frame.width - EDGE - wide - at);
  return { x: Math.max(x, EDGE - at), y: under ? 0.5 : -1.9, align: 'left' };
}
