import type { ReportField } from '#core/domain/review/report-field.ts';

/** The columns to fill in, in the order of the workbook; 单位 stands last because it is rarely needed. */
export const GRID_FIELDS = [
  'current',
  'ytd',
  'yoy',
  'status',
  'note',
  'unit',
] as const satisfies ReportField[];

/** Longest text that a cell takes. */
export const LONGEST_TEXT = 500;

/** A cell by what it is about, the same whatever the order of the lines. */
export type CellKey = `${string}|${ReportField}`;

export interface GridLine {
  indicator: string;
  /** Whether 累计 is filled in; else that cell is closed. */
  takesYtd: boolean;
}

/** A cell by where it stands, both from 0. */
export interface Place {
  row: number;
  column: number;
}

export function keyOf(indicator: string, field: ReportField): CellKey {
  return `${indicator}|${field}`;
}

export function partsOf(key: CellKey): { indicator: string; field: ReportField } {
  const bar = key.lastIndexOf('|');
  return { indicator: key.slice(0, bar), field: key.slice(bar + 1) as ReportField };
}

export function keyAt(lines: readonly GridLine[], { row, column }: Place): CellKey | null {
  const line = lines[row];
  const field = GRID_FIELDS[column];
  return line && field ? keyOf(line.indicator, field) : null;
}

/** Where a cell stands; null when the report has no such line. */
export function placeOf(lines: readonly GridLine[], key: CellKey): Place | null {
  const { indicator, field } = partsOf(key);
  const row = lines.findIndex((line) => line.indicator === indicator);
  const column = GRID_FIELDS.indexOf(field);
  return row < 0 || column < 0 ? null : { row, column };
}

export function isOpen(lines: readonly GridLine[], { row, column }: Place): boolean {
  const line = lines[row];
  return line !== undefined && (GRID_FIELDS[column] !== 'ytd' || line.takesYtd);
}
