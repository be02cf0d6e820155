/**
 * Why figures that stand side by side are neither ranked nor subtracted nor drawn on one axis. A closed list: each
 * has a sentence in both languages that names both sides.
 */
export const COMPARE_REASONS = [
  // between two indicators
  'definition', // two indicators are two definitions
  'scope', // what each of them counts, as written
  'measure', // a stock beside a flow, a ratio beside a count
  // between figures of one indicator
  'unit', // units that do not convert into each other
  'region_level', // a province beside a county
  'form', // the period alone beside the year to date
  'period', // ends of different days, or periods of different length
  'status', // early figures beside settled ones
  'way', // a printed ratio beside a recomputed one
  'incomplete', // rolled up while regions below are missing
  'demo', // demonstration beside real
] as const;
export type CompareReasonCode = (typeof COMPARE_REASONS)[number];

/** What is withheld. */
export const WITHHELD = ['axis', 'rank', 'difference'] as const;
export type Withheld = (typeof WITHHELD)[number];

/** One side of what does not match. */
export interface CompareSide {
  /** The word of the side: a kind of region, a form, a period, a status class, a unit, a scope. */
  what: string;
  /** Names of the regions, indicators or moments on this side, in their order. */
  of: readonly string[];
}

export interface CompareReason {
  code: CompareReasonCode;
  withheld: Withheld;
  /** Two or more. */
  sides: readonly CompareSide[];
}
