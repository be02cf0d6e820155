/** A table and the columns that lines of CSV fill, in their order. */
export interface CopyTarget {
  table: string;
  columns: readonly string[];
}

/** Lines put together already, each with its line end. */
export interface CsvBatch {
  text: string | Uint8Array;
  count: number;
}

/** Rows of CSV, each without its line end, or batches of them; an empty unquoted field is NULL. */
export type CsvLines = AsyncIterable<string | CsvBatch> | Iterable<string | CsvBatch>;

/** `COPY table (columns) FROM source` for CSV. */
export function copyStatement(target: CopyTarget, source: string): string {
  return `copy ${columnsOf(target)} from ${source} with (format csv)`;
}

/** Settings of a transaction with which the same values are written as the same text by either database. */
export const SAME_TEXT = [
  "set local timezone = 'UTC'",
  "set local datestyle = 'ISO'",
  "set local intervalstyle = 'postgres'",
  "set local bytea_output = 'hex'",
  'set local extra_float_digits = 1',
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
] as const;

/** `COPY table (columns) FROM source` for PostgreSQL's own text format. */
export function copyTextIn(target: CopyTarget, source: string): string {
  return `copy ${columnsOf(target)} from ${source}`;
}

/** A table with its columns, as COPY names them. */
export function columnsOf({ table, columns }: CopyTarget): string {
  return `${quoted(table)} (${columns.map(quoted).join(', ')})`;
}

/** Gathers lines into text of about `size` characters and counts them; batches stay as they are. */
export async function* inBatches(lines: CsvLines, size: number): AsyncGenerator<CsvBatch> {
  let text = '';
  let count = 0;
  for await (const line of lines) {
    if (typeof line !== 'string') {
      if (count > 0) yield { text, count };
      text = '';
      count = 0;
      yield line;
      continue;
    }
    text += `${line}\n`;
    count += 1;
    if (text.length < size) continue;
    yield { text, count };
    text = '';
    count = 0;
  }
  if (count > 0) yield { text, count };
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
