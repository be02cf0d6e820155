import { PDFiumModule } from '@hyzyla/pdfium';

/** Which half of a page. */
export type HalfName = 'upper' | 'lower';

/** A half of a page as it was drawn, 0xAARRGGBB row by row. */
export interface DrawnHalf {
  pixels: Uint32Array;
  width: number;
  height: number;
}

export interface PdfPages {
  count: number;
  /**
   * Draws a half of a page and hands it to `take`; what it is handed is a view on memory that is used again after that.
   * Halves put together are the page, to the pixel.
   */
  draw: <Result>(page: number, half: HalfName, take: (drawn: DrawnHalf) => Result) => Result;
  close: () => void;
}

export type OpenPdf = (pdf: Uint8Array, dotsPerInch: number) => PdfPages;

const POINTS_PER_INCH = 72;
const BLUE_GREEN_RED_ALPHA = 4;
const BYTES_A_PIXEL = 4;
const WHITE = 0xffffffff;
const UPRIGHT = 0;
const NO_FLAGS = 0;
const SETTINGS = {
  version: 2,
  m_pIsolate: null,
  m_pUserFontPaths: null,
  m_v8EmbedderSlot: 0,
  m_pPlatform: null,
};

type Pdfium = Awaited<ReturnType<typeof PDFiumModule>>;

/** Starts PDFium (WebAssembly). Used to draw only: its text extraction is not reliable. */
export async function startPdfium(): Promise<OpenPdf> {
  const pdfium = await PDFiumModule({});
  pdfium._FPDF_InitLibraryWithConfig(SETTINGS);
  return (pdf, dotsPerInch) => opened(pdfium, pdf, dotsPerInch / POINTS_PER_INCH);
}

/** @throws Error where PDFium cannot read it */
function opened(pdfium: Pdfium, pdf: Uint8Array, scale: number): PdfPages {
  const bytes = pdfium.wasmExports.malloc(pdf.length);
  pdfium.HEAPU8.set(pdf, bytes);
  const document = pdfium._FPDF_LoadMemDocument(bytes, pdf.length, 0);
  if (document === 0) {
    pdfium.wasmExports.free(bytes);
    throw new Error(`PDFium cannot read the PDF: ${pdfium._FPDF_GetLastError()}`);
  }
  let page: { index: number; handle: number } | null = null;
  const turnTo = (index: number): number => {
    if (page?.index === index) return page.handle;
    if (page) pdfium._FPDF_ClosePage(page.handle);
    page = { index, handle: pdfium._FPDF_LoadPage(document, index) };
    return page.handle;
  };
  return {
    count: pdfium._FPDF_GetPageCount(document),
    draw: (index, half, take) => drawn(pdfium, turnTo(index), { half, scale }, take),
    close: () => {
      if (page) pdfium._FPDF_ClosePage(page.handle);
      pdfium._FPDF_CloseDocument(document);
      pdfium.wasmExports.free(bytes);
    },
  };
}

function drawn<Result>(
  pdfium: Pdfium,
  page: number,
  { half, scale }: { half: HalfName; scale: number },
  take: (drawn: DrawnHalf) => Result,
): Result {
  const width = Math.floor(Math.floor(pdfium._FPDF_GetPageWidth(page)) * scale);
  const whole = Math.floor(Math.floor(pdfium._FPDF_GetPageHeight(page)) * scale);
  const middle = whole >> 1;
  const [top, height] = half === 'upper' ? [0, middle] : [middle, whole - middle];
  const room = pdfium.wasmExports.malloc(width * height * BYTES_A_PIXEL);
  if (room === 0) throw new Error(`No memory for a picture of ${width} × ${height} pixels`);
  const stride = width * BYTES_A_PIXEL;
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BLUE_GREEN_RED_ALPHA, room, stride);
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, -top, width, whole, UPRIGHT, NO_FLAGS);
    return take({ pixels: new Uint32Array(pdfium.HEAPU8.buffer, room, width * height), width, height });
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(room);
  }
}
