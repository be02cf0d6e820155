/** Numbers that look like luck and are the same on every run (mulberry32). */
export interface Luck {
  /** From 0 (included) to 1 (excluded). */
  even: () => number;
  between: (low: number, high: number) => number;
  /** Around 0, standard deviation 1. */
  normal: () => number;
}

export function luckOf(seed: number): Luck {
  let state = seed;
  const even = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    even,
    between: (low, high) => low + (high - low) * even(),
    normal: () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even()),
  };
}
