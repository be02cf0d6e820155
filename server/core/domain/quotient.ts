import type { Fraction, Points } from './units.ts';

/** a ÷ b, or null where that is no finite number (b = 0, or so small that the result overflows). */
export function quotient(a: number, b: number): number | null {
  const result = a / b;
  return Number.isFinite(result) ? result : null;
}

/**
 * How many percentage points share `a` lies above share `b`. Binary noise below a ten-billionth of a
 * point is dropped, so that 55 % − 50 % is 5 points and not a hair more; null when not finite.
 */
export function pointsBetween(a: Fraction, b: Fraction): Points | null {
  const points = Number(((a - b) * 100).toFixed(10));
  return Number.isFinite(points) ? points : null;
}
