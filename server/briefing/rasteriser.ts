import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** Draws every page of a PDF as PNG, in their order. */
export type Rasteriser = (pdf: Uint8Array, dotsPerInch?: number) => Promise<Uint8Array<ArrayBuffer>[]>;

/** Sharp enough to be read on a telephone when enlarged: an A4 page is 1652 × 2336 pixels. */
const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;

/** Starts PDFium (WebAssembly). Used to draw only: its text extraction is not reliable. */
export async function startRasteriser(): Promise<Rasteriser> {
  const pdfium = await PDFiumLibrary.init();
  return async (pdf, dotsPerInch = DOTS_PER_INCH) => {
    const document = await pdfium.loadDocument(pdf);
    try {
      const pictures: Uint8Array<ArrayBuffer>[] = [];
      for (const page of document.pages()) pictures.push(await drawn(page, dotsPerInch / POINTS_PER_INCH));
      return pictures;
    } finally {
      document.destroy();
    }
  };
}

/** A copy: what comes out of WebAssembly is a view on memory that goes on being used. */
async function drawn(page: PDFiumPage, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const { data } = await page.render({
    scale,
    render: ({ data, width, height }) =>
      sharp(data, { raw: { width, height, channels: 4 } })
        .flatten({ background: '#ffffff' })
        .png({ palette: true, colours: 256, dither: 0, effort: 1 }) // more effort: twice the time, the same size
        .toBuffer(),
  });
  return new Uint8Array(data);
}
