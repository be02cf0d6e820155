/** A figure as it is written: `digits` × 10^−`places`. */
export interface Decimal {
  digits: bigint;
  places: number;
}

/**
 * In how many last digits a set of figures may be counted together. Below 2^52 a count of last digits is
 * written by one number only, so what adds up in digits adds up in numbers, too.
 */
const MOST_LAST_DIGITS = 4_000_000_000_000_000n;

/** Where aligned figures end at the latest, as decimal addition does elsewhere. */
const FINEST_PLACE = 12;

/** The shortest decimal that reads as the number: 0.1 is 1 × 10^−1. Finite numbers only. */
export function decimalOf(value: number): Decimal {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const [whole, fraction = ''] = mantissa!.split('.');
  const digits = BigInt(`${whole}${fraction}`);
  const places = fraction.length - Number(exponent);
  return places < 0 ? { digits: digits * tenTo(-places), places: 0 } : { digits, places };
}

/** The number nearest to a decimal; `places` may be negative. */
export function numberOf({ digits, places }: Decimal): number {
  return Number(`${digits}e${-places}`);
}

/** Figures as counts of one last digit, the finest of theirs. */
export function inLastDigits(values: readonly number[]): { digits: bigint[]; places: number } {
  const decimals = values.map(decimalOf);
  const places = decimals.reduce((most, one) => Math.max(most, one.places), 0);
  return { digits: decimals.map((one) => one.digits * tenTo(places - one.places)), places };
}

/**
 * The sum of figures as the decimals that they are, whatever their size and in whatever order: the number
 * nearest to the exact sum, where `addDecimals` falls back to binary addition (beyond 10^15, beyond twelve
 * places). Subtract by adding the negative.
 */
export function sumExactly(...values: readonly number[]): number {
  const { digits, places } = inLastDigits(values);
  return numberOf({ digits: total(digits), places });
}

/**
 * The figures rounded, where needed, to one last digit in which each of their sums can be written down as a
 * number, so that parts made of them add up to their whole exactly. Figures that have at most 15 digits from
 * the first of the largest sum to the last of the smallest, twelve of them after the point, come back as they are; a
 * quotient such as 133.33333333333334 loses its last ones, which are binary noise.
 */
export function alignDecimals(values: readonly number[]): number[] {
  const { digits, places } = inLastDigits(values);
  const dropped = Math.max(surplusDigits(total(digits.map(size))), places - FINEST_PLACE, 0);
  if (dropped === 0) return values.map((value) => value + 0); // + 0: never minus zero
  return digits.map((one) =>
    numberOf({ digits: divideHalfUp(one, tenTo(dropped)), places: places - dropped }),
  );
}

/** How many last digits a count has to lose to be written exactly. */
export function surplusDigits(count: bigint): number {
  let dropped = 0;
  for (let rest = size(count); rest >= MOST_LAST_DIGITS; rest /= 10n) dropped += 1;
  return dropped;
}

/** a ÷ b rounded half away from zero; b > 0. */
export function divideHalfUp(a: bigint, b: bigint): bigint {
  const half = a < 0n ? -b : b;
  return (2n * a + half) / (2n * b);
}

/** a ÷ b rounded down, towards minus infinity; b > 0. */
export function divideDown(a: bigint, b: bigint): bigint {
  const towardsZero = a / b;
  return a < 0n && towardsZero * b !== a ? towardsZero - 1n : towardsZero;
}

export function total(counts: readonly bigint[]): bigint {
  return counts.reduce((sum, one) => sum + one, 0n);
}

function size(count: bigint): bigint {
  return count < 0n ? -count : count;
}

export function tenTo(power: number): bigint {
  return 10n ** BigInt(power);
}
