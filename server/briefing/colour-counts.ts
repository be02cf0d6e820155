/** Where every pixel's colour stands in a list of the colours of a picture, and how often each occurs. */
export interface ColourCounts {
  /** Of every pixel the place of its colour in `colours`; overwritten by the next picture, which is as large. */
  places: Uint16Array;
  /** 0xRRGGBB, in the order of first appearance. */
  colours: number[];
  counts: number[];
}

const SLOTS = 1 << 16;
/** More would make the search among the slots slow. */
const MOST_COLOURS = 40_000;

/** A picture of more colours than can be counted is counted without the lowest bits of each. */
const MASKS = [0xffffff, 0xfcfcfc, 0xf8f8f8];

let scratch = new Uint16Array(0);

/** @param pixels 0xAARRGGBB; the first eight bits are not looked at */
export function countColours(pixels: Uint32Array): ColourCounts {
  for (const mask of MASKS) {
    const counted = countedWith(pixels, mask);
    if (counted) return counted;
  }
  throw new Error('A picture of more colours than there are');
}

function countedWith(pixels: Uint32Array, mask: number): ColourCounts | null {
  if (scratch.length < pixels.length) scratch = new Uint16Array(pixels.length);
  const places = scratch;
  const held = new Int32Array(SLOTS).fill(-1); // the colour of each slot; -1 = free
  const placeOf = new Uint16Array(SLOTS);
  const colours: number[] = [];
  const counts = new Uint32Array(MOST_COLOURS + 1);
  let colour = pixels[0]! & mask;
  let place = placeIn(colour);
  let start = 0;
  for (let index = 0; index < pixels.length; index++) {
    const next = pixels[index]! & mask;
    if (next !== colour) {
      counts[place]! += index - start;
      start = index;
      colour = next;
      place = placeIn(colour);
      if (colours.length > MOST_COLOURS) return null;
    }
    places[index] = place;
  }
  counts[place]! += pixels.length - start;

  function placeIn(wanted: number): number {
    let slot = Math.imul(wanted, 0x9e3779b1) >>> 16;
    while (held[slot] !== wanted) {
      if (held[slot] === -1) {
        held[slot] = wanted;
        placeOf[slot] = colours.push(wanted) - 1;
        break;
      }
      slot = (slot + 1) % SLOTS;
    }
    return placeOf[slot]!;
  }
  return { places, colours, counts: [...counts.subarray(0, colours.length)] };
}
