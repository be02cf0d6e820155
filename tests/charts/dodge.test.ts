import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dodge } from '#core/charts/dodge.ts';

it.each([
  ['what keeps apart stays', [10, 30, 50], 10, [10, 30, 50]],
  ['two in each other’s way share the shift', [20, 24], 10, [17, 27]],
  ['three on one place', [50, 50, 50], 10, [40, 50, 60]],
  ['in any order', [52, 50], 10, [56, 46]],
  ['at the lower end the rest moves up', [0, 2], 10, [0, 10]],
  ['at the upper end down', [99, 100], 10, [90, 100]],
  ['alone', [70], 10, [70]],
  ['nothing', [], 10, []],
])('%s', (_, wanted, gap, places) => {
  expect(dodge(wanted, gap, 0, 100)).toEqual(places);
});

it('keeps order, distance and bounds, or spreads evenly what does not fit', () => {
  const wanted = fc.array(fc.double({ min: -20, max: 120, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(wanted, fc.double({ min: 0.5, max: 15, noNaN: true }), (list, gap) => {
      const places = dodge(list, gap, 0, 100);
      const least = Math.min(gap, list.length < 2 ? gap : 100 / (list.length - 1));
      const order = list.map((_, index) => index).sort((a, b) => list[a]! - list[b]! || a - b);
      for (const [at, index] of order.entries()) {
        expect(places[index]).toBeGreaterThanOrEqual(-1e-6);
        expect(places[index]).toBeLessThanOrEqual(100 + 1e-6);
        if (at > 0) expect(places[index]! - places[order[at - 1]!]!).toBeGreaterThanOrEqual(least - 1e-6);
      }
    }),
  );
});
