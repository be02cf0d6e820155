/** Turns the median absolute deviation of normally distributed values into their standard deviation. */
const TO_STANDARD_DEVIATION = 1.4826;

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How far values lie from their median, as a standard deviation that single outliers do not widen; null of nothing. */
export function robustSpread(values: readonly number[]): number | null {
  const middle = median(values);
  if (middle === null) return null;
  return TO_STANDARD_DEVIATION * median(values.map((value) => Math.abs(value - middle)))!;
}
