import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceScale, scaleDecimals } from '#core/charts/nice-scale.ts';

test.each([
  { values: [253, 386.2, 500], smallest: 0, scale: [200, 500, 100], why: 'far above zero: zero is left out' },
  { values: [168.4, 500], smallest: 0, scale: [0, 600, 200], why: 'the smallest is a third of the largest' },
  { values: [0, 3], smallest: 1, scale: [0, 3, 1], why: 'things that are counted' },
  { values: [1, 1], smallest: 1, scale: [1, 2, 1], why: 'one value only' },
  { values: [0], smallest: 0, scale: [0, 0.25, 0.25], why: 'zero only' },
  { values: [-20, 40], smallest: 0, scale: [-20, 40, 20], why: 'below zero' },
])('$values → $scale: $why', ({ values, smallest, scale }) => {
  const { min, max, interval } = niceScale(values, 4, smallest);
  expect([min, max, interval]).toEqual(scale);
});

test('every value lies on the scale, and the scale is whole multiples of its interval', () => {
  const value = fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((v) => Math.round(v * 100) / 100);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
      const { min, max, interval } = niceScale(values);
      const room = interval * 1e-6;
      expect(Math.min(...values)).toBeGreaterThanOrEqual(min - room);
      expect(Math.max(...values)).toBeLessThanOrEqual(max + room);
      expect(max).toBeGreaterThan(min);
      expect(Math.abs(min / interval - Math.round(min / interval))).toBeLessThan(1e-6);
    }),
  );
});

test.each([
  [{ min: 0, max: 500, interval: 100 }, 0],
  [{ min: 0, max: 1, interval: 0.25 }, 2],
  [{ min: 7.5, max: 12.5, interval: 2.5 }, 1],
])('%o is labelled with %d digits', (scale, digits) => {
  expect(scaleDecimals(scale)).toBe(digits);
});
