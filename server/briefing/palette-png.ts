import { crc32 } from 'node:zlib';
import { type ColourRuns, colourRuns } from './colour-runs.ts';
import { packedBytes } from './packed-bytes.ts';
import { paletteOf } from './palette.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 8;
const INDEXED = 3;

/**
 * A picture as PNG with a palette: what is drawn in few colours takes a third of the room and of the time. The same
 * pixels give the same bytes.
 *
 * @param pixels 0xAARRGGBB, row by row; taken as opaque
 */
export async function palettePng(
  pixels: Uint32Array,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const runs = colourRuns(pixels, width);
  const { palette, nearest } = paletteOf(runs);
  const content = packedBytes(indexRows(runs, nearest, width, height));
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, BITS);
  header.setUint8(9, INDEXED);
  return joined([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', Uint8Array.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]))),
    chunk('IDAT', joined(await content)),
    chunk('IEND', new Uint8Array(0)),
  ]);
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
