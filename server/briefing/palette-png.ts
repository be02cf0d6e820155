import { crc32 } from 'node:zlib';
import { MASKS, MOST_COLOURS } from './colour-runs.ts';
import { zlibStream } from './packed-bytes.ts';
import { paletteOf } from './palette.ts';
import type { CountedPart, PicturePart } from './picture-part.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 8;
const INDEXED = 3;

/**
 * A picture as PNG with a palette: what is drawn in few colours takes a third of the room and of the time. The same
 * pixels give the same bytes, whoever counted its parts.
 *
 * @param parts from top to bottom, equally wide, their pixels taken as opaque
 */
export async function palettePng(parts: readonly PicturePart[]): Promise<Uint8Array<ArrayBuffer>> {
  const counted = parts.map((part) => part.counted);
  const { palette, nearest } = sharedPalette(counted);
  const content = await Promise.all(
    parts.map((part, index) => part.packed(nearest[index]!, index === parts.length - 1)),
  );
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, counted[0]!.width);
  header.setUint32(
    4,
    counted.reduce((sum, { height }) => sum + height, 0),
  );
  header.setUint8(8, BITS);
  header.setUint8(9, INDEXED);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]))),
    chunk('IDAT', joined(zlibStream(content))),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** The palette of all parts together, and for each part of every of its colours the place of the nearest in it. */
function sharedPalette(parts: readonly CountedPart[]): { palette: number[]; nearest: Uint8Array[] } {
  const coarsest = Math.max(...parts.map(({ mask }) => MASKS.indexOf(mask)));
  for (const mask of MASKS.slice(coarsest)) {
    const counts = new Map<number, number>();
    for (const part of parts) {
      for (const [index, colour] of part.colours.entries()) {
        const known = counts.get(colour & mask);
        const here = part.counts[index]!;
        counts.set(colour & mask, known === undefined ? here : known + here);
      }
    }
    if (counts.size > MOST_COLOURS) continue;
    const colours = [...counts.keys()];
    const { palette, nearest } = paletteOf({ colours, counts: [...counts.values()] });
    const places = new Map(colours.map((colour, index) => [colour, nearest[index]!]));
    return {
      palette,
      nearest: parts.map((part) => Uint8Array.from(part.colours, (colour) => places.get(colour & mask)!)),
    };
  }
  throw new Error('A picture of more colours than there are');
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let index = 0; index < 4; index++) view.setUint8(4 + index, name.charCodeAt(index));
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
