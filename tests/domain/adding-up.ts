import fc from 'fast-check';
import { decimalOf } from '#core/domain/exact-decimal.ts';

/** The sum of figures as they are written, as one text without trailing zeros: no arithmetic of numbers in it. */
export function exactTotal(values: readonly number[]): string {
  const decimals = values.map(decimalOf);
  const places = Math.max(0, ...decimals.map((one) => one.places));
  const total = decimals.reduce((sum, one) => sum + one.digits * 10n ** BigInt(places - one.places), 0n);
  const text = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const [whole, fraction] = [text.slice(0, text.length - places), text.slice(text.length - places)];
  return `${total < 0n ? '-' : ''}${whole}.${fraction}`.replace(/0+$/, '');
}

/** Figures that break careless arithmetic: up to 10^15, fractions that binary cannot hold, quotients, zero, negatives. */
export const hostile = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.constantFrom(0, -0, 0.1, 0.2, 0.1 + 0.2, 1e15, -1e15, 1e15 + 0.1, 1e-15, 5e-324, 400 / 3, -2 / 3),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((tenths) => tenths / 10),
);

/** The same above zero. */
export const hostilePositive = hostile.map(Math.abs).filter((value) => value > 0);

/** Figures as they are reported, with at most fifteen digits between the largest sum and the last place. */
export const reported = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((cents) => cents / 100);
