import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { palettePng } from '#server/briefing/palette-png.ts';
import { createPartCounter } from '#server/briefing/picture-part.ts';

const WIDTH = 300;

/** In two parts, as a page is drawn. */
function pngOf(pixels: Uint32Array, height: number): Promise<Uint8Array> {
  const middle = height >> 1;
  const [upper, lower] = [pixels.subarray(0, WIDTH * middle), pixels.subarray(WIDTH * middle)];
  return palettePng([
    createPartCounter()({ pixels: upper, width: WIDTH, height: middle }),
    createPartCounter()({ pixels: lower, width: WIDTH, height: height - middle }),
  ]);
}

/** What a reader of the file sees, 0xRRGGBB a pixel. */
async function seenIn(png: Uint8Array): Promise<number[]> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: data.length / 3 }, (_, pixel) => data.readUIntBE(pixel * 3, 3));
}

const opaque = (colours: readonly number[]) => Uint32Array.from(colours, (one) => 0xff000000 + one);

/** The same each time, and of any colour. */
const scattered = (index: number) => Math.imul(index + 1, 0x9e3779b1) >>> 8;

function furthest(one: readonly number[], other: readonly number[]): number {
  const channels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255];
  const differences = one.map((colour, index) =>
    Math.max(...channels(colour).map((value, at) => Math.abs(value - channels(other[index]!)[at]!))),
  );
  return differences.reduce((most, next) => Math.max(most, next));
}

describe('palettePng', () => {
  it.each([1, 2, 255, 256])('keeps a picture of %i colours as it is', async (count) => {
    const pixels = Array.from({ length: WIDTH * 10 }, (_, index) => scattered(index % count));
    expect(await seenIn(await pngOf(opaque(pixels), 10))).toEqual(pixels);
  });

  it('keeps the grounds of a page of many shades, however pale, and none is far from its own', async () => {
    const grounds = [0xffffff, 0xf5f7fa, 0xfdf7ec];
    const shades = Array.from({ length: 900 }, (_, index) => 0x010101 * (index % 220) + (index >> 8) * 8);
    const pixels = Array.from(
      { length: WIDTH * 30 },
      (_, index) => shades[index % 9000] ?? grounds[index % 3]!,
    );
    const seen = await seenIn(await pngOf(opaque(pixels), 30));
    expect(seen.slice(900)).toEqual(pixels.slice(900));
    expect(furthest(seen, pixels)).toBeLessThanOrEqual(20);
  });

  it('takes a picture of more colours than it can count', async () => {
    const pixels = Array.from({ length: WIDTH * 200 }, (_, index) => scattered(index));
    const seen = await seenIn(await pngOf(opaque(pixels), 200));
    expect(furthest(seen, pixels)).toBeLessThanOrEqual(64);
  });

  it('gives the same bytes again', async () => {
    const pixels = opaque(Array.from({ length: WIDTH * 50 }, (_, index) => scattered(index % 5000)));
    const first = await pngOf(pixels, 50);
    expect(Buffer.compare(first, await pngOf(pixels, 50))).toBe(0);
  });

  it('is the same in one part and in two', async () => {
    const pixels = opaque(Array.from({ length: WIDTH * 50 }, (_, index) => scattered(index % 5000)));
    const whole = await palettePng([createPartCounter()({ pixels, width: WIDTH, height: 50 })]);
    expect(await seenIn(await pngOf(pixels, 50))).toEqual(await seenIn(whole));
  });
});
