import { CsvError, parse } from 'csv-parse/sync';
import { BLANK, type Book } from '#core/domain/upload/cell.ts';
import * as refuse from '#core/domain/upload/file-issues.ts';
import { decodeText } from './decode-text.ts';
import { delimiterOf } from './delimiter.ts';
import { MAX_CELL_LENGTH, MAX_COLUMNS, MAX_DATA_ROWS } from './limits.ts';
import { RejectedFile } from './rejected-file.ts';

/** Blank lines included. */
const MAX_RECORDS = MAX_DATA_ROWS * 4;

/**
 * Reads a CSV file as one sheet of text cells. Commas, tabs or semicolons separate, whichever the opening
 * lines use most; a row's number is that of the record, as spreadsheets show it.
 *
 * @throws RejectedFile with the reason
 */
export function readCsv(bytes: Uint8Array): Book {
  const records = parseRecords(decodeText(bytes));
  const filled = records.filter((record) => record.some((field) => field.trim() !== ''));
  if (filled.length > MAX_DATA_ROWS || records.length >= MAX_RECORDS)
    throw new RejectedFile(refuse.tooManyRows(MAX_DATA_ROWS));
  if (filled.length === 0) throw new RejectedFile(refuse.emptyFile());
  if (records.some((record) => record.length > MAX_COLUMNS)) {
    throw new RejectedFile(refuse.tooManyColumns(MAX_COLUMNS));
  }
  const rows = records.map((record) =>
    record.map((field) => (field.trim() === '' ? BLANK : ({ kind: 'text', text: field } as const))),
  );
  return { kind: 'csv', sheets: [{ name: '', hidden: false, rows, merges: [] }] };
}

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: MAX_CELL_LENGTH * 4,
      to: MAX_RECORDS,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const kind = error.code === 'CSV_MAX_RECORD_SIZE' ? 'cell-too-long' : 'quote';
    throw new RejectedFile(refuse.brokenCsv(null, kind));
  }
}
