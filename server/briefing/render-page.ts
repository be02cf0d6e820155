import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { pageData } from './page-data.ts';
import { printable } from './printable.ts';
import { startRasteriser } from './rasteriser.ts';
import { startTypesetter } from './typesetter.ts';

/** A briefing as files: one A4 page. */
export interface RenderedBriefing {
  pdf: Uint8Array<ArrayBuffer>;
  png: Uint8Array<ArrayBuffer>;
  /** Characters that no font can draw, printed as 〓. */
  missingGlyphs: string[];
}

export type PageRenderer = (briefing: Briefing) => Promise<RenderedBriefing>;

/**
 * Starts everything that turns a briefing into files; see `startTypesetter` for what that costs. The same
 * briefing gives the same bytes.
 */
export async function startPageRenderer(): Promise<PageRenderer> {
  const [typeset, rasterise] = await Promise.all([startTypesetter(), startRasteriser()]);
  return async (briefing) => {
    const { value, missing } = printable(briefing);
    const pdf = await typeset('briefing.typ', pageData(value));
    const { pageCount, png } = await rasterise(pdf);
    if (pageCount !== 1) throw new Error(`The briefing took ${pageCount} pages instead of one`);
    // Copies: what comes out of WebAssembly is a view on memory that goes on being used.
    return { pdf: new Uint8Array(pdf), png: new Uint8Array(png), missingGlyphs: missing };
  };
}
