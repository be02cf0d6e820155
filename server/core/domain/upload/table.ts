import { cellAt, type Sheet, seenText } from './cell.ts';
import { type ColumnId, columnNamed } from './columns.ts';
import { isEarlierHeading } from './earlier-figures.ts';
import { nameKey } from './plain-text.ts';
import { shortened } from './shortened.ts';

/** How far down a heading row is looked for. */
const HEADING_SEARCH_ROWS = 40;

/** A sheet's table: where its headings stand and what stands above them. */
export interface Table {
  sheet: Sheet;
  headingRow: number;
  /** Column (from 1) of each recognised heading. */
  columns: ReadonlyMap<ColumnId, number>;
  /** Headings that mean nothing here, and recognised ones that stand there twice. */
  unknown: readonly { column: number; text: string }[];
  repeated: readonly { column: number; text: string }[];
  block: HeaderBlock;
}

export type BlockLabel = 'plan' | 'region' | 'period' | 'recorder';

/** What is written above the headings as label and value: 计划, 地区, 时期, 填报人. */
export type HeaderBlock = Partial<Record<BlockLabel, { row: number; column: number; text: string }>>;

const BLOCK_LABELS: Record<string, BlockLabel> = {
  计划: 'plan',
  地区: 'region',
  填报地区: 'region',
  时期: 'period',
  报告期: 'period',
  填报人: 'recorder',
  填报单位: 'recorder',
  plan: 'plan',
  region: 'region',
  period: 'period',
  reportedby: 'recorder',
};

/** The sheet's table; null when no row names an indicator column and a column of figures. */
export function findTable(sheet: Sheet): Table | null {
  const last = Math.min(sheet.rows.length, HEADING_SEARCH_ROWS);
  for (let row = 1; row <= last; row++) {
    const headings = headingsIn(sheet, row);
    if (isHeadingRow(headings.columns)) {
      return { sheet, headingRow: row, ...headings, block: blockAbove(sheet, row) };
    }
  }
  return null;
}

/** The row that looks most like headings without being complete, to tell what was found. */
export function nearestHeadings(sheet: Sheet): { row: number; texts: string[] } | null {
  let best: { row: number; texts: string[]; score: number } | null = null;
  for (let row = 1; row <= Math.min(sheet.rows.length, HEADING_SEARCH_ROWS); row++) {
    const { columns, unknown } = headingsIn(sheet, row);
    const score = columns.size * 10 + Math.min(unknown.length, 9);
    const texts = (sheet.rows[row - 1] ?? []).map(seenText).filter((text) => text !== null);
    if (texts.length > 0 && score > (best?.score ?? -1))
      best = { row, texts: texts.slice(0, 12).map(shortened), score };
  }
  return best;
}

function isHeadingRow(columns: ReadonlyMap<ColumnId, number>): boolean {
  const names = columns.has('indicator') || columns.has('indicatorCode');
  return names && (columns.has('current') || columns.has('ytd') || columns.has('value'));
}

function headingsIn(sheet: Sheet, row: number) {
  const columns = new Map<ColumnId, number>();
  const unknown: { column: number; text: string }[] = [];
  const repeated: { column: number; text: string }[] = [];
  (sheet.rows[row - 1] ?? []).forEach((cell, index) => {
    const text = cell.kind === 'text' ? seenText(cell) : null;
    if (text === null || isEarlierHeading(text)) return;
    const id = columnNamed(text);
    const column = index + 1;
    if (id === null) unknown.push({ column, text });
    else if (columns.has(id)) repeated.push({ column, text });
    else columns.set(id, column);
  });
  return { columns, unknown, repeated };
}

function blockAbove(sheet: Sheet, headingRow: number): HeaderBlock {
  const block: HeaderBlock = {};
  for (let row = 1; row < headingRow; row++) {
    (sheet.rows[row - 1] ?? []).forEach((cell, index) => {
      const label = BLOCK_LABELS[nameKey(seenText(cell) ?? '').replace(/:$/, '')];
      if (label === undefined || block[label] !== undefined) return;
      const column = index + 2;
      const text = seenText(cellAt(sheet, row, column));
      if (text !== null) block[label] = { row, column, text };
    });
  }
  return block;
}
