/** A logo as it is kept: a PNG of our own making. */
export interface LogoPicture {
  png: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** At 16 mm it is printed with some 550 dots an inch. */
const TALLEST = 360;
const WIDEST = 1400;
const MOST_PIXELS = 30_000_000;
const MOST_BYTES = 200_000;

/**
 * A checked logo drawn anew as PNG, no larger than papers need it: nothing of the file that was handed in but its
 * picture goes any further. Null for what cannot be drawn, and for a picture that stays too large.
 */
export async function logoPicture(bytes: Uint8Array, kind: 'png' | 'svg'): Promise<LogoPicture | null> {
  const { default: sharp } = await import('sharp'); // not before somebody hands in a logo
  try {
    const known = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    const density = kind === 'svg' ? Math.min(2400, Math.max(72, (72 * TALLEST) / (known.height ?? 72))) : 72;
    const drawn = sharp(bytes, { limitInputPixels: MOST_PIXELS, density }).resize({
      ...{ width: WIDEST, height: TALLEST, fit: 'inside', withoutEnlargement: true },
    });
    for (const palette of [false, true]) {
      const { data, info } = await drawn
        .clone()
        .png({ compressionLevel: 9, palette })
        .toBuffer({ resolveWithObject: true });
      if (data.byteLength <= MOST_BYTES)
        return { png: new Uint8Array(data), width: info.width, height: info.height };
    }
    return null;
  } catch {
    return null;
  }
}
