import type { Fraction } from '../domain/units.ts';

/** A bar shows this many times the best ever; what needs more is cut and says so. */
const LONGEST = 1.5;

/**
 * Geometry of what is needed beside the best ever achieved, as shares of the bar. The scale is the same for
 * every bar, so that bars below each other compare.
 * @param times needed ÷ best ever; above zero
 */
export function feasibilityBar(times: number): { level: Fraction; best: Fraction; cut: boolean } {
  return { level: Math.min(1, times / LONGEST), best: 1 / LONGEST, cut: times > LONGEST };
}
