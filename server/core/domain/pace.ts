import { quotient } from './quotient.ts';
import type { Figure } from './units.ts';

/**
 * (L − B) ÷ (P(t) − B): 1 = exactly along the plan line, 0.5 = half as fast, negative = the other way.
 * Null without a plan line, and while it has not left the baseline.
 *
 * @param planned P(t), the plan line at the period's end
 */
export function paceOf(level: Figure, baseline: Figure, planned: Figure | null): number | null {
  return planned === null ? null : quotient(level - baseline, planned - baseline);
}
