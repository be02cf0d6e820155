/** A block of cells as texts, line by line. Lines may differ in length. */
export type Block = string[][];

/**
 * Reads what a spreadsheet puts on the clipboard as text: cells between tabs, a cell with a line break, a tab
 * or a quotation mark inside is quoted and its quotation marks are doubled. The line break at the very end
 * belongs to the last line. A quotation mark that closes nowhere, or inside a cell, is a character like others.
 */
export function readDelimited(text: string): Block {
  const body = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '');
  const block: Block = [];
  let line: string[] = [];
  let at = 0;
  for (;;) {
    const cell = body[at] === '"' ? quoted(body, at) : null;
    const end = cell ? cell.end : endOfPlain(body, at);
    line.push(cell ? cell.text : body.slice(at, end));
    const mark = body[end];
    if (mark !== '\t') {
      block.push(line);
      line = [];
    }
    if (mark === undefined || (mark === '\n' && end + 1 === body.length)) return block;
    at = end + 1;
  }
}

function endOfPlain(body: string, from: number): number {
  const rest = /[\t\n]/g;
  rest.lastIndex = from;
  return rest.exec(body)?.index ?? body.length;
}

/** The quoted cell that begins here; null when its quotation mark does not close before a tab, a line's end or the end. */
function quoted(body: string, from: number): { text: string; end: number } | null {
  let text = '';
  for (let at = from + 1; at < body.length; at++) {
    if (body[at] !== '"') text += body[at];
    else if (body[at + 1] === '"') {
      text += '"';
      at += 1;
    } else {
      const next = body[at + 1];
      return next === undefined || next === '\t' || next === '\n' ? { text, end: at + 1 } : null;
    }
  }
  return null;
}

/** The same the other way, as spreadsheets read it. */
export function writeDelimited(block: readonly (readonly string[])[]): string {
  return block.map((line) => line.map(cellText).join('\t')).join('\n');
}

function cellText(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
