import { addDays, daysBetween } from './calendar.ts';
import type { MeasureKind } from './indicator.ts';
import type { Level } from './level.ts';
import { type Period, periodEnd } from './period.ts';
import type { Target } from './target.ts';
import type { Figure, Fraction, IsoDate } from './units.ts';

/** Where a plan line starts, and who says so. */
export interface Baseline {
  value: Figure;
  date: IsoDate;
  /**
   * `stated`: by the document or a person. `zero`: a running total starts at nothing.
   * `first_observation`: nobody says, so the first figure stands in, and the screen says that.
   */
  origin: 'stated' | 'zero' | 'first_observation';
  /** The period whose figure stands in, for `first_observation`. */
  period: Period | null;
  /** True when a demonstration figure stands in. */
  demo: boolean;
}

/** The day from which figures count for a target: its own start, or the eve of the plan's first year; null = any. */
export function planEve({ startDate, planStart }: Target): IsoDate | null {
  return startDate ?? (planStart === null ? null : addDays(planStart, -1));
}

/**
 * Where the plan line of a target starts (method, section 2). Where the plan names its first year, the
 * first observation is the first one not older than the eve of that year; else the first there is.
 *
 * @param levels oldest first
 * @returns null when the target states no baseline and nothing has been observed since its eve
 */
export function baselineOf(
  target: Target,
  measureKind: MeasureKind,
  levels: readonly Level[],
): Baseline | null {
  if (target.baseline) return { ...target.baseline, origin: 'stated', period: null, demo: false };
  const eve = planEve(target);
  const first = levels.find((level) => eve === null || periodEnd(level.period) >= eve);
  if (!first) return null;
  const { value, period, demo } = first;
  const date = periodEnd(period);
  return measureKind === 'cumulative'
    ? { value: 0, date: eve ?? date, origin: 'zero', period: null, demo: false }
    : { value, date, origin: 'first_observation', period, demo };
}

/** The share of the way in time that has passed on a day, 0…1; null when the deadline is not after the start. */
export function timeElapsed(start: IsoDate, deadline: IsoDate, day: IsoDate): Fraction | null {
  const whole = daysBetween(start, deadline);
  if (whole <= 0) return null;
  return Math.min(1, Math.max(0, daysBetween(start, day) / whole));
}

/** A point of a plan line, for drawing. */
export interface PlanLinePoint {
  date: IsoDate;
  value: Figure;
}

/** The corners of the plan line: from the baseline straight to the target at its deadline. Empty without a deadline. */
export function planLine(target: Target, baseline: Baseline): PlanLinePoint[] {
  if (target.deadline === null || target.deadline <= baseline.date) return [];
  return [
    { date: baseline.date, value: baseline.value },
    { date: target.deadline, value: target.value },
  ];
}

/**
 * P(t): the plan line's value on a day, linear by calendar day between its corners, level outside them.
 * @returns null for a line without points
 */
export function planLineAt(line: readonly PlanLinePoint[], day: IsoDate): Figure | null {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return null;
  if (day <= first.date) return first.value;
  if (day >= last.date) return last.value;
  const right = line.findIndex((point) => point.date >= day);
  const from = line[right - 1]!;
  const to = line[right]!;
  return (
    from.value + (to.value - from.value) * (daysBetween(from.date, day) / daysBetween(from.date, to.date))
  );
}
