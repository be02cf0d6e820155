import { PDFiumModule } from '@hyzyla/pdfium';
import { palettePng } from './palette-png.ts';

/** Draws every page of a PDF as PNG, in their order. */
export type Rasteriser = (pdf: Uint8Array, dotsPerInch?: number) => Promise<Uint8Array<ArrayBuffer>[]>;

/** Sharp enough to be read on a telephone when enlarged: an A4 page is 1652 × 2336 pixels. */
const DOTS_PER_INCH = 200;
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
export async function startRasteriser(): Promise<Rasteriser> {
  const pdfium = await PDFiumModule({});
  pdfium._FPDF_InitLibraryWithConfig(SETTINGS);
  return async (pdf, dotsPerInch = DOTS_PER_INCH) => {
    const scale = dotsPerInch / POINTS_PER_INCH;
    const pictures: Promise<Uint8Array<ArrayBuffer>>[] = [];
    // A page is packed by other threads while the next one is drawn.
    for (const { pixels, width, height } of drawn(pdfium, pdf, scale)) {
      pictures.push(palettePng(pixels, width, height));
    }
    return Promise.all(pictures);
  };
}

interface Drawn {
  /** 0xAARRGGBB; a view on memory that the next page is drawn into. */
  pixels: Uint32Array;
  width: number;
  height: number;
}

function* drawn(pdfium: Pdfium, pdf: Uint8Array, scale: number): Generator<Drawn> {
  const bytes = pdfium.wasmExports.malloc(pdf.length);
  pdfium.HEAPU8.set(pdf, bytes);
  const document = pdfium._FPDF_LoadMemDocument(bytes, pdf.length, 0);
  try {
    if (document === 0) throw new Error(`PDFium cannot read the PDF: ${pdfium._FPDF_GetLastError()}`);
    const pages = pdfium._FPDF_GetPageCount(document);
    for (let index = 0; index < pages; index++) yield* drawnPage(pdfium, document, index, scale);
  } finally {
    pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(bytes);
  }
}

function* drawnPage(pdfium: Pdfium, document: number, index: number, scale: number): Generator<Drawn> {
  const page = pdfium._FPDF_LoadPage(document, index);
  const width = Math.floor(Math.floor(pdfium._FPDF_GetPageWidth(page)) * scale);
  const height = Math.floor(Math.floor(pdfium._FPDF_GetPageHeight(page)) * scale);
  const room = pdfium.wasmExports.malloc(width * height * BYTES_A_PIXEL);
  if (room === 0) throw new Error(`No memory for a picture of ${width} × ${height} pixels`);
  const stride = width * BYTES_A_PIXEL;
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, BLUE_GREEN_RED_ALPHA, room, stride);
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, UPRIGHT, NO_FLAGS);
    yield { pixels: new Uint32Array(pdfium.HEAPU8.buffer, room, width * height), width, height };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium._FPDF_ClosePage(page);
    pdfium.wasmExports.free(room);
  }
}
