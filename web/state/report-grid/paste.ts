import { type Block, readDelimited } from './delimited-text.ts';
import { readHtmlTable } from './html-table.ts';
import { type CellKey, GRID_FIELDS, type GridLine, isOpen, keyAt, LONGEST_TEXT } from './layout.ts';
import { type Rectangle, rectangleOf, type Selection } from './selection.ts';

export interface NewText {
  key: CellKey;
  /** Null = blank. */
  text: string | null;
}

/** What pasting a block would do. */
export interface PastePlan {
  changes: NewText[];
  /** The block, and how much of it fits from the chosen cell on; null when all of it does. */
  beyond: { rows: number; columns: number; roomRows: number; roomColumns: number } | null;
  /** Texts for cells that are not filled in (累计 of a stock), and texts longer than a cell takes: left out and told. */
  closed: number;
  tooLong: number;
  /** The cells that it covers. */
  area: Rectangle;
}

/** What is on the clipboard as a block of cells. The HTML of a spreadsheet knows its cells for certain, so it goes first. */
export function blockOf(html: string, text: string): Block {
  return (html === '' ? null : readHtmlTable(html)) ?? readDelimited(text);
}

/**
 * Lays a block over the grid from the selection's upper left cell. One cell fills the whole selection; a block
 * is repeated when the selection is a multiple of it.
 */
export function planPaste(block: Block, selection: Selection, lines: readonly GridLine[]): PastePlan {
  const at = rectangleOf(selection);
  const rows = block.length;
  const columns = Math.max(...block.map((line) => line.length));
  const high = repeated(rows, at.bottom - at.top + 1);
  const wide = repeated(columns, at.right - at.left + 1);
  const roomRows = Math.min(high, lines.length - at.top);
  const roomColumns = Math.min(wide, GRID_FIELDS.length - at.left);
  const changes: NewText[] = [];
  let closed = 0;
  let tooLong = 0;
  for (let down = 0; down < roomRows; down++) {
    for (let right = 0; right < roomColumns; right++) {
      const place = { row: at.top + down, column: at.left + right };
      const text = cleaned(block[down % rows]?.[right % columns]);
      if (!isOpen(lines, place)) closed += text === null ? 0 : 1;
      else if (text !== null && text.length > LONGEST_TEXT) tooLong += 1;
      else changes.push({ key: keyAt(lines, place)!, text });
    }
  }
  const fits = roomRows === high && roomColumns === wide;
  const area = { ...at, bottom: at.top + roomRows - 1, right: at.left + roomColumns - 1 };
  return { changes, beyond: fits ? null : { rows, columns, roomRows, roomColumns }, closed, tooLong, area };
}

function repeated(size: number, selected: number): number {
  return selected % size === 0 ? selected : size;
}

/** Spaces around a cell's content are the spreadsheet's padding. */
function cleaned(text: string | undefined): string | null {
  const body = (text ?? '').trim();
  return body === '' ? null : body;
}

/** What filling the selection downwards from its first line would do (Ctrl+D); one line alone takes the line above. */
export function planFillDown(
  selection: Selection,
  lines: readonly GridLine[],
  textAt: (key: CellKey) => string | null,
): NewText[] {
  const { top, bottom, left, right } = rectangleOf(selection);
  const from = top === bottom ? top - 1 : top;
  if (from < 0) return [];
  const changes: NewText[] = [];
  for (let row = from + 1; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (!isOpen(lines, { row, column }) || !isOpen(lines, { row: from, column })) continue;
      changes.push({
        key: keyAt(lines, { row, column })!,
        text: textAt(keyAt(lines, { row: from, column })!),
      });
    }
  }
  return changes;
}
