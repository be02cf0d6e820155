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

/** The things themselves, page by page. */
export function paged<Thing>(
  things: readonly Thing[],
  available: number,
  heightOf: (thing: Thing) => number,
): Thing[][] {
  let start = 0;
  return pageLengths(things.map(heightOf), available).map((length) => {
    start += length;
    return things.slice(start - length, start);
  });
}
