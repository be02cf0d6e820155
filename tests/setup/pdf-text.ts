import { PDFiumLibrary } from '@hyzyla/pdfium';

interface TextFunctions {
  _FPDFText_LoadPage: (page: number) => number;
  _FPDFText_CountChars: (textPage: number) => number;
  _FPDFText_GetUnicode: (textPage: number, index: number) => number;
  _FPDFText_ClosePage: (textPage: number) => void;
}

/**
 * The text of a PDF as a reader would copy it out, without white space: page by page, in drawing order.
 * Reads character by character, because the library's own text function runs over its buffer.
 */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    return [...document.pages()].map((page) => {
      const { module, pageIdx } = page as unknown as { module: TextFunctions; pageIdx: number };
      const text = module._FPDFText_LoadPage(pageIdx);
      const points = Array.from({ length: module._FPDFText_CountChars(text) }, (_, index) =>
        module._FPDFText_GetUnicode(text, index),
      );
      module._FPDFText_ClosePage(text);
      return points
        .map((point) => String.fromCodePoint(point))
        .join('')
        .replace(/\s/g, '');
    });
  } finally {
    document.destroy();
    library.destroy();
  }
}
