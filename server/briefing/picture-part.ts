import { type ColourRuns, createRunCounter } from './colour-runs.ts';
import { type PackedPart, packedPart } from './packed-bytes.ts';
import type { DrawnHalf } from './pdf-pages.ts';

/** The colours of a part of a picture. */
export type CountedPart = Pick<ColourRuns, 'colours' | 'counts' | 'mask'> & { width: number; height: number };

/** A part of a picture, wherever it is kept: first counted, then packed with a palette. */
export interface PicturePart {
  counted: CountedPart;
  /**
   * Its rows of places in the palette, packed.
   * @param nearest of every colour the place in the palette
   * @param last whether no other part comes after it
   */
  packed: (nearest: Uint8Array, last: boolean) => Promise<PackedPart>;
}

/** Takes up parts one after the other; each is overwritten by the next. */
export function createPartCounter(): (drawn: DrawnHalf) => PicturePart {
  const count = createRunCounter();
  return ({ pixels, width, height }) => {
    const runs = count(pixels, width);
    const { colours, counts, mask } = runs;
    return {
      counted: { colours, counts, mask, width, height },
      packed: (nearest, last) => packedPart(indexRows(runs, nearest, width, height), last),
    };
  };
}

/** Shorter runs are written faster than filled. */
const LONG = 24;

function indexRows(
  { count, places, lengths }: ColourRuns,
  nearest: Uint8Array,
  width: number,
  height: number,
): Uint8Array {
  const rows = new Uint8Array((width + 1) * height); // every row begins with its filter: 0 = none
  let at = 0;
  for (let run = 0, rowEnd = 0; run < count; run++) {
    if (at === rowEnd) {
      at += 1;
      rowEnd += width + 1;
    }
    const index = nearest[places[run]!]!;
    const end = at + lengths[run]!;
    if (end - at > LONG) rows.fill(index, at, end);
    else for (let to = at; to < end; to++) rows[to] = index;
    at = end;
  }
  return rows;
}
