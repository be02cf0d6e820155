import { aimOf, isRange, wantedDirection } from './aim.ts';
import { isMet } from './comparison.ts';
import type { Level } from './level.ts';
import { periodEnd } from './period.ts';
import type { Baseline } from './plan-line.ts';
import { quotient, tellable } from './quotient.ts';
import type { Target } from './target.ts';
import type { Figure, Fraction } from './units.ts';
import { yearsBetween } from './years.ts';

/** How far compound growth goes towards what is required, best first. */
export const SECOND_OPINIONS = [
  'met',
  'substantial',
  'moderate',
  'limited',
  'deterioration',
  'not_available',
] as const;
export type SecondOpinionClass = (typeof SECOND_OPINIONS)[number];

/** Lower bounds, included; below the last one it is deterioration. As Statistics Canada publishes them. */
const LOWER_BOUNDS: readonly (readonly [Fraction, SecondOpinionClass])[] = [
  [0.95, 'substantial'],
  [0.6, 'moderate'],
  [0, 'limited'],
];

/** Stands for a zero, which nothing can grow from or shrink to; in the figure's own unit, as the source has it. */
const SUBSTITUTE_FOR_ZERO: Figure = 0.001;

export interface SecondOpinion {
  class: SecondOpinionClass;
  /** v: 1 = growing exactly as fast as required, negative = the wrong way. */
  ratio: number | null;
}

/** The rates behind a ratio, per year. */
export interface CompoundGrowth {
  observed: Fraction;
  required: Fraction;
  ratio: number | null;
  /** What stood in for a zero baseline or target; null when neither is zero. */
  substitute: Figure | null;
}

export const NO_SECOND_OPINION: SecondOpinion = { class: 'not_available', ratio: null };

/**
 * Whether the level grows fast enough, by compound instead of straight growth. Met comes first, whatever
 * the ratio.
 *
 * @param growth null = nothing to compare
 */
export function secondOpinionOf(
  target: Target,
  current: Level,
  growth: CompoundGrowth | null,
): SecondOpinion {
  if (target.comparator === 'done') return NO_SECOND_OPINION;
  const ratio = growth === null ? null : growth.ratio;
  if (isMet(current.value, target)) return { class: 'met', ratio };
  return ratio === null ? NO_SECOND_OPINION : { class: classOf(ratio), ratio };
}

/**
 * v = s·d·CAGR(observed) ÷ |CAGR(required)| from the baseline to the level and to the target, with d = ±1
 * the wanted direction and s = −1 for a negative baseline (Statistics Canada, progress measurement of the
 * Global Indicator Framework).
 *
 * @returns null without baseline or deadline, when no time lies between, when baseline and level or
 *   baseline and target have opposite signs, and when a level has passed through a range and out of it
 */
export function compoundGrowthOf(
  target: Target,
  current: Level,
  baseline: Baseline | null,
): CompoundGrowth | null {
  if (!baseline || target.deadline === null || target.comparator === 'done') return null;
  const from = orSubstitute(baseline.value);
  const aim = aimOf(baseline.value, target);
  const to = orSubstitute(aim);
  const { value: level } = current;
  if (Math.sign(from) * Math.sign(level) < 0 || Math.sign(from) !== Math.sign(to)) return null;
  const direction = wantedDirection(baseline.value, target);
  const beyond = isRange(target) && (level - aim) * direction > 0 && !isMet(level, target);
  const observed = growthRate(from, level, yearsBetween(baseline.date, periodEnd(current.period)));
  const required = growthRate(from, to, yearsBetween(baseline.date, target.deadline));
  if (beyond || observed === null || required === null) return null;
  const sign = from < 0 ? -1 : 1;
  const ratio = quotient(sign * direction * observed, Math.abs(required));
  const substitute = baseline.value === 0 || aim === 0 ? SUBSTITUTE_FOR_ZERO : null;
  return { observed, required, ratio, substitute };
}

function orSubstitute(value: Figure): Figure {
  return value === 0 ? SUBSTITUTE_FOR_ZERO : value;
}

/** Compound growth per year; null when no time has passed or the rate is no number that can be told. */
function growthRate(from: Figure, to: Figure, years: number): Fraction | null {
  if (years <= 0) return null;
  return tellable((to / from) ** (1 / years) - 1);
}

function classOf(ratio: number): SecondOpinionClass {
  return LOWER_BOUNDS.find(([bound]) => ratio >= bound)?.[1] ?? 'deterioration';
}
