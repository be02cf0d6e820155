import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { chaptersOf } from '#core/domain/briefing/chapters.ts';
import { pixels } from '../chart-svg.ts';
import type { Edition, RenderedForm } from '../edition.ts';
import type { Press } from '../press.ts';
import { printable } from '../printable.ts';
import type { PaperRoom } from './block-data.ts';
import { editionSections, frameData, sectionData } from './paper-data.ts';

/** The type area of GB/T 9704: 156 mm wide. */
const WIDTH_MM = 156;

const ROOM: PaperRoom = {
  chart: { width: pixels(WIDTH_MM), trendHeight: pixels(78), rowHeight: 21, fontSize: 12 },
  table: {
    width: (WIDTH_MM * 72) / 25.4,
    sizes: [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5],
    comfortable: 9,
    padding: 2.2,
  },
};

/** An official bulletin of several A4 pages, as PDF and every page as PNG. The same briefing gives the same bytes. */
export async function renderBulletin(
  briefing: Briefing,
  edition: Edition,
  { typeset, rasterise }: Press,
): Promise<RenderedForm> {
  const { value, missing } = printable(bulletinData(briefing, edition));
  const pdf = await typeset('bulletin.typ', value);
  const pictures = await rasterise(pdf);
  return { pages: pictures.length, document: new Uint8Array(pdf), pictures, missingGlyphs: missing };
}

function bulletinData(briefing: Briefing, edition: Edition) {
  const { language } = briefing;
  const { lead, chapters } = chaptersOf(editionSections(briefing, edition), language);
  return {
    ...frameData(briefing, edition),
    lead: lead && sectionData(lead, ROOM, language),
    chapters: chapters.map(({ title, note, sections }) => ({
      title,
      note,
      sections: sections.map(({ heading, ...section }) => ({
        ...sectionData(section, ROOM, language),
        heading,
      })),
    })),
  };
}
