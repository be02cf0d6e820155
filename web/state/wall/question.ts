/** Something that a wall asks the API, and how much of the answer it keeps. */
export interface WallQuestion<T> {
  path: string;
  /** What of the answer is shown; the rest is forgotten at once. */
  small: (answer: unknown) => T;
  /** How old it may get while the data's version stays; what is not versioned with the figures ages quickly. */
  maxAgeMs: number;
  /** Of the question who reads: the account; what another account was shown is forgotten then. */
  ownerOf?(value: T): string;
}

const MINUTE = 60_000;
/** What changes only with the data's version, or with the day. */
const VERSIONED = 60 * MINUTE;
/** What changes without it: drafts handed in, playlists, who is signed in. */
const UNVERSIONED = 2 * MINUTE;

/** A question whose answer changes with the data's version alone. */
export function asking<Answer, T>(path: string, small: (answer: Answer) => T): WallQuestion<T> {
  return { path, small: small as (answer: unknown) => T, maxAgeMs: VERSIONED };
}

/** A question whose answer changes also without a new version of the data. */
export function askingOften<Answer, T>(path: string, small: (answer: Answer) => T): WallQuestion<T> {
  return { path, small: small as (answer: unknown) => T, maxAgeMs: UNVERSIONED };
}
