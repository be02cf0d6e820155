import type { CellValue, Cell as LibraryCell, Sheet as LibrarySheet } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { columnLetters } from '#core/domain/upload/address.ts';
import { BLANK, type Book, type Cell, type Sheet } from '#core/domain/upload/cell.ts';
import { corruptFile } from '#core/domain/upload/file-issues.ts';
import { MAX_COLUMNS, MAX_ROW } from './limits.ts';
import { pack } from './pack.ts';
import { RejectedFile } from './rejected-file.ts';
import { survey } from './survey.ts';
import { unpack } from './unpack.ts';

/**
 * Reads the cells of an .xlsx workbook.
 *
 * @throws RejectedFile with the reason
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Book> {
  const parts = await unpack(bytes);
  survey(parts);
  return { kind: 'workbook', sheets: (await parse(pack(parts))).map(toSheet) };
}

async function parse(checked: Uint8Array): Promise<LibrarySheet[]> {
  try {
    const range = `A1:${columnLetters(MAX_COLUMNS)}${MAX_ROW}`;
    return (await readXlsx(checked, { readStyles: true, range })).sheets;
  } catch {
    // the archive is sound by now: whatever the library dislikes is in the workbook's own XML
    throw new RejectedFile(corruptFile());
  }
}

function toSheet({ name, hidden, veryHidden, rows, cells, merges }: LibrarySheet): Sheet {
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    rows: trimmed(rows.map((row, r) => row.map((value, c) => toCell(value, cells?.get(`${r},${c}`))))),
    merges: (merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow + 1,
      left: startCol + 1,
      bottom: endRow + 1,
      right: endCol + 1,
    })),
  };
}

function toCell(value: CellValue, detail: LibraryCell | undefined): Cell {
  if (detail?.formula !== undefined || detail?.type === 'formula') {
    return { kind: 'formula', formula: detail.formula || '…' };
  }
  if (value === null) return BLANK;
  if (detail?.type === 'error') return { kind: 'error', text: String(value) };
  if (value instanceof Date) return { kind: 'date', day: dayOf(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') return { kind: 'number', value, percent: showsPercent(detail) };
  const text = keepable(value);
  return text.trim() === '' ? BLANK : { kind: 'text', text };
}

/** XML writes what it may not hold as _x0000_ or, for half a character, _xD842_; no database keeps it either. */
function keepable(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}/gu, '');
}

/** Only a number with a percent sign in its format is seen as a percentage; quoted signs are text. */
function showsPercent(detail: LibraryCell | undefined): boolean {
  const format = detail?.style?.numFmt ?? '';
  return format.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '无效日期' : date.toISOString().slice(0, 10);
}

/** Without the blank rows at the end, which formatting leaves behind. */
function trimmed(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.kind !== 'blank'));
  return rows.slice(0, last + 1);
}
