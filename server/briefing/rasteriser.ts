import { type LowerHalves, startLowerHalves } from './lower-halves.ts';
import { palettePng } from './palette-png.ts';
import { type OpenPdf, type PdfPages, startPdfium } from './pdf-pages.ts';
import { createPartCounter, type PicturePart } from './picture-part.ts';

/** Draws every page of a PDF as PNG, in their order. */
export type Rasteriser = (pdf: Uint8Array, dotsPerInch?: number) => Promise<Uint8Array<ArrayBuffer>[]>;

/** Sharp enough to be read on a telephone when enlarged: an A4 page is 1652 × 2336 pixels. */
const DOTS_PER_INCH = 200;

/**
 * Starts drawing. The second document and those after it are drawn by two threads, each a half of every page; the bytes
 * are the same with one.
 */
export async function startRasteriser(): Promise<Rasteriser> {
  const open = await startPdfium();
  const halves = [createPartCounter(), createPartCounter()] as const;
  let helper: LowerHalves | null = null;
  let starting: Promise<void> | null = null;
  let drawnBefore = false;
  const startHelper = () => {
    starting ??= startLowerHalves().then((started) => {
      helper = started;
    });
    starting.catch(() => {}); // then it goes on being done by one
  };
  return async (pdf, dotsPerInch = DOTS_PER_INCH) => {
    // Whoever wants one document alone has nothing of another thread.
    if (drawnBefore) startHelper();
    drawnBefore = true;
    return drawnBy(helper, { open, halves, pdf, dotsPerInch });
  };
}

interface Job {
  open: OpenPdf;
  halves: readonly [Counter, Counter];
  pdf: Uint8Array;
  dotsPerInch: number;
}
type Counter = ReturnType<typeof createPartCounter>;

async function drawnBy(
  helper: LowerHalves | null,
  { open, halves, pdf, dotsPerInch }: Job,
): Promise<Uint8Array<ArrayBuffer>[]> {
  helper?.open(pdf, dotsPerInch);
  const pages = open(pdf, dotsPerInch);
  const pictures: Uint8Array<ArrayBuffer>[] = [];
  try {
    for (let page = 0; page < pages.count; page++)
      pictures.push(await palettePng(await partsOf(pages, page, halves, helper)));
    return pictures;
  } finally {
    pages.close();
    helper?.close();
  }
}

async function partsOf(
  pages: PdfPages,
  page: number,
  [upper, lower]: Job['halves'],
  helper: LowerHalves | null,
): Promise<PicturePart[]> {
  const beside = helper?.draw(page);
  const own = pages.draw(page, 'upper', upper);
  return [own, beside ? await beside : pages.draw(page, 'lower', lower)];
}
