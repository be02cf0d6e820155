import { lottery } from '#seeds/country/lottery.ts';

/** Numbers that look like luck and are the same on every run. */
export interface Luck {
  /** From 0 (included) to 1 (excluded). */
  even: () => number;
  between: (low: number, high: number) => number;
  /** Around 0, standard deviation 1. */
  normal: () => number;
}

export function luckOf(seed: number): Luck {
  const even = lottery(seed);
  return {
    even,
    between: (low, high) => low + (high - low) * even(),
    normal: () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even()),
  };
}
