import type { Direction } from '../indicator.ts';
import type { Figure } from '../units.ts';

/**
 * Places in a list, 1 for the best; equal values share a place and the next one is skipped (1, 2, 2, 4). A region
 * without a value has none.
 * @param direction which way is better
 */
export function ranksOf(values: readonly (Figure | null)[], direction: Direction): (number | null)[] {
  return values.map((value) =>
    value === null
      ? null
      : 1 +
        values.filter((other) => other !== null && (direction === 'up' ? other > value : other < value))
          .length,
  );
}
