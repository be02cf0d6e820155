import { orientation, sideOfRing } from './orientation.ts';
import type { Position, Ring } from './shape.ts';

/**
 * Where one ring lies of another that it does not cross: 1 inside, −1 outside; 0 when both are the same line all
 * along. `crosses` when it lies on both sides, as where it passes through a corner of the other.
 */
export function sideOf(ring: Ring, other: Ring): -1 | 0 | 1 | 'crosses' {
  let found: -1 | 0 | 1 = 0;
  for (const position of samples(ring)) {
    const side = sideOfRing(position, other);
    if (side === 0) continue;
    if (found !== 0 && side !== found) return 'crosses';
    found = side;
  }
  return found;
}

/** The same of rings that do not even touch: one position tells. */
export function sideOfApart(ring: Ring, other: Ring): -1 | 0 | 1 {
  return sideOfRing(ring[0]!, other);
}

/** Corners, and the middles of sides: with them no side passes unseen. */
function* samples(ring: Ring): Generator<Position> {
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!];
    yield a;
    const middle: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    // a middle that rounding moved off its side tells nothing
    if (orientation(a, b, middle) === 0) yield middle;
  }
}
