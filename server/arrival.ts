/** How long a request may take to arrive. Whoever dawdles over it holds a connection for nothing. */
export const ARRIVAL = {
  /** As a whole: a slow line sends the largest file in it. */
  wholeMs: 300_000,
  /** Its head. */
  headMs: 20_000,
  /** How often connections are looked through for those that take longer. */
  checkMs: 5000,
} as const;
