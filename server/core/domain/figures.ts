import { aimOf } from './aim.ts';
import { completionOf, gapOf, toleranceOf, wantsLess } from './comparison.ts';
import type { ExplanationStep } from './explanation.ts';
import type { Level, LevelDerivation, LevelInput } from './level.ts';
import { type Period, periodEnd } from './period.ts';
import { type Baseline, courseOf, goalOf, plannedAt, timeElapsed } from './plan-line.ts';
import { pointsBetween, quotient } from './quotient.ts';
import type { Target } from './target.ts';
import type { Figure, Fraction, IsoDate, Points } from './units.ts';

/** The numbers of a verdict, before its state and light. Unrounded; null = cannot be said. */
export interface Figures {
  /** The period at whose end everything here is judged. */
  period: Period | null;
  /** L, in the target's unit. */
  level: Figure | null;
  levelDerivation: LevelDerivation | null;
  /** 完成率, L ÷ T. */
  completion: Fraction | null;
  /** (L − B) ÷ (T − B): what the light is judged by, beside time. */
  distanceCovered: Fraction | null;
  /** 时间进度, 0…1. */
  timeElapsed: Fraction | null;
  /** P(t), the plan line at the period's end, in the target's unit. */
  planLine: Figure | null;
  /** Still to go, in the target's unit; negative = beyond the target. */
  gap: Figure | null;
  /** Percentage points behind the plan line; negative = ahead. */
  lagPoints: Points | null;
  /** True when any figure behind the verdict is a demonstration figure. */
  demo: boolean;
  explanation: ExplanationStep[];
}

/** Where nothing can be computed. */
export const NO_FIGURES: Figures = {
  period: null,
  level: null,
  levelDerivation: null,
  completion: null,
  distanceCovered: null,
  timeElapsed: null,
  planLine: null,
  gap: null,
  lagPoints: null,
  demo: false,
  explanation: [],
};

/** The numbers of method, section 3, with the steps that led to them. */
export function measure(target: Target, current: Level, baseline: Baseline | null): Figures {
  const { period, value: level, unit } = current;
  const at = periodEnd(period);
  const planned = baseline ? plannedAt(target, baseline, at) : null;
  const goal = baseline ? goalOf(target, baseline) : target.value;
  const way = baseline ? goal - baseline.value : null;
  const elapsed = baseline && target.deadline ? timeElapsed(baseline.date, target.deadline, at) : null;
  const distanceCovered = baseline && way ? quotient(level - baseline.value, way) : null;
  const planShare = baseline && way && planned !== null ? quotient(planned - baseline.value, way) : null;
  const lagPoints =
    planShare !== null && distanceCovered !== null ? pointsBetween(planShare, distanceCovered) : null;
  const completion = completionOf(level, target);
  const gap = gapOf(level, target);
  const explanation: ExplanationStep[] = [levelStep(current)];
  if (baseline) explanation.push(baselineStep(baseline, unit));
  if (target.comparator === 'unstated') explanation.push({ code: 'comparator_unstated', values: {} });
  if (target.comparator === 'about') {
    explanation.push({ code: 'tolerance', values: { tolerance: toleranceOf(target) } });
  }
  if (completion !== null) {
    const less = wantsLess(target) ? 1 : 0;
    explanation.push({ code: 'completion', values: { level, target: target.value, completion, unit, less } });
  }
  if (baseline && elapsed !== null) {
    const values = { from: baseline.date, at, deadline: target.deadline, elapsed };
    explanation.push({ code: 'time_elapsed', values });
  }
  if (way === 0) explanation.push({ code: 'no_distance', values: { target: goal, unit } });
  if (baseline && distanceCovered !== null) {
    const values = { level, baseline: baseline.value, target: goal, distanceCovered, unit };
    explanation.push({ code: 'distance_covered', values });
  }
  const line = planLineStep(target, baseline, planned, at, elapsed);
  if (line) explanation.push(line);
  explanation.push(gapStep(target, level, gap));
  if (lagPoints !== null)
    explanation.push({ code: 'lag', values: { planShare, distanceCovered, lagPoints } });
  return {
    period,
    level,
    levelDerivation: current.derivation,
    completion,
    distanceCovered,
    timeElapsed: elapsed,
    planLine: planned,
    gap,
    lagPoints,
    demo: current.demo || baseline?.demo === true,
    explanation,
  };
}

/** The gap with the end of the way: of a range the bound that is nearest, null inside it. */
function gapStep(target: Target, level: Figure, gap: Figure): ExplanationStep {
  const aim = aimOf(level, target);
  const end = target.comparator === 'between' && aim === level ? null : aim;
  return { code: 'gap', values: { gap, level, target: end, unit: target.unit } };
}

/** The plan line's value with the course it follows; says so where equal-rate growth cannot lead to the target. */
function planLineStep(
  target: Target,
  baseline: Baseline | null,
  planned: Figure | null,
  at: IsoDate,
  elapsed: Fraction | null,
): ExplanationStep | null {
  if (!baseline) return null;
  const { deadline, unit } = target;
  const course = courseOf(target).shape;
  const ends = { baseline: baseline.value, target: goalOf(target, baseline), unit };
  if (planned !== null) return { code: 'plan_line', values: { planned, at, course, elapsed, ...ends } };
  return deadline === null || course !== 'equal_rate' ? null : { code: 'no_equal_rate', values: ends };
}

function baselineStep({ origin, value, date, period }: Baseline, unit: string): ExplanationStep {
  return { code: `baseline_${origin}`, values: { value, date, period, unit } };
}

/** Under which name a step holds the period of an input. */
const PERIOD_OF_INPUT = {
  value: 'value_period',
  ytd: 'ytd_period',
  last_full_year: 'last_full_year_period',
  last_ytd: 'last_ytd_period',
  numerator: 'numerator_period',
  denominator: 'denominator_period',
  denominator_target: 'denominator_target_period',
} as const satisfies Record<LevelInput['role'], string>;

function levelStep({
  derivation,
  inputs,
  period,
  value,
  unit,
  vintage,
  scale,
  evidence,
}: Level): ExplanationStep {
  const values: Record<string, string | number | null> = { period, level: value, unit, vintage };
  if (scale !== undefined) values.scale = scale;
  if (evidence) {
    values.date = evidence.date;
    values.evidence = evidence.text;
  }
  for (const input of inputs) {
    values[input.role] = input.value;
    values[PERIOD_OF_INPUT[input.role]] = input.period;
  }
  return { code: `level_${derivation}`, values };
}
