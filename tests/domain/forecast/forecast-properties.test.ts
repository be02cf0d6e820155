import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Forecast } from '#core/domain/forecast/forecast.ts';
import type { Level } from '#core/domain/level.ts';
import { addPeriods } from '#core/domain/period.ts';
import { aLevel } from '../judging.ts';
import { forecast } from './asking.ts';

const FIRST = '2020-Q1';
const measureKind = fc.constantFrom('stock', 'flow', 'cumulative', 'ratio', 'share');
const deadline = fc.constantFrom('2026-12-31', '2027-08-15', '2030-06-30', '2226-12-31', '9999-12-31');

/** Levels at quarters some of which are missing. */
function gapped(values: readonly number[], missing: readonly boolean[]): Level[] {
  return values.flatMap((value, index) => (missing[index] ? [] : [aLevel(addPeriods(FIRST, index), value)]));
}

const extreme = fc.oneof(
  fc.constantFrom(0, -0, 1e15, -1e15, 1e-15, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

function numbersOf({ path, value, low, high }: Forecast): number[] {
  return [value, low, high, ...path.flatMap((point) => [point.value, point.low, point.high])];
}

it('is made of finite numbers or is none at all, and never narrows, whatever was reported', () => {
  fc.assert(
    fc.property(
      fc.array(extreme, { maxLength: 24 }),
      fc.array(fc.boolean(), { maxLength: 24 }),
      measureKind,
      deadline,
      (values, missing, kind, until) => {
        const found = forecast(gapped(values, missing), { measureKind: kind, deadline: until });
        if (found === null) return;
        expect(numbersOf(found).every(Number.isFinite)).toBe(true);
        let width = 0;
        for (const { value, low, high } of found.path) {
          expect(low).toBeLessThanOrEqual(value);
          expect(value).toBeLessThanOrEqual(high);
          // rounded to twelve digits
          expect(high - low).toBeGreaterThanOrEqual(width - 1e-11 * Math.max(Math.abs(high), Math.abs(low)));
          width = high - low;
        }
      },
    ),
  );
});

const ordinary = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 4, maxLength: 16 });

it('of a running total is never below what is there, and of a count never below zero', () => {
  fc.assert(
    fc.property(ordinary, deadline, (values, until) => {
      const levels = gapped(values, []);
      for (const [kind, least] of [
        ['cumulative', values.at(-1)!],
        ['stock', 0],
      ] as const) {
        const found = forecast(levels, { measureKind: kind, deadline: until });
        for (const { low } of found === null ? [] : found.path) expect(low).toBeGreaterThanOrEqual(least);
      }
    }),
  );
});

it('scales with the figures', () => {
  fc.assert(
    fc.property(ordinary, fc.integer({ min: -6, max: 6 }), (values, exponent) => {
      // the last digit is never 0, so that both are written to as many places
      const written = values.map((value) => value * 10 + 1);
      const plain = forecast(gapped(written, []))!;
      const scaled = forecast(
        gapped(
          written.map((value) => Number(`${value}e${exponent}`)),
          [],
        ),
      )!;
      for (const name of ['value', 'low', 'high'] as const) {
        const expected = plain[name] * 10 ** exponent;
        expect(Math.abs(scaled[name] - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected) + 1e-12);
      }
    }),
  );
});

it('mirrors with the sign, where nothing is in the way of either', () => {
  fc.assert(
    fc.property(ordinary, (values) => {
      const signed = [-values[0]!, ...values.slice(1)];
      const up = forecast(gapped(signed, []))!;
      const down = forecast(
        gapped(
          signed.map((value) => -value),
          [],
        ),
      )!;
      const close = (value: number) => expect.closeTo(value, 4);
      expect([down.value, down.low, down.high]).toEqual([close(-up.value), close(-up.high), close(-up.low)]);
    }),
  );
});
