/**
 * Who gets one last digit more when a whole has been shared out by rounding down: the places of the `count`
 * largest remainders, ties to the earlier.
 */
export function largestFirst(remainders: readonly bigint[], count: number): Set<number> {
  const order = remainders
    .map((_, index) => index)
    .sort((a, b) => compare(remainders[b]!, remainders[a]!) || a - b);
  return new Set(order.slice(0, count));
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
