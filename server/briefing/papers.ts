import { type Zippable, zipSync } from 'fflate';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { PAPERS, type PaperFormat } from '#core/domain/briefing/life/paper.ts';
import type { BriefingRenderer } from './briefing-renderer.ts';
import type { RenderedForm } from './edition.ts';
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

/** How many forms are remembered, so that a page is not set twice for its two formats. */
const REMEMBERED = 8;

export function createPapers(renderer: Pick<BriefingRenderer, 'render'>): Papers {
  const cache = createRenderedCache(renderer.render, REMEMBERED);
  return {
    make: async (briefing, format) => {
      const rendered = await cache.filesOf(PAPERS[format].form, briefing);
      return { bytes: bytesOf(format, rendered), missingGlyphs: rendered.missingGlyphs };
    },
  };
}

function bytesOf(format: PaperFormat, { document, pictures }: RenderedForm): Uint8Array {
  const { extension } = PAPERS[format];
  if (extension === 'zip') return zipped(pictures);
  const bytes = extension === 'png' ? pictures[0] : document;
  if (!bytes) throw new Error(`The renderer made no ${format}`);
  return bytes;
}

/** Written in local time into every entry; the same on every machine. */
const ENTRY_TIME = new Date(2020, 0, 1);

/** Pictures by their pages' numbers, stored as they are: a PNG is packed already. */
function zipped(pictures: readonly Uint8Array[]): Uint8Array {
  const files: Zippable = {};
  for (const [index, picture] of pictures.entries())
    files[`第${index + 1}页.png`] = [picture, { mtime: ENTRY_TIME, level: 0 }];
  return zipSync(files);
}
