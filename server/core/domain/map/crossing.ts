import { meetingOf } from './orientation.ts';
import type { Position, Ring } from './shape.ts';

/** Two sides that meet where they may not; rings and sides counted from 0. */
export interface Crossing {
  how: 'touching' | 'overlapping' | 'crossing';
  ring: number;
  side: number;
  otherRing: number;
  otherSide: number;
}

export type Crossings =
  | { kind: 'too-many-pairs' }
  | { kind: 'crossing'; crossing: Crossing }
  /** Nothing crosses; pairs of rings that touch in single points, which rings of one shape may. */
  | { kind: 'none'; touching: [number, number][] };

/** Sides in one leaf of the tree. */
const LEAF = 8;

/**
 * The first place where rings cross themselves or each other. Sides that follow each other lie near each other, so a
 * tree of boxes over them in their own order needs no sorting: about n log n for an outline, and never more than
 * `mostPairs` pairs of sides.
 */
export function findCrossing(rings: readonly Ring[], mostPairs: number): Crossings {
  const sides = sidesOf(rings);
  const tree = boxTree(sides);
  const touching = new Map<string, [number, number]>();
  let pairs = 0;

  /** Null for sides that meet as they may. */
  const compare = (first: number, second: number): Crossing | null => {
    pairs += 1;
    const crossing = sides.meet(first, second) ? meeting(sides, first, second) : null;
    if (crossing === null || crossing.ring === crossing.otherRing || crossing.how !== 'touching')
      return crossing;
    touching.set(`${crossing.ring},${crossing.otherRing}`, [crossing.ring, crossing.otherRing]);
    return null;
  };

  const waiting: number[] = [1, 1];
  while (waiting.length > 0) {
    const b = waiting.pop()!;
    const a = waiting.pop()!;
    if (pairs > mostPairs) return { kind: 'too-many-pairs' };
    if (a !== b && !tree.meet(a, b)) continue;
    if (a < tree.leaves) {
      const [left, right] = [2 * a, 2 * a + 1];
      if (a === b) waiting.push(left, left, right, right, left, right);
      else {
        const [low, high] = [2 * b, 2 * b + 1];
        waiting.push(left, low, left, high, right, low, right, high);
      }
      continue;
    }
    const [start, end] = tree.range(a);
    const [otherStart, otherEnd] = tree.range(b);
    for (let first = start; first < end; first++) {
      for (let second = a === b ? first + 1 : otherStart; second < otherEnd; second++) {
        const crossing = compare(first, second);
        if (crossing !== null) return { kind: 'crossing', crossing };
      }
    }
  }
  return { kind: 'none', touching: [...touching.values()] };
}

interface Sides {
  count: number;
  from: (side: number) => Position;
  to: (side: number) => Position;
  ring: Int32Array;
  /** Number within its ring, and how many that has. */
  index: Int32Array;
  length: (side: number) => number;
  box: Float64Array;
  meet: (a: number, b: number) => boolean;
}

function sidesOf(rings: readonly Ring[]): Sides {
  const count = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const ringOf = new Int32Array(count);
  const index = new Int32Array(count);
  const box = new Float64Array(count * 4);
  let side = 0;
  rings.forEach((ring, number) => {
    for (let at = 1; at < ring.length; at++) {
      const [ax, ay] = ring[at - 1]!;
      const [bx, by] = ring[at]!;
      ringOf[side] = number;
      index[side] = at - 1;
      box.set([Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)], side * 4);
      side += 1;
    }
  });
  return {
    count,
    from: (one) => rings[ringOf[one]!]![index[one]!]!,
    to: (one) => rings[ringOf[one]!]![index[one]! + 1]!,
    ring: ringOf,
    index,
    length: (one) => rings[ringOf[one]!]!.length - 1,
    box,
    meet: (a, b) => boxesAtMeet(box, a, b),
  };
}

function boxesAtMeet(box: Float64Array, a: number, b: number): boolean {
  const i = a * 4;
  const j = b * 4;
  return (
    box[i]! <= box[j + 2]! &&
    box[j]! <= box[i + 2]! &&
    box[i + 1]! <= box[j + 3]! &&
    box[j + 1]! <= box[i + 3]!
  );
}

/** A binary tree over the sides as an array: node 1 is the root, the children of n are 2n and 2n + 1. */
function boxTree({ count, box }: Sides) {
  let leaves = 1;
  while (leaves * LEAF < count) leaves *= 2;
  const boxes = new Float64Array(leaves * 8);
  for (let node = 2 * leaves - 1; node > 0; node--) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    const [from, to, source] =
      node >= leaves
        ? [(node - leaves) * LEAF, Math.min(count, (node - leaves + 1) * LEAF), box]
        : [2 * node, 2 * node + 2, boxes];
    for (let one = from; one < to; one++) {
      west = Math.min(west, source[one * 4]!);
      south = Math.min(south, source[one * 4 + 1]!);
      east = Math.max(east, source[one * 4 + 2]!);
      north = Math.max(north, source[one * 4 + 3]!);
    }
    boxes.set([west, south, east, north], node * 4);
  }
  return {
    leaves,
    meet: (a: number, b: number) => boxesAtMeet(boxes, a, b),
    range: (leaf: number): [number, number] => [
      (leaf - leaves) * LEAF,
      Math.min(count, (leaf - leaves + 1) * LEAF),
    ],
  };
}

/** How two sides meet, beyond the corner that sides in a row share; null when they may. */
function meeting(sides: Sides, first: number, second: number): Crossing | null {
  const [a, b, c, d] = [sides.from(first), sides.to(first), sides.from(second), sides.to(second)];
  let how = meetingOf(a, b, c, d);
  const [ring, otherRing] = [sides.ring[first]!, sides.ring[second]!];
  const [side, otherSide] = [sides.index[first]!, sides.index[second]!];
  if (ring === otherRing && how === 'touching') {
    const steps = Math.abs(side - otherSide);
    if (steps === 1 || steps === sides.length(first) - 1) how = 'apart';
  }
  return how === 'apart' ? null : { how, ring, side, otherRing, otherSide };
}
