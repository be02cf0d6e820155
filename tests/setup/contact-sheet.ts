import sharp from 'sharp';

interface SheetOptions {
  /** Pixels of each picture on the sheet; what is longer is cut off below. */
  width: number;
  height: number;
  columns: number;
}

const GAP = 8;
const LABEL = 18;

/** Puts pictures side by side on one, each with its name above it. */
export async function contactSheet(
  pictures: readonly { name: string; file: string }[],
  { width, height, columns }: SheetOptions,
  into: string,
): Promise<void> {
  const [step, row] = [width + GAP, height + GAP + LABEL];
  const parts = await Promise.all(
    pictures.map(async ({ name, file }, index) => {
      const [left, top] = [(index % columns) * step, Math.floor(index / columns) * row];
      const whole = await sharp(file).resize({ width }).toBuffer({ resolveWithObject: true });
      const seen = { left: 0, top: 0, width, height: Math.min(height, whole.info.height) };
      const label = `<svg width="${width}" height="${LABEL}"><text x="2" y="13" font-size="13" font-family="sans-serif">${name}</text></svg>`;
      return [
        { input: Buffer.from(label), left, top },
        { input: await sharp(whole.data).extract(seen).toBuffer(), left, top: top + LABEL },
      ];
    }),
  );
  const size = { width: columns * step, height: Math.ceil(pictures.length / columns) * row };
  await sharp({ create: { ...size, channels: 3, background: '#ffffff' } })
    .composite(parts.flat())
    .jpeg({ quality: 60 })
    .toFile(into);
}
