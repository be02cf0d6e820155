import {
  decimalOf,
  divideHalfUp,
  inLastDigits,
  numberOf,
  sumExactly,
  surplusDigits,
  tenTo,
  total,
} from './exact-decimal.ts';
import { largestFirst } from './largest-remainder.ts';
import type { Figure } from './units.ts';

/** From 元 to 亿元 a written figure gets eight places; one with more is a quotient. */
const MOST_WRITTEN_PLACES = 8;

/** An amount handed out by weight. Shares and rest add up to the amount exactly. */
export interface HandedOut {
  /** In the order of the weights; every one a multiple of the last of `decimals` digits. */
  shares: Figure[];
  total: Figure;
  /** What is smaller than that last digit; 0 unless the amount is a quotient such as 113.8333… */
  rest: Figure;
  /** The digit in which the shares add up: the amount's own last one, or the indicator's where that is finer. */
  decimals: number;
}

/**
 * Hands an amount out in proportion to weights, to the last digit, by largest remainder (ties to the
 * earlier). Exact: no binary fraction is involved.
 *
 * @param amount above zero
 * @param weights none negative, one above zero at least
 * @param decimals of the indicator: of firms a share is a whole number
 */
export function handOut(amount: Figure, weights: readonly number[], decimals: number): HandedOut {
  const written = decimalOf(amount);
  const wanted = written.places > MOST_WRITTEN_PLACES ? decimals : Math.max(decimals, written.places);
  const places = wanted - surplusDigits(scaled(amount, wanted));
  const units = scaled(amount, places);
  const parts = inLastDigits(weights).digits;
  const whole = total(parts);
  const floors = parts.map((one) => (units * one) / whole);
  const missing = Number(units - total(floors));
  const raised = largestFirst(
    parts.map((one, index) => units * one - floors[index]! * whole),
    missing,
  );
  const shares = floors.map((floor, index) =>
    numberOf({ digits: raised.has(index) ? floor + 1n : floor, places }),
  );
  const handedOut = numberOf({ digits: units, places });
  return { shares, total: handedOut, rest: sumExactly(amount, -handedOut), decimals: Math.max(0, places) };
}

/** An amount as a count of the last of `places` digits, rounded half up. */
function scaled(amount: Figure, places: number): bigint {
  const { digits, places: own } = decimalOf(amount);
  return own <= places ? digits * tenTo(places - own) : divideHalfUp(digits, tenTo(own - places));
}
