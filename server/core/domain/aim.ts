import { type Bound, wantsLess } from './comparison.ts';
import type { Figure } from './units.ts';

/** The value that a level has to reach: the target's, and for `between` the nearest bound of the range. */
export function aimOf(level: Figure, bound: Bound): Figure {
  if (bound.comparator !== 'between') return bound.value;
  const low = bound.low ?? bound.value;
  const high = bound.high ?? bound.value;
  if (level < low) return low;
  return level > high ? high : level;
}

/** Whether a promise is kept inside a range, so that neither more nor less is better as such. */
export function isRange({ comparator }: Bound): boolean {
  return comparator === 'about' || comparator === 'between';
}

/** 1 where a level has to rise, −1 where it has to fall, 0 where a range already holds its aim. */
export function wantedDirection(level: Figure, bound: Bound): 1 | 0 | -1 {
  if (!isRange(bound)) return wantsLess(bound) ? -1 : 1;
  const aim = aimOf(level, bound);
  if (aim === level) return 0;
  return aim > level ? 1 : -1;
}
