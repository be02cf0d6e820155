import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { PaperFormat } from '#core/domain/briefing/life/paper.ts';
import type { BriefingRenderer } from './briefing-renderer.ts';
import { createRenderedCache } from './rendered-cache.ts';

/** Makes the files of briefings. Each format may fail by itself. */
export interface Papers {
  /** @throws Error with the reason when the format cannot be made */
  make: (briefing: Briefing, format: PaperFormat) => Promise<Paper>;
}

export interface Paper {
  bytes: Uint8Array;
  /** Characters that no font can draw, printed as 〓. */
  missingGlyphs: readonly string[];
}

/** How many briefings are remembered, so that a page is not set twice for its two formats. */
const REMEMBERED = 8;

export function createPapers(renderer: Pick<BriefingRenderer, 'render'>): Papers {
  const cache = createRenderedCache(renderer.render, REMEMBERED);
  return {
    make: async (briefing, format) => {
      const { document, pictures, missingGlyphs } = await cache.filesOf('sheet', briefing);
      return { bytes: (format === 'pdf' ? document : pictures[0])!, missingGlyphs };
    },
  };
}
