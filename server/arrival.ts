/** How long a request may take to arrive, in milliseconds. Whoever dawdles over it holds a connection for nothing. */
export const ARRIVAL = {
  /** As a whole: a slow line sends the largest file in it. */
  whole: 300_000,
  head: {
    headersTimeout: 20_000,
    /** How often connections are looked through for those that take longer. */
    connectionsCheckingInterval: 5000,
  },
} as const;
