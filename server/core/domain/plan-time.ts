import { daysBetween } from './calendar.ts';
import type { Figures } from './figures.ts';
import type { Level } from './level.ts';
import { convertUnit } from './measure-unit.ts';
import { type Period, periodEnd } from './period.ts';
import { type Baseline, planEve, planLine } from './plan-line.ts';
import { quotient } from './quotient.ts';
import type { Target } from './target.ts';
import type { Figure, Fraction, IsoDate, Points } from './units.ts';

/** A place on a plan's own axis: 0 = its start, 1 = its deadline; and how far of the way is done there. */
export interface PlanTimePoint {
  period: Period;
  timeShare: Fraction;
  distanceCovered: Fraction;
}

/**
 * Where a target stands on 0–100 % of its own horizon, so that plans of different years stand side by
 * side. Null where the start, the deadline or the way is not defined.
 */
export interface PlanTime {
  /** Where the plan line starts; without a baseline the day from which figures count. */
  start: IsoDate | null;
  deadline: IsoDate | null;
  /** The period judged. */
  period: Period | null;
  /** Time elapsed at the judged period's end, 0…1. */
  timeShare: Fraction | null;
  /** Time elapsed on the day asked about, 0…1. */
  dayShare: Fraction | null;
  /** What the plan line wants to be done by the judged period's end, as a share of the way. */
  planShare: Fraction | null;
  /** What is done of the way; below 0 = gone back, above 1 = beyond the target. */
  distanceCovered: Fraction | null;
  lagPoints: Points | null;
  /** Every level between start and deadline, oldest first. */
  path: PlanTimePoint[];
  /** The plan line's corners, to be joined by straight lines; empty where there is no plan line. */
  line: { timeShare: Fraction; planShare: Fraction }[];
}

/** @param levels oldest first, as they were judged */
export function planTimeOf(
  target: Target,
  progress: Pick<Figures, 'period' | 'timeElapsed' | 'planLine' | 'distanceCovered' | 'lagPoints'> & {
    baseline: Baseline | null;
  },
  levels: readonly Level[],
  day: IsoDate,
): PlanTime {
  const { baseline, period, timeElapsed, planLine: planned, distanceCovered, lagPoints } = progress;
  const { deadline } = target;
  const start = baseline?.date ?? target.baseline?.date ?? planEve(target);
  const axis = axisOf(start, deadline);
  const way = baseline ? wayOf(baseline.value, target.value) : null;
  return {
    start,
    deadline,
    period,
    timeShare: timeElapsed,
    dayShare: axis ? Math.min(1, Math.max(0, axis(day))) : null,
    planShare: way && planned !== null ? way(planned) : null,
    distanceCovered,
    lagPoints,
    path: axis && way ? pathOf(levels, target.unit, day, axis, way) : [],
    line: axis && way && baseline ? lineOf(target, baseline, axis, way) : [],
  };
}

/** Turns days into shares of the horizon; null without one. */
function axisOf(start: IsoDate | null, deadline: IsoDate | null): ((day: IsoDate) => Fraction) | null {
  if (start === null || deadline === null || deadline <= start) return null;
  const whole = daysBetween(start, deadline);
  return (day) => daysBetween(start, day) / whole;
}

/** Turns figures into shares of the way; null where baseline and target are equal. */
function wayOf(baseline: Figure, target: Figure): ((value: Figure) => Fraction | null) | null {
  return target === baseline ? null : (value) => quotient(value - baseline, target - baseline);
}

function pathOf(
  levels: readonly Level[],
  unit: string,
  day: IsoDate,
  axis: (day: IsoDate) => Fraction,
  way: (value: Figure) => Fraction | null,
): PlanTimePoint[] {
  return levels.flatMap((level) => {
    const end = periodEnd(level.period);
    const timeShare = axis(end);
    const value = convertUnit(level.value, level.unit, unit);
    const distanceCovered = value === null ? null : way(value);
    const inside = end <= day && timeShare >= 0 && timeShare <= 1;
    return inside && distanceCovered !== null ? [{ period: level.period, timeShare, distanceCovered }] : [];
  });
}

function lineOf(
  target: Target,
  baseline: Baseline,
  axis: (day: IsoDate) => Fraction,
  way: (value: Figure) => Fraction | null,
): PlanTime['line'] {
  return planLine(target, baseline).flatMap(({ date, value }) => {
    const planShare = way(value);
    return planShare === null ? [] : [{ timeShare: axis(date), planShare }];
  });
}
