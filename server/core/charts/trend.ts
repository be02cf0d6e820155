import { type Period, periodEnd } from '../domain/period.ts';
import type { Waypoint } from '../domain/target.ts';
import type { Figure, IsoDate } from '../domain/units.ts';
import type { LevelPoint } from './level-lines.ts';

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
}

/** Whether there is anything to draw. */
export function hasTrend(trend: Trend): boolean {
  return trend.planLine.length > 0 || trend.levels.some((level) => level.value !== null);
}

/** Whether there are figures after the deadline: then the target stands inside the picture, not at its end. */
export function goesOn({ levels, target }: Trend): boolean {
  return target !== null && levels.some((level) => periodEnd(level.period) > target.date);
}
