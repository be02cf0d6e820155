/** How much of an outline is looked at. Each limit is told to the person whose file meets it. */

/** Characters of a file. */
export const MAX_MAP_CHARACTERS = 20_000_000;

export const MAX_FEATURES = 2000;

/** Positions of one feature, and of all of a file. */
export const MAX_FEATURE_VERTICES = 100_000;
export const MAX_FILE_VERTICES = 200_000;

/** Rings of one feature: islands and holes. */
export const MAX_RINGS = 3000;

/** Pairs of sides of one feature that are held against each other; an ordinary outline needs a few a side. */
export const MAX_PAIRS = 20_000_000;

/** Faults that are told one by one. */
export const MOST_FAULTS = 200;

/** Where regions of China lie (mainland, Taiwan, Nansha), with some room: degrees. */
export const PLAUSIBLE = { west: 73, south: 3, east: 136, north: 54 };
