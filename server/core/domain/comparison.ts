import { addDecimals } from './decimal.ts';
import { quotient } from './quotient.ts';
import { DEFAULT_TOLERANCE, type Target } from './target.ts';
import type { Figure, Fraction } from './units.ts';

/** What the comparators read of a target. */
export type Bound = Pick<Target, 'comparator' | 'value' | 'low' | 'high' | 'tolerance'>;

/** Whether a level keeps the promise. Unrounded against unrounded; `unstated` is judged as `at_least`. */
export function isMet(level: Figure, bound: Bound): boolean {
  switch (bound.comparator) {
    case 'more_than':
      return level > bound.value;
    case 'at_most':
      return level <= bound.value;
    case 'less_than':
      return level < bound.value;
    case 'about':
      return (
        Math.abs(difference(level, bound.value)) <=
        Number((toleranceOf(bound) * Math.abs(bound.value)).toPrecision(12))
      );
    case 'between':
      return level >= (bound.low ?? bound.value) && level <= (bound.high ?? bound.value);
    case 'at_least':
    case 'unstated':
    case 'done':
      return level >= bound.value;
  }
}

export function toleranceOf({ tolerance }: Bound): Fraction {
  return tolerance === null ? DEFAULT_TOLERANCE : tolerance;
}

/** True when less is better. */
export function wantsLess({ comparator }: Bound): boolean {
  return comparator === 'at_most' || comparator === 'less_than';
}

/**
 * What is still to go, in the target's unit: positive = still to go whatever the direction, negative =
 * beyond it; for `between` the way to the nearest bound, 0 inside; for `about` the way back to the value from
 * above its tolerance.
 */
export function gapOf(level: Figure, bound: Bound): Figure {
  if (bound.comparator === 'between') {
    const low = bound.low ?? bound.value;
    const high = bound.high ?? bound.value;
    if (level < low) return difference(low, level);
    return level > high ? difference(level, high) : 0;
  }
  const above = bound.comparator === 'about' && level > bound.value && !isMet(level, bound);
  return wantsLess(bound) || above ? difference(level, bound.value) : difference(bound.value, level);
}

const MILLIONTH = 1e6;
const MOST_MILLIONTHS = 1e15;

/**
 * a − b as the decimals that they are. Figures that people write are whole numbers of millionths, whose
 * difference is exact; the others take the long way.
 */
function difference(a: Figure, b: Figure): Figure {
  const [x, y] = [Math.round(a * MILLIONTH), Math.round(b * MILLIONTH)];
  const isWhole = x / MILLIONTH === a && y / MILLIONTH === b;
  return isWhole && Math.abs(x) + Math.abs(y) < MOST_MILLIONTHS
    ? (x - y) / MILLIONTH + 0 // + 0: never minus zero
    : addDecimals(a, -b);
}

/** 完成率: L ÷ T, for falling targets T ÷ L; null where a share says nothing (T ≤ 0, L ≤ 0 for falling ones, ranges). */
export function completionOf(level: Figure, bound: Bound): Fraction | null {
  if (bound.comparator === 'between') return null;
  if (wantsLess(bound)) return level > 0 && bound.value > 0 ? quotient(bound.value, level) : null;
  return bound.value > 0 ? quotient(level, bound.value) : null;
}
