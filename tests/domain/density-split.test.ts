import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type RatioPoint, splitDensity } from '#core/domain/density-split.ts';
import { exactTotal, hostile } from './adding-up.ts';

const point = (numerator: number, denominator: number): RatioPoint => ({ numerator, denominator });

/** Change, numerator's part, denominator's part, as shown. */
function shown(from: RatioPoint, to: RatioPoint, scale = 10_000, decimals = 1) {
  const split = splitDensity(from, to, scale, decimals);
  return split && [split.change.shown, ...split.change.parts.map((part) => part.shown)];
}

test.each<[why: string, from: RatioPoint, to: RatioPoint, parts: number[] | null]>([
  ['only the robots grew', point(100, 10_000), point(150, 10_000), [50, 50, 0]],
  ['only the employees grew', point(100, 10_000), point(100, 12_500), [-20, 0, -20]],
  ['both doubled: nothing happened to the ratio', point(100, 10_000), point(200, 20_000), [0, 69.3, -69.3]],
  ['nothing changed', point(100, 10_000), point(100, 10_000), [0, 0, 0]],
  ['robots up, employees down: both raise it', point(100, 10_000), point(200, 5_000), [300, 150, 150]],
])('%s', (_, from, to, parts) => {
  expect(shown(from, to)).toEqual(parts);
});

it('follows the logarithmic mean', () => {
  const split = splitDensity(point(230_184, 4_800_000), point(268_140, 4_830_000), 10_000, 1)!;
  const [r0, r1] = [(230_184 / 4_800_000) * 10_000, (268_140 / 4_830_000) * 10_000];
  expect(split.logMean).toBeCloseTo((r1 - r0) / Math.log(r1 / r0), 9);
  expect(split.change.value).toBeCloseTo(r1 - r0, 9);
  expect(split.change.parts[0]!.value).toBeCloseTo(split.logMean * Math.log(268_140 / 230_184), 9);
  expect(split.change.parts[1]!.value).toBeCloseTo(-split.logMean * Math.log(483 / 480), 9);
});

describe('is not available', () => {
  test.each<[why: string, from: RatioPoint, to: RatioPoint, scale: number]>([
    ['no robots', point(0, 10), point(1, 10), 1],
    ['no employees', point(1, 10), point(1, 0), 1],
    ['a negative figure', point(1, 10), point(-1, 10), 1],
    ['a scale of zero', point(1, 10), point(2, 10), 0],
    ['a quotient that overflows', point(1e300, 1e-300), point(1, 1), 1],
    ['one that vanishes', point(1e-300, 1e300), point(1, 1), 1],
  ])('with %s', (_, from, to, scale) => {
    expect(splitDensity(from, to, scale, 1)).toBeNull();
  });

  it('on the edge of zero it is', () => {
    expect(splitDensity(point(1e-15, 10), point(1, 10), 1, 1)).not.toBeNull();
  });
});

const ratio = fc.record({ numerator: hostile, denominator: hostile });

it('adds up to the last digit and never breaks, whatever the figures', () => {
  fc.assert(
    fc.property(ratio, ratio, fc.integer({ min: 0, max: 3 }), (from, to, decimals) => {
      const split = splitDensity(from, to, 10_000, decimals);
      if (split === null) return;
      const { value, shown: whole, parts } = split.change;
      expect(exactTotal(parts.map((part) => part.value))).toBe(exactTotal([value]));
      expect(exactTotal(parts.map((part) => part.shown))).toBe(exactTotal([whole]));
      const numbers = [split.from, split.to, split.logMean, value, ...parts.map((part) => part.value)];
      expect(numbers.filter((one) => !Number.isFinite(one))).toEqual([]);
      expect(Math.abs(value - (split.to - split.from))).toBeLessThanOrEqual(
        1e-13 * numbers.reduce((most, one) => Math.max(most, Math.abs(one)), 0) + 3e-12,
      );
    }),
    { numRuns: 2000 },
  );
});

it('the mean lies between the two ratios, also where they are nearly equal', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(count, count, fc.double({ min: -0.01, max: 0.01, noNaN: true }), (n, d, growth) => {
      const split = splitDensity(point(n, d), point(n * (1 + growth), d), 100, 1)!;
      const [low, high] = [Math.min(split.from, split.to), Math.max(split.from, split.to)];
      expect(split.logMean).toBeGreaterThanOrEqual(low * (1 - 1e-12));
      expect(split.logMean).toBeLessThanOrEqual(high * (1 + 1e-12));
    }),
  );
});

it('back again is the mirror image', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(count, count, count, count, (n0, d0, n1, d1) => {
      const there = splitDensity(point(n0, d0), point(n1, d1), 100, 1)!;
      const back = splitDensity(point(n1, d1), point(n0, d0), 100, 1)!;
      for (const [index, part] of there.change.parts.entries()) {
        const size = Math.abs(part.value) + Math.abs(there.from) + Math.abs(there.to);
        expect(Math.abs(part.value + back.change.parts[index]!.value)).toBeLessThanOrEqual(size * 1e-11);
      }
    }),
  );
});
