import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { breakdownOf } from '#core/domain/breakdown.ts';
import { roundHalfUp } from '#core/domain/rounding.ts';
import { exactTotal, hostile, reported } from './adding-up.ts';

function shownOf(values: readonly number[], decimals: number) {
  const { shown, parts } = breakdownOf(
    values.map((value, index) => ({ code: `${index}`, value })),
    decimals,
  );
  return [shown, ...parts.map((part) => part.shown)];
}

test.each<[why: string, values: number[], decimals: number, shown: number[]]>([
  ['what has its last digit there stays', [27.2, 4, -17.4], 1, [13.8, 27.2, 4, -17.4]],
  ['thirds: the first takes the rest', [1 / 3, 1 / 3, 1 / 3], 1, [1, 0.4, 0.3, 0.3]],
  ['the largest remainder takes it', [0.04, 0.03, 0.03], 1, [0.1, 0.1, 0, 0]],
  ['two halves are one', [0.5, 0.5], 0, [1, 1, 0]],
  ['signs', [2.26, -1.21], 1, [1.1, 2.3, -1.2]],
  ['half away from zero, below it too', [-0.05, 0], 1, [-0.1, -0.1, 0]],
  ['a part of nothing is shown as nothing', [0.26, 0, 0.26], 1, [0.5, 0.3, 0, 0.2]],
  ['no parts', [], 1, [0]],
])('%s', (_, values, decimals, shown) => {
  expect(shownOf(values, decimals)).toEqual(shown);
});

it('adds up to the last digit, exactly and as shown, whatever the figures', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (values, decimals) => {
      const whole = breakdownOf(
        values.map((value, index) => ({ code: `${index}`, value })),
        decimals,
      );
      expect(exactTotal(whole.parts.map((part) => part.value))).toBe(exactTotal([whole.value]));
      expect(exactTotal(whole.parts.map((part) => part.shown))).toBe(exactTotal([whole.shown]));
    }),
    { numRuns: 1000 },
  );
});

it('shows the whole as it is rounded everywhere else, and no part further off than a last digit', () => {
  fc.assert(
    fc.property(fc.array(reported, { minLength: 1, maxLength: 6 }), (values) => {
      const { value, shown, parts } = breakdownOf(
        values.map((one, index) => ({ code: `${index}`, value: one })),
        1,
      );
      expect(shown).toBe(roundHalfUp(value, 1));
      for (const part of parts) expect(Math.abs(part.shown - part.value)).toBeLessThan(0.1 + 1e-9);
    }),
  );
});
