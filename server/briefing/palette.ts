import type { ColourRuns } from './colour-runs.ts';

/** How many colours a palette holds. */
const SIZE = 256;

/** So many of the commonest stand in it as they are: grounds, lines, letters. */
const AS_THEY_ARE = 48;

/** How far from each other the others lie at least: the first at which they find room; see `searchIn`. */
const DISTANCES = [8, 10, 12, 14, 17, 20, 24, 28, 33, 40, 48, 64, 96, 128, 192, 255];

/**
 * A palette for a printed page: the colours that fill most of it as they are, and of the many shades at the edges of
 * letters so many that none is far from its own; a picture of at most 256 colours keeps them all. The same counts
 * give the same palette.
 *
 * @returns the palette, 0xRRGGBB, and of every colour the place of the nearest in it
 */
export function paletteOf({ colours, counts }: Pick<ColourRuns, 'colours' | 'counts'>): {
  palette: number[];
  nearest: Uint8Array;
} {
  const byCount = colours
    .map((colour, index) => ({ colour, count: counts[index]! }))
    .toSorted((a, b) => b.count - a.count || a.colour - b.colour)
    .map(({ colour }) => colour);
  const palette = colours.length <= SIZE ? byCount : spread(byCount);
  const { nearest } = searchIn(palette);
  return { palette, nearest: Uint8Array.from(colours, nearest) };
}

/** Of the colours that agree in the first five bits of red, green and blue the commonest. */
function commonestOfCells(byCount: readonly number[]): number[] {
  const cells = new Map<number, number>();
  for (const colour of byCount) {
    const cell = colour & 0xf8f8f8;
    if (!cells.has(cell)) cells.set(cell, colour);
  }
  return [...cells.values()];
}

function spread(byCount: readonly number[]): number[] {
  const first = byCount.slice(0, AS_THEY_ARE);
  const others = commonestOfCells(byCount);
  for (const apart of DISTANCES) {
    const chosen = withThoseApart(first, others, apart ** 2);
    if (chosen) return chosen;
  }
  return first;
}

function withThoseApart(first: readonly number[], others: readonly number[], apart: number): number[] | null {
  const { add, far, all } = searchIn(first);
  for (const colour of others) {
    if (far(colour) <= apart) continue;
    if (all().length === SIZE) return null;
    add(colour);
  }
  return all();
}

/** Colours of which the one nearest to any other can be found. */
function searchIn(first: readonly number[]) {
  const colours: number[] = [];
  const [reds, greens, blues] = [new Int32Array(SIZE), new Int32Array(SIZE), new Int32Array(SIZE)];
  let least = 0;
  function add(colour: number): void {
    const place = colours.push(colour) - 1;
    reds[place] = colour >> 16;
    greens[place] = (colour >> 8) & 255;
    blues[place] = colour & 255;
  }
  function nearest(colour: number): number {
    const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255];
    const { length } = colours;
    let place = 0;
    least = 1 << 30;
    for (let index = 0; index < length; index++) {
      const r = red - reds[index]!;
      const g = green - greens[index]!;
      const b = blue - blues[index]!;
      const distance = (2 * r * r + 4 * g * g + b * b) >> 2;
      if (distance < least) {
        place = index;
        least = distance;
      }
    }
    return place;
  }
  /** How far the nearest is, squared, each channel weighed nearly as the eye does: green most, blue least. */
  function far(colour: number): number {
    nearest(colour);
    return least;
  }
  for (const colour of first) add(colour);
  return { add, nearest, far, all: () => colours };
}
