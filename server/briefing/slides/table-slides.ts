import { textWidth } from '#core/charts/text-width.ts';
import type { TableBlock, TableCell } from '#core/domain/briefing/section.ts';
import { hex, inkOf, tintOf } from '../colours.ts';
import { cellText, cellTone, type TableLayout, tableLayout } from '../table-layout.ts';
import type { Slide, SlideTableCell } from './deck.ts';
import { FONT, POINTS_PER_INCH, STAGE } from './slide-frame.ts';

const ROOM = {
  width: STAGE.w * POINTS_PER_INCH,
  sizes: [16, 15, 14, 13, 12, 11, 10],
  comfortable: 14,
  padding: 8,
};

/** To the left, right, above and below the text of a cell, points; less than is reckoned with at the sides. */
const MARGIN = { side: 5, upright: 3 };
const LINE = 1.4;
/** Letters are made smaller down to this where that saves a second slide, points. */
const SMALLEST_FOR_ONE = 13;

export interface TablePage {
  rows: TableBlock['rows'];
  layout: TableLayout;
}

/** The rows that stand on each slide: no more than its height holds, about as many on each, no row on two slides. */
export function tablePages(block: TableBlock): TablePage[] {
  const layouts = ROOM.sizes
    .filter((size) => size >= SMALLEST_FOR_ONE)
    .map((most) => tableLayout(block, { ...ROOM, sizes: ROOM.sizes.filter((size) => size <= most) }));
  const layout = layouts.find((one) => parted(...measured(block, one)).length === 1) ?? layouts[0]!;
  const [rows, room] = measured(block, layout);
  const needed = parted(rows, room).length;
  const all = rows.reduce((sum, { height }) => sum + height, 0);
  const even = parted(rows, Math.min(room, all / needed + Math.max(0, ...rows.map(({ height }) => height))));
  const pages = even.length === needed ? even : parted(rows, room);
  return pages.map((page) => ({ rows: page, layout }));
}

/** The heights of the rows, and the room for them under the heading. */
function measured({ columns, rows }: TableBlock, layout: TableLayout): [MeasuredRow[], number] {
  const heading = rowHeight(
    columns.map(({ title }) => title),
    layout,
  );
  const heights = rows.map((row) => ({ row, height: rowHeight(row.map(cellText), layout) }));
  return [heights, STAGE.h * POINTS_PER_INCH - heading];
}

interface MeasuredRow {
  row: TableBlock['rows'][number];
  /** Points. */
  height: number;
}

function parted(rows: readonly MeasuredRow[], room: number): TableBlock['rows'][number][][] {
  const pages: TableBlock['rows'][number][][] = [[]];
  let used = 0;
  for (const { row, height } of rows) {
    if (pages.at(-1)!.length > 0 && used + height > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(row);
    used += height;
  }
  return pages;
}

/** Points. */
function rowHeight(texts: readonly string[], { size, widths }: TableLayout): number {
  const lines = texts.map((text, index) =>
    Math.max(1, Math.ceil((textWidth(text) * size * 1.04) / (widths[index]! - 2 * MARGIN.side))),
  );
  return Math.max(...lines) * size * LINE + 2 * MARGIN.upright;
}

/** @param strong the ground of its head, RRGGBB */
export function addTable(
  slide: Slide,
  { columns }: Pick<TableBlock, 'columns'>,
  { rows, layout }: TablePage,
  strong: string,
): void {
  const head = columns.map(
    ({ title, align }): SlideTableCell => ({
      text: title,
      options: {
        ...{ bold: true, color: hex.white, fill: { color: strong } },
        align: align === 'left' ? 'left' : 'center',
      },
    }),
  );
  slide.addTable(
    [head, ...rows.map((row) => row.map((one, index) => bodyCell(one, columns[index]!.align)))],
    {
      ...{ x: STAGE.x, y: STAGE.y, w: STAGE.w, colW: layout.widths.map((width) => width / POINTS_PER_INCH) },
      ...{ fontFace: FONT, fontSize: layout.size, color: hex.ink, valign: 'middle' },
      margin: [MARGIN.upright, MARGIN.side, MARGIN.upright, MARGIN.side].map(
        (one) => one / POINTS_PER_INCH,
      ) as [number, number, number, number],
      border: { type: 'solid', pt: 0.5, color: hex.line },
    },
  );
}

function bodyCell(one: TableCell, align: 'left' | 'right' | 'center'): SlideTableCell {
  const tone = cellTone(one);
  return {
    text: cellText(one),
    options: { align, ...(tone === null ? {} : { color: inkOf(tone), fill: { color: tintOf(tone) } }) },
  };
}
