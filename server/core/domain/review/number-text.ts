import { decimalOf } from '../exact-decimal.ts';
import type { Figure } from '../units.ts';

/** A number as somebody would type it: all its digits, no exponent, no grouping. Finite numbers only. */
export function numberText(value: Figure): string {
  const { digits, places } = decimalOf(value);
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  if (places === 0) return `${sign}${all}`;
  return `${sign}${all.slice(0, -places)}.${all.slice(-places)}`;
}
