import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { IsoDate } from '#core/domain/units.ts';

/** Puts a text inside a document right. */
export type Rewrite = (name: string, xml: string) => string;

/** Written in local time into every entry; the same on every machine. */
const ENTRY_TIME = new Date(2020, 0, 1);

/**
 * An office document with everything taken out that differs from one run to the next: times, and numbers
 * that are counted through the whole process. The same content gives the same bytes.
 *
 * @param rewrite is given every text inside, that of workbooks behind charts too, by its name
 * @param day stands as the day on which the document was made
 */
export function repacked(
  bytes: Uint8Array,
  day: IsoDate,
  rewrite: Rewrite = (_, xml) => xml,
): Uint8Array<ArrayBuffer> {
  const files = countedAnew(unzipSync(bytes));
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  // Readers want the list of contents first; the rest in an order that does not depend on how it was written.
  const first = '[Content_Types].xml';
  const ordered = [first, ...names.filter((name) => name !== first).toSorted()];
  const settled: Zippable = {};
  for (const name of ordered) {
    const content = files[name];
    if (!content) throw new Error(`The document has no ${name}`);
    settled[name] = [steady(name, content, day, rewrite), { mtime: ENTRY_TIME, level: 6 }];
  }
  return new Uint8Array(zipSync(settled));
}

/** Charts are numbered through the whole process, and the workbooks behind them with them. */
const NUMBERED = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g;

/** The files of a document with its charts numbered from 1, in their names and wherever they are named. */
function countedAnew(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const numbers = [...Object.keys(files).join('\n').matchAll(NUMBERED)].map(([, , number]) => Number(number));
  const ranks = new Map(
    [...new Set(numbers)].toSorted((a, b) => a - b).map((one, at) => [String(one), at + 1]),
  );
  if (ranks.size === 0) return files;
  const own = (text: string) =>
    text.replace(NUMBERED, (whole, start: string, number: string) => {
      const rank = ranks.get(number);
      return rank === undefined ? whole : `${start}${rank}`;
    });
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      own(name),
      isText(name) ? strToU8(own(strFromU8(content))) : content,
    ]),
  );
}

function isText(name: string): boolean {
  return /\.(xml|rels)$/.test(name);
}

function steady(name: string, content: Uint8Array, day: IsoDate, rewrite: Rewrite): Uint8Array {
  if (name.endsWith('.xlsx')) return repacked(content, day, rewrite);
  if (!isText(name)) return content;
  return strToU8(withNumberedDrawings(withDay(rewrite(name, strFromU8(content)), day)));
}

function withDay(xml: string, day: IsoDate): string {
  return xml.replace(
    /(<dcterms:(created|modified)[^>]*>)[^<]*/g,
    (_, opening: string) => `${opening}${day}T00:00:00Z`,
  );
}

function withNumberedDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr id=")\d+"/g, (_, opening: string) => {
    count += 1;
    return `${opening}${count}"`;
  });
}
