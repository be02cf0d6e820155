import {
  alignDecimals,
  divideDown,
  divideHalfUp,
  inLastDigits,
  numberOf,
  sumExactly,
  tenTo,
  total,
} from './exact-decimal.ts';
import { largestFirst } from './largest-remainder.ts';
import type { Figure } from './units.ts';

/** One summand of a breakdown. */
export interface Part<Code extends string> {
  code: Code;
  /** Unrounded. */
  value: Figure;
  /** As it is printed, so that the printed parts add up to the printed whole. */
  shown: Figure;
}

/** A figure and what it is made of. The values add up to `value` exactly, and the shown ones to `shown`. */
export interface Breakdown<Code extends string> {
  value: Figure;
  /** `value` rounded half up to `decimals` digits. */
  shown: Figure;
  decimals: number;
  parts: Part<Code>[];
}

/**
 * Adds parts up and rounds them together: the whole half up, the parts by largest remainder (ties to the
 * earlier), since each rounded alone they would often miss the whole by a last digit. Parts that have
 * their last digit where it is shown are shown as they are.
 *
 * @param decimals digits shown after the decimal point
 */
export function breakdownOf<Code extends string>(
  parts: readonly { code: Code; value: Figure }[],
  decimals: number,
): Breakdown<Code> {
  const values = alignDecimals(parts.map((part) => part.value));
  const shown = roundTogether(values, decimals);
  return {
    value: sumExactly(...values),
    shown: sumExactly(...shown),
    decimals,
    parts: parts.map(({ code }, index) => ({ code, value: values[index]!, shown: shown[index]! })),
  };
}

/** Figures rounded so that their sum is their rounded sum. */
function roundTogether(values: readonly number[], decimals: number): number[] {
  const { digits, places } = inLastDigits(values);
  if (places <= decimals) return [...values];
  const unit = tenTo(places - decimals);
  const whole = divideHalfUp(total(digits), unit);
  const floors = digits.map((one) => divideDown(one, unit));
  const missing = Number(whole - total(floors));
  const raised = largestFirst(
    digits.map((one, index) => one - floors[index]! * unit),
    missing,
  );
  return floors.map((floor, index) =>
    numberOf({ digits: raised.has(index) ? floor + 1n : floor, places: decimals }),
  );
}
