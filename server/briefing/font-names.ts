import { readFileSync } from 'node:fs';
import { fontFiles, siteFonts } from './fonts.ts';

const known = new Map<string | null, string[]>();

/**
 * A site's own families before ours, each once. Looked up once: pages are set with the fonts that were there then.
 * @throws Error for a folder that cannot be read
 */
export function fontFamilies(fontsDir: string | null): string[] {
  const before = known.get(fontsDir);
  if (before) return before;
  const own = siteFonts(fontsDir).flatMap((path) => familiesIn(readFileSync(path)));
  const all = [...new Set([...own, ...fontFiles.map(({ family }) => family)])];
  known.set(fontsDir, all);
  return all;
}

/**
 * The families that a font file holds, one for each of its fonts, by the name under which Typst finds them. What is
 * no font has none.
 * @param file OpenType or TrueType, or a collection of them
 */
export function familiesIn(file: Buffer): string[] {
  try {
    const tag = file.toString('latin1', 0, 4);
    const starts =
      tag === 'ttcf'
        ? Array.from({ length: file.readUInt32BE(8) }, (_, index) => file.readUInt32BE(12 + 4 * index))
        : [0];
    return starts.flatMap((start) => {
      const family = familyAt(file, start);
      return family === null ? [] : [withoutStyle(family)];
    });
  } catch (error) {
    if (error instanceof RangeError) return []; // it ends before what it says it holds
    throw error;
  }
}

const FAMILY = 1;
const [UNICODE, MACINTOSH, WINDOWS] = [0, 1, 3];

/** The first name of the kind `family` that can be read. */
function familyAt(file: Buffer, start: number): string | null {
  const count = file.readUInt16BE(start + 4);
  for (let index = 0; index < count; index++) {
    const record = start + 12 + 16 * index;
    if (file.toString('latin1', record, record + 4) !== 'name') continue;
    return familyInNames(file, file.readUInt32BE(record + 8));
  }
  return null;
}

function familyInNames(file: Buffer, table: number): string | null {
  const texts = table + file.readUInt16BE(table + 4);
  for (let index = 0; index < file.readUInt16BE(table + 2); index++) {
    const record = table + 6 + 12 * index;
    const platform = file.readUInt16BE(record);
    if (file.readUInt16BE(record + 6) !== FAMILY) continue;
    const from = texts + file.readUInt16BE(record + 10);
    const bytes = file.subarray(from, from + file.readUInt16BE(record + 8));
    if (platform === UNICODE || platform === WINDOWS)
      return Buffer.from(bytes).swap16().toString('utf16le').trim();
    if (platform === MACINTOSH && file.readUInt16BE(record + 2) === 0) return bytes.toString('latin1').trim();
  }
  return null;
}

const STYLE =
  /[ _-]*(thin|extra ?light|ultra ?light|light|regular|normal|book|medium|demi ?bold|semi ?bold|bold|extra ?bold|ultra ?bold|heavy|black|italic|oblique)$/i;

/** Typst takes the words for a weight off a family's name. */
function withoutStyle(family: string): string {
  const bare = family.replace(STYLE, '');
  return bare === family || bare === '' ? family : withoutStyle(bare);
}
