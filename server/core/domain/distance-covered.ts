import { type Baseline, goalOf } from './plan-line.ts';
import { quotient } from './quotient.ts';
import type { Target } from './target.ts';
import type { Figure, Fraction } from './units.ts';

/**
 * Which share of the way from baseline to target a figure stands for (method, section 3): 0 at the baseline, 1 at the
 * target, below and above where it lies outside.
 * @returns null where baseline and target are equal
 */
export function distanceCoveredAt(target: Target, baseline: Baseline, value: Figure): Fraction | null {
  const way = goalOf(target, baseline) - baseline.value;
  return way === 0 ? null : quotient(value - baseline.value, way);
}
