import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { IsoDate } from '#core/domain/units.ts';

/** Written in local time into every entry; the same on every machine. */
const ENTRY_TIME = new Date(2020, 0, 1);

/**
 * An office document with everything taken out that differs from one run to the next: times, and numbers
 * that are counted through the whole process. The same content gives the same bytes.
 *
 * @param day stands as the day on which the document was made
 */
export function repacked(bytes: Uint8Array, day: IsoDate): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  // Readers want the list of contents first; the rest in an order that does not depend on how it was written.
  const first = '[Content_Types].xml';
  const ordered = [first, ...names.filter((name) => name !== first).toSorted()];
  const settled: Zippable = {};
  for (const name of ordered) {
    const content = files[name];
    if (!content) throw new Error(`The document has no ${name}`);
    settled[name] = [steady(name, content, day), { mtime: ENTRY_TIME, level: 6 }];
  }
  return new Uint8Array(zipSync(settled));
}

function steady(name: string, content: Uint8Array, day: IsoDate): Uint8Array {
  if (name.endsWith('.xlsx')) return repacked(content, day);
  if (!/\.(xml|rels)$/.test(name)) return content;
  return strToU8(withNumberedDrawings(withDay(strFromU8(content), day)));
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
