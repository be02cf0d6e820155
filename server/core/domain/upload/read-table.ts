import { addressOf } from './address.ts';
import { BLANK, cellAt, type MergedRange } from './cell.ts';
import type { ColumnId } from './columns.ts';
import { mergedCells } from './figure-issues.ts';
import { repeatedHeading } from './file-issues.ts';
import type { Issue, Place } from './issue.ts';
import { type RowReading, readRow } from './read-row.ts';
import type { ReadingContext } from './reading-context.ts';
import { unknownColumns } from './remarks.ts';
import type { RowCells } from './row-subject.ts';
import type { Table } from './table.ts';
import type { TableDefaults } from './table-defaults.ts';

/** Reads every row below the headings of a table. */
export function readTable(table: Table, defaults: TableDefaults, context: ReadingContext): RowReading {
  const { sheet, headingRow } = table;
  const merges = sheet.merges
    .filter((merge) => merge.bottom >= headingRow)
    .map((merge) => ({ ...merge, issue: mergeIssue(table, merge) }));
  const above = [
    ...headingIssues(table),
    ...merges.filter((merge) => merge.top <= headingRow).map((merge) => merge.issue),
  ];
  const againstAll = above.filter((issue) => issue.severity === 'refused');
  const reading: RowReading = { figures: [], refused: [], issues: [] };
  // one issue may stand against many rows and is told once
  const issues = new Set<Issue>(above);
  for (let row = headingRow + 1; row <= sheet.rows.length; row++) {
    const touching = merges.filter((merge) => merge.top <= row && row <= merge.bottom);
    const against = [...againstAll, ...touching.map((merge) => merge.issue)];
    const found = readRow(rowCells(table, row), defaults, against, context);
    reading.figures.push(...found.figures);
    reading.refused.push(...found.refused);
    for (const issue of found.issues) issues.add(issue);
  }
  return { ...reading, issues: [...issues] };
}

function rowCells(table: Table, row: number): RowCells {
  const { sheet, columns, headingRow } = table;
  const columnOf = (id: ColumnId) => columns.get(id) ?? null;
  return {
    has: (id) => columns.has(id),
    cell: (id) => {
      const column = columnOf(id);
      return column === null ? BLANK : cellAt(sheet, row, column);
    },
    place: (id): Place => {
      const column = columnOf(id);
      const heading = column === null ? BLANK : cellAt(sheet, headingRow, column);
      const header = heading.kind === 'text' ? heading.text.trim() : null;
      return { sheet: sheet.name || null, row, column, header };
    },
  };
}

/** What is to be said of the headings themselves. */
export function headingIssues({ sheet, headingRow, unknown, repeated }: Table): Issue[] {
  const at = (column: number, header: string): Place => ({
    sheet: sheet.name || null,
    row: headingRow,
    column,
    header,
  });
  const issues = repeated.map(({ column, text }) => repeatedHeading(at(column, text), text));
  const names = unknown.map(({ text }) => text);
  if (names.length > 0) issues.push(unknownColumns(at(unknown[0]!.column, names[0]!), names));
  return issues;
}

function mergeIssue({ sheet }: Table, { top, left, bottom, right }: MergedRange): Issue {
  const range = `${addressOf(top, left)}:${addressOf(bottom, right)}`;
  return mergedCells({ sheet: sheet.name || null, row: top, column: left, header: null }, range);
}
