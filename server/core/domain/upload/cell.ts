import type { IsoDate } from '../units.ts';

/** What a cell of a workbook or a CSV file held, before anything is made of it. */
export type Cell =
  | { kind: 'blank' }
  /** `percent`: the cell is formatted as a percentage, so 0.311 is seen as 31.1 %. */
  | { kind: 'number'; value: number; percent: boolean }
  | { kind: 'text'; text: string }
  /** A number that the workbook shows as a calendar day. */
  | { kind: 'date'; day: IsoDate }
  | { kind: 'boolean'; value: boolean }
  /** #REF!, #DIV/0! … */
  | { kind: 'error'; text: string }
  | { kind: 'formula'; formula: string };

export const BLANK: Cell = { kind: 'blank' };

/** A rectangle of cells that was merged. Rows and columns count from 1, both ends included. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet; a CSV file is a book with one. Rows may differ in length. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: readonly (readonly Cell[])[];
  merges: readonly MergedRange[];
}

export interface Book {
  kind: 'workbook' | 'csv';
  sheets: readonly Sheet[];
}

/** The cell at a row and column, both from 1; blank outside the sheet. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row - 1]?.[column - 1] ?? BLANK;
}

/** The cell as a person sees it; null for a blank one (and for text of spaces only). */
export function seenText(cell: Cell): string | null {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'number':
      return cell.percent ? `${tidy(cell.value * 100)}%` : String(tidy(cell.value));
    case 'text':
      return cell.text.trim() === '' ? null : cell.text.trim();
    case 'date':
      return cell.day;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.text;
    case 'formula':
      return `=${cell.formula}`;
  }
}

export function isBlank(cell: Cell): boolean {
  return seenText(cell) === null;
}

/** A spreadsheet's number without the binary noise below the 15 digits that it holds itself. */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
