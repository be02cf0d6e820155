import type { Fraction } from '../units.ts';

/** From this share of a target on, what no region was given is asked about. */
export const UNALLOCATED_FROM: Fraction = 0.05;
/** From this share of a level on, what regions and whole differ by is asked about: rounding alone stays far below. */
export const DIFFERENCE_FROM: Fraction = 0.01;
/** What a quarter has to bring ÷ the best one ever, to two digits as it is printed; above this it is asked about. */
export const ACHIEVED_BEFORE = 1;
