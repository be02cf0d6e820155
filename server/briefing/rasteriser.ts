import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** A page drawn: how many pages the document has, and the first one as PNG. */
export interface Drawn {
  pageCount: number;
  png: Uint8Array;
}

export type Rasteriser = (pdf: Uint8Array) => Promise<Drawn>;

/** Sharp enough to be read on a telephone when enlarged: an A4 page is 1652 × 2336 pixels. */
const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;

/** Starts PDFium (WebAssembly). Used to draw only: its text extraction is not reliable. */
export async function startRasteriser(): Promise<Rasteriser> {
  const pdfium = await PDFiumLibrary.init();
  return async (pdf) => {
    const document = await pdfium.loadDocument(pdf);
    try {
      const page = await document.getPage(0).render({
        scale: DOTS_PER_INCH / POINTS_PER_INCH,
        render: ({ data, width, height }) =>
          sharp(data, { raw: { width, height, channels: 4 } })
            .flatten({ background: '#ffffff' })
            .png({ palette: true, colours: 256, dither: 0, effort: 1 }) // more effort: twice the time, the same size
            .toBuffer(),
      });
      return { pageCount: document.getPageCount(), png: page.data };
    } finally {
      document.destroy();
    }
  };
}
