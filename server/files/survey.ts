import * as refuse from '#core/domain/upload/file-issues.ts';
import { MAX_COLUMNS, MAX_DATA_ROWS, MAX_ROW, MAX_SHARED_TEXTS, MAX_STYLES } from './limits.ts';
import { RejectedFile } from './rejected-file.ts';
import type { Parts } from './unpack.ts';

/**
 * Looks over the unpacked XML before it is parsed and refuses what would cost too much or is not what a
 * workbook consists of.
 *
 * @throws RejectedFile
 */
export function survey(parts: Parts): void {
  let rows = 0;
  for (const [name, bytes] of parts) {
    const xml = asText(bytes);
    // entities are how a small text becomes a huge one, or reaches for other files
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new RejectedFile(refuse.forbiddenXml());
    if (!isWholeDocument(xml)) throw new RejectedFile(refuse.corruptFile());
    if (/^xl\/sharedStrings/i.test(name)) limit(xml, /<(?:\w+:)?si[\s>/]/g, MAX_SHARED_TEXTS);
    else if (/^xl\/styles/i.test(name)) limit(xml, /<(?:\w+:)?xf[\s>/]/g, MAX_STYLES);
    else if (/^xl\/worksheets\//i.test(name)) {
      rows += contentRows(xml);
      if (rows > MAX_DATA_ROWS) throw new RejectedFile(refuse.tooManyRows(MAX_DATA_ROWS));
    }
  }
}

/** UTF-16 is allowed in XML and has no place in a workbook's parts, where it would hide from the search. */
function asText(bytes: Uint8Array): string {
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    bytes[0] === 0
  ) {
    throw new RejectedFile(refuse.forbiddenXml());
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Whether the element that is opened first is closed last: a part that was cut off is not read halfway. */
function isWholeDocument(xml: string): boolean {
  const root = /<([A-Za-z_][^\s/>]*)/.exec(xml.slice(0, 2000))?.[1];
  if (root === undefined) return false;
  const ending = xml.slice(-200).trimEnd();
  return (
    ending.endsWith(`</${root}>`) ||
    (ending.endsWith('/>') && ending.lastIndexOf('<') === ending.lastIndexOf(`<${root}`))
  );
}

function limit(xml: string, pattern: RegExp, most: number): void {
  let count = 0;
  while (pattern.exec(xml) !== null) {
    count += 1;
    if (count > most) throw new RejectedFile(refuse.outOfMemory());
  }
}

/** A row's or a cell's opening, or the sign that the cell has content. Stops at the next `<`: linear on any text. */
const MARKS = /<(?:\w+:)?(?:(row)|c)\b([^<>]*)>|<(?:\w+:)?(v|is|f)\b/g;

/** Rows in which some cell has content. Formatting alone, however far it reaches, does not count. */
function contentRows(xml: string): number {
  let rows = 0;
  let row = 0;
  let counted = false;
  let address: string | undefined;
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(xml); match !== null; match = MARKS.exec(xml)) {
    const [, isRow, attributes = '', content] = match;
    if (isRow) {
      const given = /\br="(\d+)"/.exec(attributes)?.[1];
      row = given === undefined ? row + 1 : Number(given);
      counted = false;
    } else if (content === undefined) {
      address = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
    } else {
      if (row > MAX_ROW) throw new RejectedFile(refuse.contentTooFarDown(row, MAX_ROW));
      if (address !== undefined && columnNumber(address) > MAX_COLUMNS) {
        throw new RejectedFile(refuse.tooManyColumns(MAX_COLUMNS));
      }
      if (!counted) rows += 1;
      counted = true;
      if (rows > MAX_DATA_ROWS) return rows;
    }
  }
  return rows;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
