/**
 * Rounds half away from zero on the decimal digits a person sees: 2.675 → 2.68, −0.05 → −0.1 at one
 * digit. Binary noise below twelve significant digits is dropped first. For display only: nothing is
 * compared after rounding.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const [mantissa, exponent = '0'] = Math.abs(value).toExponential(11).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const [digits, power = '0'] = String(shifted).split('e');
  const rounded = Number(`${digits}e${Number(power) - decimals}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * Whole percentages that add up to 100, by largest remainder (ties to the earlier). All zero when there
 * is nothing to share.
 * @param counts not negative
 */
export function sharesOfHundred(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const shares = exact.map(Math.floor);
  const missing = 100 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) shares[index]! += 1;
  return shares;
}
