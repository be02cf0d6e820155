import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

const folder = fileURLToPath(new URL('../../build/review/paper/', import.meta.url));

/** Draws the pages of a PDF to `build/review/paper/<name>-<page>.png`, to be looked at. */
export async function drawPages(name: string, pdf: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    for (const page of document.pages()) {
      const { data } = await page.render({
        scale: 1.2,
        render: ({ data, width, height }) =>
          sharp(data, { raw: { width, height, channels: 4 } })
            .flatten({ background: '#ffffff' })
            .png()
            .toBuffer(),
      });
      await writeFile(`${folder}${name}-${page.number + 1}.png`, data);
    }
  } finally {
    document.destroy();
    library.destroy();
  }
}
