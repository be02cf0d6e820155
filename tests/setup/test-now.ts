/** The day on which tests take place: the demonstration's newest quarter is 2026-Q3. */
export const TEST_NOW = '2026-11-21T10:00:00+08:00';
