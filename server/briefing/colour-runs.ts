/** A picture as runs of pixels of one colour, none longer than its row, and how often each colour occurs. */
export interface ColourRuns {
  count: number;
  /** Of every run the place of its colour in `colours`; overwritten by the next count, as `lengths` is. */
  places: Uint16Array;
  lengths: Uint16Array;
  /** 0xRRGGBB, in the order of first appearance. */
  colours: number[];
  counts: number[];
  /** Which bits of a colour were looked at. */
  mask: number;
}

const SLOTS = 1 << 16;
/** More would make the search among the slots slow. */
export const MOST_COLOURS = 40_000;

/** A picture of more colours than can be counted is counted without the lowest bits of each. */
export const MASKS = [0xffffff, 0xfcfcfc, 0xf8f8f8];

type Scratch = Pick<ColourRuns, 'places' | 'lengths'>;

/** Counts pictures one after the other, in the same memory. */
export function createRunCounter(): (pixels: Uint32Array, width: number) => ColourRuns {
  let scratch: Scratch = { places: new Uint16Array(0), lengths: new Uint16Array(0) };
  return (pixels, width) => {
    if (scratch.places.length < pixels.length)
      scratch = { places: new Uint16Array(pixels.length), lengths: new Uint16Array(pixels.length) };
    return colourRuns(pixels, width, scratch);
  };
}

/** @param pixels 0xAARRGGBB, row by row; the first eight bits are not looked at */
function colourRuns(pixels: Uint32Array, width: number, scratch: Scratch): ColourRuns {
  for (const mask of MASKS) {
    const runs = runsWith(pixels, width, mask, scratch);
    if (runs) return runs;
  }
  throw new Error('A picture of more colours than there are');
}

function runsWith(
  pixels: Uint32Array,
  width: number,
  mask: number,
  { places, lengths }: Scratch,
): ColourRuns | null {
  const held = new Int32Array(SLOTS).fill(-1); // the colour of each slot; -1 = free
  const placeOf = new Uint16Array(SLOTS);
  const counts = new Uint32Array(MOST_COLOURS);
  const colours: number[] = [];
  let count = 0;
  for (let index = 0, rowEnd = width; index < pixels.length; rowEnd += width) {
    while (index < rowEnd) {
      const start = index;
      const pixel = pixels[index]!;
      do index += 1;
      while (index < rowEnd && pixels[index] === pixel);
      const colour = pixel & mask;
      let slot = Math.imul(colour, 0x9e3779b1) >>> 16;
      while (held[slot] !== colour && held[slot] !== -1) slot = (slot + 1) % SLOTS;
      if (held[slot] === -1) {
        if (colours.length === MOST_COLOURS) return null;
        held[slot] = colour;
        placeOf[slot] = colours.push(colour) - 1;
      }
      const place = placeOf[slot]!;
      counts[place]! += index - start;
      places[count] = place;
      lengths[count] = index - start;
      count += 1;
    }
  }
  return { count, places, lengths, colours, counts: [...counts.subarray(0, colours.length)], mask };
}
