import { endMonthOf } from '../period.ts';
import { significant } from '../significant.ts';
import type { Figure } from '../units.ts';
import type { ForecastBasis } from './basis.ts';
import type { Step } from './step.ts';

/** With fewer figures in a row it adds errors instead of taking some away (docs/decisions, projections with an interval). */
export const FEWEST_FOR_ETS = 12;
/** What moves less than this share of its size has nothing to be smoothed. */
const STILL = 1e-9;

/** What exponential smoothing is asked: figures in a row without a gap, the largest ±1. */
export interface EtsQuestion {
  values: number[];
  /** How many steps to answer for. */
  steps: number;
}

/** What it answers: for each step the middle, and half the width of its 80 % interval. */
export type EtsAnswer = Step[];

/**
 * The figures since the last gap, without season and scaled so that the unit does not matter.
 * @param fewest how many figures it takes
 * @returns null where there are fewer, or where they lie on a line
 */
export function etsQuestion(
  { plain, stepMonths, steps }: ForecastBasis,
  fewest: number = FEWEST_FOR_ETS,
): EtsQuestion | null {
  let first = plain.length - 1;
  while (first > 0 && monthsBetween(plain, first - 1) === stepMonths) first -= 1;
  const values = plain.slice(first).map(({ value }) => value);
  if (values.length < fewest) return null;
  const scale = scaleOf(values);
  const scaled = values.map((value) => significant(value / scale));
  if (!scaled.every((value) => value !== null) || isStraight(scaled)) return null;
  return { values: scaled, steps: Math.ceil(steps) };
}

/** An answer in the figures' own unit. */
export function etsSteps({ plain }: ForecastBasis, { values }: EtsQuestion, answer: EtsAnswer): Step[] {
  const scale = scaleOf(plain.slice(-values.length).map(({ value }) => value));
  return answer.map(({ value, half }) => ({ value: value * scale, half: half * scale }));
}

function monthsBetween(levels: ForecastBasis['plain'], index: number): number {
  return endMonthOf(levels[index + 1]!.period) - endMonthOf(levels[index]!.period);
}

function scaleOf(values: readonly Figure[]): number {
  return Math.max(...values.map(Math.abs));
}

function isStraight(values: readonly number[]): boolean {
  const step = (values.at(-1)! - values[0]!) / (values.length - 1);
  return values.every((value, index) => Math.abs(value - values[0]! - step * index) < STILL);
}
