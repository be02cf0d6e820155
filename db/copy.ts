/** A table and the columns that lines of CSV fill, in their order. */
export interface CopyTarget {
  table: string;
  columns: readonly string[];
}

/** Rows of CSV, each without its line end; an empty unquoted field is NULL. */
export type CsvLines = AsyncIterable<string> | Iterable<string>;

/** `COPY table (columns) FROM source` for CSV. */
export function copyStatement({ table, columns }: CopyTarget, source: string): string {
  return `copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from ${source} with (format csv)`;
}

/** Gathers lines into text of about `size` characters and counts them. */
export async function* inBatches(
  lines: CsvLines,
  size: number,
): AsyncGenerator<{ text: string; count: number }> {
  let text = '';
  let count = 0;
  for await (const line of lines) {
    text += `${line}\n`;
    count += 1;
    if (text.length < size) continue;
    yield { text, count };
    text = '';
    count = 0;
  }
  if (count > 0) yield { text, count };
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
