import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCrossing } from '#core/domain/map/crossing.ts';
import { meetingOf, orientation } from '#core/domain/map/orientation.ts';
import type { Position, Ring } from '#core/domain/map/shape.ts';

/** On a coarse grid much lies on one line and in one point. */
const coarse: fc.Arbitrary<Position> = fc.tuple(
  fc.integer({ min: 100, max: 108 }),
  fc.integer({ min: 20, max: 28 }),
);

/** Whether any two sides meet as they may not, by looking at every pair. */
function crossesByLooking(rings: readonly Ring[]): boolean {
  const sides = rings.flatMap((ring, number) =>
    ring.slice(1).map((to, index) => ({ number, index, count: ring.length - 1, from: ring[index]!, to })),
  );
  return sides.some((one, at) =>
    sides.slice(at + 1).some((other) => {
      const how = meetingOf(one.from, one.to, other.from, other.to);
      if (how === 'apart') return false;
      if (how !== 'touching') return true;
      if (one.number !== other.number) return false;
      const steps = other.index - one.index;
      return steps !== 1 && steps !== one.count - 1;
    }),
  );
}

const ringOf = (corners: Position[]): Ring => {
  const apart = corners.filter(
    (one, index) => index === 0 || one[0] !== corners[index - 1]![0] || one[1] !== corners[index - 1]![1],
  );
  return [...apart, apart[0]!];
};

it('finds a crossing exactly where looking at every pair does', () => {
  const rings = fc.array(fc.array(coarse, { minLength: 3, maxLength: 24 }).map(ringOf), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(rings, (some) => {
      const usable = some.filter((one) => one.length > 3);
      expect(findCrossing(usable, 1e9).kind === 'crossing').toBe(crossesByLooking(usable));
    }),
    { numRuns: 2000 },
  );
});

it('knows the side of a point however close, the same from everywhere', () => {
  const near = fc.tuple(
    fc.double({ min: 73, max: 136, noNaN: true }),
    fc.double({ min: 3, max: 54, noNaN: true }),
  );
  fc.assert(
    fc.property(near, near, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      const c: Position = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      const side = orientation(a, b, c);
      expect(orientation(b, c, a)).toBe(side);
      expect(orientation(c, a, b)).toBe(side);
      expect(orientation(b, a, c)).toBe(side === 0 ? 0 : -side);
    }),
    { numRuns: 2000 },
  );
});

it.each<[x: number, side: number]>([
  [110.5, 0],
  [110.5 - 2 ** -46, 1],
  [110.5 + 2 ** -46, -1],
])('a point at %d beside a line has side %i', (x, side) => {
  expect(orientation([110, 30], [111, 31], [x, 30.5])).toBe(side);
});

it('looks at no more pairs than it is told', () => {
  // a comb: every tooth's box lies across every other's
  const teeth = Array.from({ length: 400 }, (_, index): Position[] => {
    const shift = index / 1000;
    return [
      [100 + shift, 20],
      [110 + shift, 30],
      [110 + shift + 0.0004, 30],
      [100 + shift + 0.0004, 20],
    ];
  }).flat();
  const comb = ringOf([...teeth, [120, 20], [120, 19], [100, 19]]);
  expect(findCrossing([comb], 1e9).kind).toBe('none');
  expect(findCrossing([comb], 10_000).kind).toBe('too-many-pairs');
});
