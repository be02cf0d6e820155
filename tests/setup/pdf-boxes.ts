import { PDFiumLibrary } from '@hyzyla/pdfium';

interface Memory {
  HEAPU8: Uint8Array;
  wasmExports: { malloc: (bytes: number) => number; free: (at: number) => void };
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_CountChars: (textPage: number) => number;
  _FPDFText_GetUnicode: (textPage: number, index: number) => number;
  _FPDFText_GetCharBox: (
    textPage: number,
    index: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ) => number;
  _FPDFText_ClosePage: (textPage: number) => void;
}

export interface CharBox {
  char: string;
  /** Points from the left, and from the top. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PageBoxes {
  width: number;
  height: number;
  chars: CharBox[];
}

/** Where every letter of a PDF stands, page by page; white space is left out. */
export async function pdfBoxes(pdf: Uint8Array): Promise<PageBoxes[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    return [...document.pages()].map((page) => {
      const { module, pageIdx } = page as unknown as { module: Memory; pageIdx: number };
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const text = module._FPDFText_LoadPage(pageIdx);
      const at = module.wasmExports.malloc(32);
      const chars: CharBox[] = [];
      for (let index = 0; index < module._FPDFText_CountChars(text); index++) {
        const char = String.fromCodePoint(module._FPDFText_GetUnicode(text, index));
        if (/\s/.test(char)) continue;
        module._FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24);
        const [left, right, bottom, top] = new Float64Array(module.HEAPU8.slice(at, at + 32).buffer);
        chars.push({ char, left: left!, right: right!, top: height - top!, bottom: height - bottom! });
      }
      module.wasmExports.free(at);
      module._FPDFText_ClosePage(text);
      return { width, height, chars };
    });
  } finally {
    document.destroy();
    library.destroy();
  }
}
