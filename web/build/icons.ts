import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/** Sizes that a telephone's home screen and a browser's list of applications ask for. */
const SIZES = [180, 192, 512];

const from = fileURLToPath(new URL('./icon.svg', import.meta.url));
const folder = fileURLToPath(new URL('../../build/web/icons/', import.meta.url));

const drawing = await readFile(from);
await mkdir(folder, { recursive: true });
for (const size of SIZES) {
  await sharp(drawing, { density: (72 * size) / 512 })
    .resize(size, size)
    .png()
    .toFile(`${folder}icon-${size}.png`);
}
// Rounded by whoever shows it as it is.
await writeFile(`${folder}icon.svg`, drawing);
console.log(`Drew ${SIZES.length} icons.`);
