import type { Figure } from '../units.ts';
import { addressOf } from './address.ts';
import { type Book, type Cell, cellAt, type Sheet, seenText } from './cell.ts';
import type { Place } from './issue.ts';

/** A value to be taken in place of what a cell of a file says. */
export interface CellRepair {
  /** Null for a CSV file's one sheet. */
  sheet: string | null;
  /** A1 notation. */
  address: string;
  value: Figure;
}

export interface AppliedRepair {
  place: Place;
  /** What the file says there, as a person sees it; null for a blank cell. */
  from: string | null;
  to: Figure;
}

/** A file with some of its cells taken otherwise. The file itself stays as it is; a repair of no cell is left out. */
export function applyRepairs(
  book: Book,
  repairs: readonly CellRepair[],
): { book: Book; applied: AppliedRepair[] } {
  if (repairs.length === 0) return { book, applied: [] };
  const applied: AppliedRepair[] = [];
  const sheets = book.sheets.map((sheet): Sheet => {
    const own = new Map(
      repairs
        .filter((one) => one.sheet === (sheet.name || null))
        .map(({ address, value }) => [address, value]),
    );
    if (own.size === 0) return sheet;
    const rows = sheet.rows.map((cells, rowIndex) =>
      cells.map((cell, columnIndex): Cell => {
        const [row, column] = [rowIndex + 1, columnIndex + 1];
        const value = own.get(addressOf(row, column));
        if (value === undefined) return cell;
        const place = { sheet: sheet.name || null, row, column, header: null };
        applied.push({ place, from: seenText(cellAt(sheet, row, column)), to: value });
        return { kind: 'number', value, percent: false };
      }),
    );
    return { ...sheet, rows };
  });
  return { book: { ...book, sheets }, applied };
}
