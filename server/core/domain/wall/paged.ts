/**
 * Things of known heights on pages of one height, in their order: as many as fit, and at least one on each page,
 * however high. Nothing is left out. No things = no pages.
 *
 * @param heights of the things, and `available` of a page, in one unit
 * @returns the number of things on each page
 */
export function pageLengths(heights: readonly number[], available: number): number[] {
  const lengths: number[] = [];
  let used = 0;
  for (const height of heights) {
    if (lengths.length === 0 || used + height > available) {
      lengths.push(1);
      used = height;
    } else {
      lengths[lengths.length - 1]! += 1;
      used += height;
    }
  }
  return lengths;
}

/** Rounds of halving: after them pages are as even as makes a difference to the eye. */
const ROUNDS = 12;

/** The same number of pages, as evenly filled as the order allows: eight and eight instead of fourteen and two. */
export function evenPageLengths(heights: readonly number[], available: number): number[] {
  let best = pageLengths(heights, available);
  const { length } = best;
  let enough = available;
  let tooLittle = 0;
  for (let round = 0; round < ROUNDS && length > 1; round += 1) {
    const middle = (enough + tooLittle) / 2;
    const lengths = pageLengths(heights, middle);
    if (lengths.length > length) tooLittle = middle;
    else {
      best = lengths;
      enough = middle;
    }
  }
  return best;
}

/** The things themselves, page by page, on as few pages as they take, evenly filled. */
export function paged<Thing>(
  things: readonly Thing[],
  available: number,
  heightOf: (thing: Thing) => number,
): Thing[][] {
  let start = 0;
  return evenPageLengths(things.map(heightOf), available).map((length) => {
    start += length;
    return things.slice(start - length, start);
  });
}
