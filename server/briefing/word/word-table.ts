import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCell as Cell, TableBlock } from '#core/domain/briefing/section.ts';
import { hex, inkOf, tintOf } from '../colours.ts';
import { cellText, cellTone, tableLayout } from '../table-layout.ts';
import { styleId } from './word-styles.ts';

const ROOM = {
  width: (156 * 72) / 25.4,
  sizes: [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5],
  comfortable: 9,
  padding: 3.4,
};

/** Less than was reckoned with: letters of another machine may be a little wider. */
const PADDING = 2.4;

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

const twips = (points: number) => Math.round(points * 20);

const rule = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A native table: its heading comes again on every page, and no row is torn. */
export function wordTable(block: TableBlock, strong: string = hex.navy): Table {
  const { size, widths } = tableLayout(block, ROOM);
  const { line } = hex;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(ROOM.width), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: twips(PADDING), right: twips(PADDING), top: twips(2), bottom: twips(2) },
    borders: {
      top: rule(8, strong),
      bottom: rule(8, strong),
      insideHorizontal: rule(4, line),
      ...{ left: NONE, right: NONE, insideVertical: NONE },
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map(({ title, align }, index) =>
          cell({
            text: title,
            align: align === 'left' ? 'left' : 'center',
            size,
            width: widths[index]!,
            head: true,
          }),
        ),
      }),
      ...block.rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((one, index) =>
              bodyCell(one, block.columns[index]!.align, size, widths[index]!),
            ),
          }),
      ),
    ],
  });
}

function bodyCell(one: Cell, align: keyof typeof ALIGNMENT, size: number, width: number): TableCell {
  const tone = cellTone(one);
  return cell({
    ...{ text: cellText(one), align, size, width, head: false },
    ...(tone === null ? {} : { ink: inkOf(tone), ground: tintOf(tone) }),
  });
}

interface CellShape {
  text: string;
  align: keyof typeof ALIGNMENT;
  size: number;
  width: number;
  head: boolean;
  ink?: string;
  ground?: string;
}

function cell({ text, align, size, width, head, ink, ground }: CellShape): TableCell {
  const fill = head ? hex.paper : ground;
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        style: styleId(head ? 'tableHead' : 'table'),
        alignment: ALIGNMENT[align],
        children: [
          new TextRun({ text, size: Math.round(size * 2), ...(ink === undefined ? {} : { color: ink }) }),
        ],
      }),
    ],
  });
}
