import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { BriefingSection, TableBlock, TableCell } from '#core/domain/briefing/section.ts';
import type { Locale } from '#core/domain/format.ts';
import type { Edition, RenderedForm } from '../edition.ts';
import type { Press } from '../press.ts';
import { printable } from '../printable.ts';
import { cellTone } from '../table-layout.ts';
import { blockData, type PaperRoom } from './block-data.ts';
import { editionSections, frameData, sectionData } from './paper-data.ts';

/** A page of 360 points drawn at 216 dots an inch is 1080 pixels wide: a point is three pixels. */
const DOTS_PER_INCH = 216;
const WIDTH = 360;
const CARD_WIDTH = WIDTH - 2 * 12 - 2 * 14;
const POINTS_TO_PIXELS = 96 / 72;

/** No telephone's picture viewer is asked for more than this, points: 16 200 pixels. */
const TALLEST = 5400;

/** The smallest letters that are read without enlarging: 28 pixels and a little. */
const SMALLEST = 9.4;

const ROOM: PaperRoom = {
  chart: {
    width: CARD_WIDTH * POINTS_TO_PIXELS,
    trendHeight: 215 * POINTS_TO_PIXELS,
    rowHeight: 23,
    fontSize: SMALLEST * POINTS_TO_PIXELS,
  },
  table: { width: CARD_WIDTH, sizes: [10.4, SMALLEST], comfortable: SMALLEST, padding: 2.4 },
};

/** More columns than this are not read side by side: then each row is a small card. */
const MOST_COLUMNS = 5;
/** More figures of a row than this are told in short. */
const MOST_PAIRS = 11;

/** A long picture to be read in a chat, 1080 pixels wide; several where one would be too tall. */
export async function renderPhone(
  briefing: Briefing,
  edition: Edition,
  { typeset, rasterise }: Press,
): Promise<RenderedForm> {
  const { value, missing } = printable({
    ...frameData(briefing, edition),
    tallest: TALLEST,
    sections: editionSections(briefing, edition).map((section) => phoneSection(section, briefing.language)),
  });
  const pictures = await rasterise(await typeset('phone.typ', value), DOTS_PER_INCH);
  return { pages: pictures.length, document: null, pictures, missingGlyphs: missing };
}

function phoneSection(section: BriefingSection, locale: Locale) {
  return {
    ...sectionData({ ...section, blocks: [] }, ROOM, locale),
    blocks: withoutRepetition(section.blocks).map((block) =>
      block.kind === 'table' && block.columns.length > MOST_COLUMNS
        ? rowCards(block)
        : blockData(block, ROOM, locale),
    ),
  };
}

/** The regions' bars say their figures beside them: a table of the same would only make the picture longer. */
function withoutRepetition(blocks: BriefingSection['blocks']) {
  const drawn = blocks.some((block) => block.kind === 'chart' && block.chart.kind === 'regions');
  return blocks.filter((block) => !(drawn && block.kind === 'table'));
}

/** Every row as a small card: its first cell the title, a last one that is a word its verdict, the others by name. */
function rowCards({ columns, rows }: TableBlock) {
  const judged = rows.every((row) => /\p{L}{2}/u.test(row.at(-1)!.text));
  const inner = columns.slice(1, judged ? -1 : undefined);
  return {
    kind: 'rows',
    // Short names stand before short figures on one line: many find room side by side.
    close: inner.length > MOST_PAIRS,
    rows: rows.map((row) => ({
      title: row[0]!.text,
      verdict: judged ? told(row.at(-1)!) : null,
      pairs: inner
        .map(({ title }, index) => ({ title, ...told(row[index + 1]!) }))
        .filter(({ text }) => text !== ''),
    })),
  };
}

function told(cell: TableCell) {
  return { text: cell.text, tone: cellTone(cell) };
}
