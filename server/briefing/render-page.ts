import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { RenderedForm } from './edition.ts';
import { jointPageData } from './joint-page-data.ts';
import { fittedPageData, type PageFit, pageData } from './page-data.ts';
import type { Press } from './press.ts';
import { printable } from './printable.ts';

/** One A4 page as PDF and PNG. The same briefing gives the same bytes. */
export async function renderPage(
  briefing: Briefing,
  press: Press,
): Promise<RenderedForm & { document: Uint8Array<ArrayBuffer> }> {
  const { value, missing } = printable(briefing);
  const pdf = await (value.members
    ? press.typeset('joint.typ', jointPageData(value))
    : setPage(value, press));
  const pictures = await press.rasterise(pdf);
  if (pictures.length !== 1) throw new Error(`The briefing took ${pictures.length} pages instead of one`);
  // A copy: what comes out of WebAssembly is a view on memory that goes on being used.
  return { pages: 1, document: new Uint8Array(pdf), pictures, missingGlyphs: missing };
}

/** First measured, so that of the charts only those are drawn that stand in the page. */
async function setPage(briefing: Briefing, { ask, typeset }: Press): Promise<Uint8Array> {
  const data = pageData(briefing);
  const fit = (await ask('fitting.typ', data)) as PageFit;
  return typeset('briefing.typ', fittedPageData(briefing, data, fit));
}
