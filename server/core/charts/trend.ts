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
