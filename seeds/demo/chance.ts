/**
 * A number from 0 (included) to 1 (excluded) that looks like luck and is always the same for the same
 * words: FNV-1a over the words' character codes, then two rounds of multiply-and-shift so that words
 * which differ only at their end fall far apart. Good enough to make invented figures uneven; not
 * meant for anything that needs real randomness.
 *
 * @param words what the number belongs to, such as an indicator's, a region's and a quarter's code
 */
export function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join('|')) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** Like `chance`, spread evenly between two bounds. */
export function chanceBetween(low: number, high: number, ...words: readonly string[]): number {
  return low + (high - low) * chance(...words);
}
