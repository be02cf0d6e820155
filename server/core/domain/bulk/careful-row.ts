import { BLANK, type Cell } from '../upload/cell.ts';
import { type Issue, type Place, refusal } from '../upload/issue.ts';
import { readRow } from '../upload/read-row.ts';
import type { ReportedFigure } from '../upload/reported-figure.ts';
import type { RowCells } from '../upload/row-subject.ts';
import type { Table } from '../upload/table.ts';
import type { TableDefaults } from '../upload/table-defaults.ts';
import type { BulkContext } from './bulk-context.ts';
import { isGarbled } from './bulk-note.ts';
import type { FigureSink } from './figure-sink.ts';
import type { IssueTally } from './issue-tally.ts';
import { csvBytes, formNumber, type Spelling, statusNumber } from './staged-lines.ts';

/** Reads a row exactly as the form's workbook is read, and takes what it reports. */
export type CarefulRow = (texts: readonly string[], row: number) => void;

interface Needs {
  context: BulkContext;
  table: Table;
  defaults: TableDefaults;
  sink: FigureSink;
  tally: IssueTally;
}

export function carefulRow({ context, table, defaults, sink, tally }: Needs): CarefulRow {
  return (texts, row) => {
    const reading = readRow(rowCells(table, texts, row), defaults, [], context.reading);
    for (const issue of new Set(reading.issues)) tally.add(decided(issue));
    for (const figure of reading.figures) take(figure, row);
  };

  function take(figure: ReportedFigure, row: number): void {
    const { place, seen, note } = figure;
    if (note !== null && isGarbled(note)) {
      tally.add(unreadableNote(place, note));
      return;
    }
    const staged = {
      row,
      indicator: context.indicatorNumber(figure.indicator),
      region: context.regionNumber(figure.region),
      period: context.periods.numberOf(figure.period),
      form: formNumber(figure.form),
      status: statusNumber(figure.status),
      statusGiven: figure.statusGiven,
      unit: context.units.numberOf(figure.unit),
      value: figure.value === null ? null : spelled(String(figure.value)),
      yoy: figure.yoyPercent === null ? null : spelled(String(figure.yoyPercent)),
      note: note === null ? null : whole(csvBytes(note)),
    };
    sink.take(staged, place.column!, figure.value, () => ({ place, seen }));
  }
}

/** What needs a reason has one, and is noted, or has none, and is refused. */
function decided(issue: Issue): Issue {
  if (issue.severity !== 'reason') return issue;
  return { ...issue, severity: issue.explained ? 'note' : 'refused' };
}

const encoder = new TextEncoder();
const spelled = (text: string): Spelling => whole(encoder.encode(text));
const whole = (bytes: Uint8Array): Spelling => ({ bytes, start: 0, end: bytes.length });

const unreadableNote = (place: Place, note: string) =>
  refusal(
    'unreadable-text',
    { ...place, column: null, header: null },
    note,
    { zh: '备注里有控制字符或无法显示的字符。', en: 'The note has characters that cannot be shown.' },
    { zh: '只含可见文字的备注', en: 'a note of visible characters' },
  );

function rowCells(table: Table, texts: readonly string[], row: number): RowCells {
  const { columns } = table;
  return {
    has: (id) => columns.has(id),
    cell: (id) => {
      const column = columns.get(id);
      return column === undefined ? BLANK : textCell(texts[column - 1]);
    },
    place: (id) => placeOf(table, row, columns.get(id) ?? null),
  };
}

/** A cell of a CSV file; the row may be shorter than the headings. */
export function textCell(text: string | undefined): Cell {
  return text === undefined || text.trim() === '' ? BLANK : { kind: 'text', text };
}

/** @param column from 1; null for the row as a whole */
export function placeOf({ sheet, headingRow }: Table, row: number, column: number | null): Place {
  const heading = column === null ? BLANK : (sheet.rows[headingRow - 1]?.[column - 1] ?? BLANK);
  return { sheet: null, row, column, header: heading.kind === 'text' ? heading.text.trim() : null };
}
