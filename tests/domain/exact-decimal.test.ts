import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alignDecimals, decimalOf, numberOf, sumExactly } from '#core/domain/exact-decimal.ts';
import { exactTotal, hostile } from './adding-up.ts';

test.each([
  [0.1, 1n, 1],
  [-386.2, -3862n, 1],
  [1e21, 1000000000000000000000n, 0],
  [5e-324, 5n, 324],
  [-0, 0n, 0],
  [133.33333333333334, 13333333333333334n, 14],
])('%d is written as %d in %d places', (value, digits, places) => {
  expect(decimalOf(value)).toEqual({ digits, places });
});

it('reads back every number that it wrote', () => {
  fc.assert(fc.property(hostile, (value) => numberOf(decimalOf(value)) === value));
});

test.each<[why: string, summands: number[], sum: number]>([
  ['as decimals', [0.1, 0.2], 0.3],
  ['beyond 10^15', [1e15, 0.1, -1e15], 0.1],
  ['beyond twelve places', [1e-15, 2e-15], 3e-15],
  ['huge beside tiny, in any order', [1e300, 1, -1e300], 1],
  ['nothing', [], 0],
])('adds %s', (_, summands, sum) => {
  expect(sumExactly(...summands)).toBe(sum);
});

describe('aligned figures', () => {
  it('are left alone when they have fifteen digits or fewer between them', () => {
    expect(alignDecimals([386.2, 253, -0.00001])).toEqual([386.2, 253, -0.00001]);
    expect(alignDecimals([1e15, -1])).toEqual([1e15, -1]);
  });

  it('lose the binary noise of a quotient', () => {
    expect(alignDecimals([400 / 3, 100])).toEqual([133.333333333333, 100]);
  });

  it('move by less than the noise of the largest, or the twelfth place', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 8 }), (values) => {
        const bound = values.reduce((sum, value) => sum + Math.abs(value), 0) * 2e-15 + 1e-12;
        for (const [index, aligned] of alignDecimals(values).entries()) {
          expect(Math.abs(aligned - values[index]!)).toBeLessThanOrEqual(bound);
        }
      }),
    );
  });

  it('have differences that add up as written, whatever the figures were', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 6 }), (values) => {
        const aligned = alignDecimals(values);
        const steps = aligned.slice(1).map((value, index) => sumExactly(value, -aligned[index]!));
        expect(exactTotal(steps)).toEqual(exactTotal([sumExactly(aligned.at(-1)!, -aligned[0]!)]));
      }),
      { numRuns: 1000 },
    );
  });
});
