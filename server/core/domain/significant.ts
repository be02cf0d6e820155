const SIGNIFICANT_DIGITS = 12;

/**
 * A computed number without its binary noise, at twelve significant digits: 42.00000000000001 is 42, so
 * that what equals a threshold on paper compares as equal. Null where it is not finite.
 */
export function significant(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) : null;
}
