import type { Block } from './delimited-text.ts';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Cells that one cell may cover; a file that claims more is not believed. */
const WIDEST_SPAN = 100;

/**
 * The first table of what Excel, WPS or a web page puts on the clipboard as HTML; null when there is none. A
 * cell's line breaks stay, other white space is one space. A cell that spans several stands in the first of
 * them, the others are blank.
 */
export function readHtmlTable(html: string): Block | null {
  const table = /<table\b[\s\S]*?(<\/table\s*>|$)/i.exec(html.replaceAll(/<!--[\s\S]*?-->/g, ''))?.[0];
  if (table === undefined) return null;
  const lines = [...table.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr\s*>|<tr\b|<\/table|$)/gi)];
  const block: Block = lines.map(() => []);
  lines.forEach(([, inside], row) => {
    let column = 0;
    for (const [, attributes = '', content = ''] of cellsIn(inside!)) {
      while (block[row]![column] !== undefined) column += 1;
      const wide = spanOf(attributes, 'colspan');
      const high = Math.min(spanOf(attributes, 'rowspan'), lines.length - row);
      for (let down = 0; down < high; down++)
        for (let right = 0; right < wide; right++) block[row + down]![column + right] = '';
      block[row]![column] = plainText(content);
      column += wide;
    }
  });
  const filled = block
    .map((line) => Array.from(line, (text) => text ?? ''))
    .filter((line) => line.length > 0);
  return filled.length === 0 ? null : filled;
}

function cellsIn(line: string) {
  return line.matchAll(/<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]\s*>|<t[dh]\b|$)/gi);
}

function spanOf(attributes: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes);
  return found ? Math.min(Math.max(Number(found[1]), 1), WIDEST_SPAN) : 1;
}

function plainText(content: string): string {
  return content
    .replaceAll(/[ \t\r\n]+/g, ' ')
    .replaceAll(/ ?<br\b[^>]*> ?/gi, '\n')
    .replaceAll(/<\/(p|div)\s*>\s*(?=\S)/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => characterOf(name) ?? whole)
    .trim();
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
