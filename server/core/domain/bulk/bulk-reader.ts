import * as refuse from '../upload/file-issues.ts';
import type { Issue } from '../upload/issue.ts';
import { noTable } from '../upload/read-book.ts';
import { headingIssues } from '../upload/read-table.ts';
import { findTable, type Table } from '../upload/table.ts';
import { tableDefaults } from '../upload/table-defaults.ts';
import type { BulkContext } from './bulk-context.ts';
import { type CarefulRow, carefulRow, placeOf, textCell } from './careful-row.ts';
import { type FigureList, figureList } from './figure-list.ts';
import { figureSink, type SeenAt } from './figure-sink.ts';
import { type IssueTally, issueTally } from './issue-tally.ts';
import { type QuickRow, quickRow } from './quick-row.ts';
import { fieldTexts, INCOMPLETE, MAX_FIELDS, rowFields, scanRow, TOO_WIDE } from './row-fields.ts';
import type { StagedLines } from './staged-lines.ts';

/** How far down the headings are looked for. */
const HEADING_ROWS = 40;

/** Reads a large CSV piece by piece. */
export interface BulkReader {
  /**
   * Reads the rows that end before `to`; answers where the first unread one begins, or why the file is rejected.
   *
   * @param last whether the file ends at `to`, with a line feed
   */
  feed: (bytes: Uint8Array, from: number, to: number, last: boolean) => number | { rejected: Issue };
  figures: FigureList;
  tally: IssueTally;
  /** Rows below the headings that are not blank. */
  rows: () => number;
  /** The table's headings; null until they are found. */
  table: () => Table | null;
  /** 填报人 as written above the headings. */
  recorder: () => string | null;
}

interface Limits {
  rows: number;
}

/**
 * @param delimiter the byte that separates fields
 * @param stagedTo where the lines of figures go that may be written
 */
export function bulkReader(
  context: BulkContext,
  delimiter: number,
  stagedTo: StagedLines,
  limits: Limits,
): BulkReader {
  const fields = rowFields();
  const figures = figureList();
  const tally = issueTally();
  let table: Table | null = null;
  let quick: QuickRow = () => false;
  let careful: CarefulRow = () => undefined;
  let recorder: string | null = null;
  let record = 0;
  let rows = 0;
  let read: Uint8Array = new Uint8Array();

  /** Answers where the first row below the headings begins. */
  function readHeadings(bytes: Uint8Array, from: number, to: number): number | { rejected: Issue } {
    const texts: string[][] = [];
    const ends: number[] = [];
    let at = from;
    while (at < to && texts.length < HEADING_ROWS) {
      const next = scanRow(bytes, at, to, delimiter, fields);
      if (next < 0) {
        if (next === INCOMPLETE) break;
        return { rejected: brokenRow(next, texts.length + 1) };
      }
      texts.push(fieldTexts(bytes, fields));
      ends.push(next);
      at = next;
    }
    const sheet = { name: '', hidden: false, rows: texts.map((row) => row.map(textCell)), merges: [] };
    const found = findTable(sheet);
    if (found === null) return { rejected: noTable([sheet]) };
    const about = headingIssues(found);
    const refused = about.find(({ severity }) => severity === 'refused');
    if (refused) return { rejected: refused };
    for (const issue of about) tally.add(issue);
    table = found;
    const defaults = tableDefaults(found, null, context.reading);
    recorder = defaults.recorder;
    const sink = figureSink(context, figures, stagedTo, tally);
    quick = quickRow({ context, table: found, defaults, sink, tally });
    careful = carefulRow({ context, table: found, defaults, sink, tally });
    record = found.headingRow;
    return ends[found.headingRow - 1]!;
  }

  function feed(bytes: Uint8Array, from: number, to: number, last: boolean): number | { rejected: Issue } {
    let at = from;
    if (table === null) {
      const below = readHeadings(bytes, from, to);
      if (typeof below !== 'number') return below;
      at = below;
    }
    read = bytes;
    while (at < to) {
      const next = scanRow(bytes, at, to, delimiter, fields);
      if (next < 0) {
        if (next === INCOMPLETE && !last) return at;
        return { rejected: brokenRow(next, record + 1) };
      }
      at = next;
      record += 1;
      if (fields.count === 1 && fields.starts[0] === fields.ends[0]) continue;
      rows += 1;
      if (rows > limits.rows) return { rejected: refuse.tooManyRows(limits.rows) };
      if (!quick(bytes, fields, record, seenAt)) careful(fieldTexts(bytes, fields), record);
    }
    return at;
  }

  /** Of a column of the row that is being read. */
  function seenAt(column: number): SeenAt {
    return { place: placeOf(table!, record, column), seen: fieldTexts(read, fields)[column - 1]!.trim() };
  }

  return { feed, figures, tally, rows: () => rows, table: () => table, recorder: () => recorder };
}

function brokenRow(reason: number, row: number): Issue {
  if (reason === TOO_WIDE) return refuse.tooManyColumns(MAX_FIELDS);
  return refuse.brokenCsv(row, 'quote');
}
