import type { Block, TableBlock } from '#core/domain/briefing/section.ts';
import type { Locale } from '#core/domain/format.ts';
import { cellTone, type TableLayout, type TableRoom, tableLayout } from '../table-layout.ts';
import { toned, toneOfLight } from '../tones.ts';
import { type ChartRoom, drawChart } from './draw-chart.ts';

/** The room that a kind of paper has for what has to be measured before it is set. */
export interface PaperRoom {
  chart: ChartRoom;
  table: TableRoom;
}

/** A block as a template is given it: everything by its tone and its size, nothing to be worked out. */
export function blockData(block: Block, room: PaperRoom, locale: Locale) {
  switch (block.kind) {
    case 'heading':
      return block;
    case 'cards':
      return {
        kind: 'cards',
        cards: block.cards.map((card) => ({ ...card, tone: toneOfLight(card.light) })),
      };
    case 'sentences':
      return { kind: 'text', as: block.as, small: false, items: block.sentences.map(toned) };
    case 'words':
      return { kind: 'text', as: block.as, small: true, items: block.texts.map((text) => [text]) };
    case 'table':
      return tableData(block, tableLayout(block, room.table));
    case 'chart':
      return { kind: 'chart', alternative: block.alternative, ...drawChart(block.chart, room.chart, locale) };
  }
}

/** A row longer than this may be broken, because no page might hold it. */
const LONGEST_ROW = 700;

function tableData({ columns, rows }: TableBlock, layout: TableLayout) {
  return {
    kind: 'table',
    ...layout,
    columns,
    rows: rows.map((row) => ({
      whole: row.every(({ text }) => text.length <= LONGEST_ROW),
      cells: row.map((cell) => ({ text: cell.text, tone: cellTone(cell) })),
    })),
  };
}
