import { aimOf } from './aim.ts';
import { addDays, daysBetween, endsOfMonths } from './calendar.ts';
import type { MeasureKind } from './indicator.ts';
import type { Level } from './level.ts';
import { type Period, periodEnd } from './period.ts';
import { quotient } from './quotient.ts';
import type { Course, Target, Waypoint } from './target.ts';
import type { Figure, Fraction, IsoDate } from './units.ts';

/** Where a plan line starts, and who says so. */
export interface Baseline {
  value: Figure;
  date: IsoDate;
  /**
   * `stated`: by the document or a person. `zero`: a running total and a milestone start at nothing.
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
  return measureKind === 'cumulative' || measureKind === 'milestone'
    ? { value: 0, date: eve ?? date, origin: 'zero', period: null, demo: false }
    : { value, date, origin: 'first_observation', period, demo };
}

/** The share of the way in time that has passed on a day, 0…1; null when the deadline is not after the start. */
export function timeElapsed(start: IsoDate, deadline: IsoDate, day: IsoDate): Fraction | null {
  const whole = daysBetween(start, deadline);
  if (whole <= 0) return null;
  return Math.min(1, Math.max(0, daysBetween(start, day) / whole));
}

/**
 * P(t): where the promise wants the level to be on a day (method, section 2): the baseline before its start,
 * the target from its deadline on, and between them as the target's course says. On the day of a waypoint or
 * a step its value holds.
 *
 * @returns null without a deadline after the baseline, and for equal-rate growth from or to zero or across it
 */
export function plannedAt(target: Target, baseline: Baseline, day: IsoDate): Figure | null {
  const { deadline } = target;
  const course = courseOf(target);
  const value = goalOf(target, baseline);
  if (deadline === null || deadline <= baseline.date) return null;
  if (course.shape === 'equal_rate' && growthFactor(target, baseline) === null) return null;
  if (day <= baseline.date) return baseline.value;
  if (day >= deadline) return value;
  switch (course.shape) {
    case 'linear':
      return between(baseline, { date: deadline, value }, day);
    case 'equal_rate':
      return (
        baseline.value *
        growthFactor(target, baseline)! **
          (daysBetween(baseline.date, day) / daysBetween(baseline.date, deadline))
      );
    case 'waypoints':
    case 'step':
      return planLineAt(planLine(target, baseline), day);
  }
}

/** T: where the plan line leads; of a range the bound that is nearer to the baseline. */
export function goalOf(target: Target, baseline: Baseline): Figure {
  return aimOf(baseline.value, target);
}

const AT_THE_DEADLINE: Course = { shape: 'step', points: [] };

/** A milestone is done or not: nothing of it is due before its deadline, unless its course says so. */
export function courseOf({ comparator, course }: Target): Course {
  return comparator === 'done' && course.shape === 'linear' ? AT_THE_DEADLINE : course;
}

/** T ÷ B where growth can lead from one to the other; else null. */
function growthFactor(target: Target, baseline: Baseline): number | null {
  const factor = quotient(goalOf(target, baseline), baseline.value);
  return factor !== null && factor > 0 ? factor : null;
}

/**
 * The plan line for drawing, as corners to be joined by straight lines, oldest first: a step is two corners
 * on one day, equal-rate growth has a corner at every month's end. Empty where there is no plan line.
 */
export function planLine(target: Target, baseline: Baseline): Waypoint[] {
  const { deadline } = target;
  const course = courseOf(target);
  const value = goalOf(target, baseline);
  if (deadline === null || deadline <= baseline.date) return [];
  const start: Waypoint = { date: baseline.date, value: baseline.value };
  const end: Waypoint = { date: deadline, value };
  switch (course.shape) {
    case 'linear':
      return [start, end];
    case 'equal_rate':
      return growthFactor(target, baseline) === null
        ? []
        : [start, ...monthly(target, baseline, deadline), end];
    case 'waypoints':
      return [start, ...pointsBetween(course.points, start, end), end];
    case 'step':
      return stairs([start, ...pointsBetween(course.points, start, end), end]);
  }
}

function monthly(target: Target, baseline: Baseline, deadline: IsoDate): Waypoint[] {
  return endsOfMonths(baseline.date, deadline).map((date) => ({
    date,
    value: plannedAt(target, baseline, date)!,
  }));
}

function pointsBetween(points: readonly Waypoint[], start: Waypoint, end: Waypoint): Waypoint[] {
  return points.filter(({ date }) => date > start.date && date < end.date);
}

/** Level until the day of the next point, and up or down to it on that day. */
function stairs(points: readonly Waypoint[]): Waypoint[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before ? [{ date: point.date, value: before.value }, point] : [point];
  });
}

/**
 * The value of a drawn plan line on a day: straight between its corners, level outside them, the later one
 * where two stand on the day.
 * @returns null for a line without points
 */
export function planLineAt(line: readonly Waypoint[], day: IsoDate): Figure | null {
  const first = line[0];
  if (!first) return null;
  if (day < first.date) return first.value;
  const left = line.findLastIndex((point) => point.date <= day);
  const to = line[left + 1];
  return to ? between(line[left]!, to, day) : line[left]!.value;
}

function between(from: Waypoint, to: Waypoint, day: IsoDate): Figure {
  return (
    from.value + (to.value - from.value) * (daysBetween(from.date, day) / daysBetween(from.date, to.date))
  );
}
