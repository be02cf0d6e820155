/**
 * Rows as CSV text: RFC 4180 with CRLF, a byte order mark so that Excel and WPS read it as UTF-8. Lists are
 * joined by "；", what has parts that no column names is JSON. Null and absent are empty. Text that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 * @param columns properties of a row in this order; `region.code` is the code of a row's region
 */
export function toCsv(rows: readonly object[], columns: readonly string[]): string {
  return fileOf([columns, ...rows.map((row) => columns.map((column) => cellText(valueAt(row, column))))]);
}

/** The same of lines as they stand, headings included, which are people's words here and no names of columns. */
export function csvOfLines(lines: readonly (readonly (string | number | null)[])[]): string {
  return fileOf(lines.map((line) => line.map(cellText)));
}

function fileOf(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

function valueAt(row: object, column: string): unknown {
  return column
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], row);
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return inert(value.map(labelOf).join('；'));
  if (typeof value === 'object') return inert(JSON.stringify(value));
  return typeof value === 'string' ? inert(value) : String(value);
}

/** What a reader knows a list's item by: itself, or the part of it that names it. */
function labelOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { zh, name, code } = value as Record<string, unknown>;
  return String(zh ?? name ?? code ?? JSON.stringify(value));
}

/**
 * What starts a formula, in half and full width, also behind blanks and signs that cannot be seen, which some
 * programs drop; and a tab or a line's end, behind which some look for a new cell (OWASP, CSV Injection).
 */
const LIVE = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

function inert(text: string): string {
  return LIVE.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
