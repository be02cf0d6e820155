import type { Position, Ring } from './shape.ts';

/** Beyond this share of its terms the sign of a determinant in doubles is right (Shewchuk 1997, bound A). */
const SURE = 3.3306690738754716e-16;

/** Positions between 2 and 180 degrees are whole multiples of 2^-51. */
const SCALE = 2 ** 51;

/** 1 when c lies left of the way from a to b, −1 right of it, 0 on the line; exact for degrees of at least 2. */
export function orientation(a: Position, b: Position, c: Position): -1 | 0 | 1 {
  const left = (a[0] - c[0]) * (b[1] - c[1]);
  const right = (a[1] - c[1]) * (b[0] - c[0]);
  const determinant = left - right;
  if (Math.abs(determinant) > SURE * (Math.abs(left) + Math.abs(right))) return determinant > 0 ? 1 : -1;
  return exactly(a, b, c);
}

function exactly(a: Position, b: Position, c: Position): -1 | 0 | 1 {
  const whole = (degrees: number) => BigInt(Math.round(degrees * SCALE));
  const [ax, ay, bx, by, cx, cy] = [a[0], a[1], b[0], b[1], c[0], c[1]].map(whole) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const determinant = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx);
  return determinant > 0n ? 1 : determinant < 0n ? -1 : 0;
}

/** How two sides meet: not, in single points without crossing, along a stretch, or crossing. */
export type Meeting = 'apart' | 'touching' | 'overlapping' | 'crossing';

/** How the side from a to b meets the one from c to d. */
export function meetingOf(a: Position, b: Position, c: Position, d: Position): Meeting {
  const toC = orientation(a, b, c);
  const toD = orientation(a, b, d);
  if (toC === 0 && toD === 0) return onOneLine(a, b, c, d);
  if (toC === toD) return 'apart';
  const toA = orientation(c, d, a);
  const toB = orientation(c, d, b);
  if (toA === toB) return 'apart';
  return toA !== 0 && toB !== 0 && toC !== 0 && toD !== 0 ? 'crossing' : 'touching';
}

function onOneLine(a: Position, b: Position, c: Position, d: Position): Meeting {
  const axis = a[0] === b[0] ? 1 : 0;
  const from = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const to = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  if (from > to) return 'apart';
  return from === to ? 'touching' : 'overlapping';
}

/** 1 when a position lies inside a closed ring, −1 outside, 0 on it. */
export function sideOfRing(position: Position, ring: Ring): -1 | 0 | 1 {
  const [x, y] = position;
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const a = ring[index - 1]!;
    const b = ring[index]!;
    if (y < Math.min(a[1], b[1]) || y > Math.max(a[1], b[1]) || x > Math.max(a[0], b[0])) continue;
    if (a[1] === b[1]) {
      if (x >= Math.min(a[0], b[0])) return 0;
      continue;
    }
    const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
    const side = orientation(low, high, position);
    if (side === 0) return 0;
    // a side counts at its lower end, not at its upper one
    if (side === 1 && y < high[1]) inside = !inside;
  }
  return inside ? 1 : -1;
}
