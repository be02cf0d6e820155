import type { Fraction, Points } from './units.ts';

/** Larger numbers cannot be told as a percentage with decimals: that overflows. */
const LARGEST = 1e300;

/** A computed number, or null where it is none that can be told: not finite, or beyond 10^300. */
export function tellable(value: number): number | null {
  return Math.abs(value) <= LARGEST ? value : null;
}

/** a ÷ b, or null where that is no number that can be told (b = 0, or so small that the result overflows). */
export function quotient(a: number, b: number): number | null {
  return tellable(a / b);
}

/**
 * How many percentage points share `a` lies above share `b`. Binary noise below a ten-billionth of a
 * point is dropped, so that 55 % − 50 % is 5 points and not a hair more; null when not finite.
 */
export function pointsBetween(a: Fraction, b: Fraction): Points | null {
  const points = Number(((a - b) * 100).toFixed(10));
  return Number.isFinite(points) ? points : null;
}
