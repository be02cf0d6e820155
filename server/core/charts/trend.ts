import { type Period, periodEnd } from '../domain/period.ts';
import type { Waypoint } from '../domain/target.ts';
import type { Figure, IsoDate } from '../domain/units.ts';
import type { LevelPoint } from './level-lines.ts';

/** Where a level is expected to be on a day to come, with the bounds of the 80 % interval. */
export interface ForecastPoint {
  date: IsoDate;
  value: Figure;
  low: Figure;
  high: Figure;
}

/** A stretch of the course as it was known before a revision. */
export interface GhostLine {
  /** How final it was, as a person reads it: 快报数. */
  standing: string;
  /** The minute in China when it was superseded: "2026-08-20 10:30". */
  until: string;
  /** Oldest first: the levels that were replaced, between the neighbours that stayed. */
  points: readonly GhostPoint[];
}

export interface GhostPoint extends LevelPoint {
  value: Figure;
  replaced: boolean;
  /** Null for what stayed, and where nothing came in its place. */
  replacedBy: Figure | null;
}

/** A plan line that the present one took the place of. */
export interface FormerLine {
  /** The target it led to, as a person reads it. */
  text: string;
  /** The day on which the later one took hold. */
  until: IsoDate;
  corners: readonly Waypoint[];
}

/** What a person remarked on a figure. */
export interface TrendRemark {
  number: number;
  /** The last day of the figure's period. */
  date: IsoDate;
  text: string;
}

/** One indicator over time against one target. Every figure is in `unit`. */
export interface Trend {
  unit: string;
  decimals: number;
  /** Oldest first. */
  levels: readonly LevelPoint[];
  /** Corners of the plan line, oldest first; empty when there is none. */
  planLine: readonly Waypoint[];
  /** `text` is the target as a person reads it: 500, 15—20. Null when there is none to draw. */
  target: { date: IsoDate; value: Figure; text: string } | null;
  /** What is judged; `againstPlan` is level minus plan line, null where there is no line. */
  moment: { period: Period; value: Figure; againstPlan: Figure | null } | null;
  /** Up to the deadline, oldest first; left out or empty = no forecast. */
  forecast?: readonly ForecastPoint[];
  /** What was known before, oldest revision first; left out or empty = never revised, or not to be shown. */
  ghosts?: readonly GhostLine[];
  formerLines?: readonly FormerLine[];
  remarks?: readonly TrendRemark[];
}

/** Whether there is anything to draw. */
export function hasTrend(trend: Trend): boolean {
  return trend.planLine.length > 0 || trend.levels.some((level) => level.value !== null);
}

/** Whether there are figures after the deadline: then the target stands inside the picture, not at its end. */
export function goesOn({ levels, target }: Trend): boolean {
  return target !== null && levels.some((level) => periodEnd(level.period) > target.date);
}

/** The forecast as it is drawn: it opens from the newest level that lies before it. Empty when there is none. */
export function forecastFan({ levels, forecast = [] }: Trend): ForecastPoint[] {
  const [first] = forecast;
  if (!first) return [];
  const last = levels.findLast(({ value, period }) => value !== null && periodEnd(period) < first.date);
  if (!last || last.value === null) return [...forecast];
  const { value } = last;
  return [{ date: periodEnd(last.period), value, low: value, high: value }, ...forecast];
}
