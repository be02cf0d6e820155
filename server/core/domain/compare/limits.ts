/** How much one comparison holds: what fits a table that a person can read. */
export const COMPARE_LIMITS = { regions: 40, indicators: 12, periods: 12 } as const;
