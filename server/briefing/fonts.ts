import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A font of the briefing as it lies in this folder. `family` is the name inside the file, `weight` its CSS weight. */
export interface FontFile {
  path: string;
  family: 'Noto Sans SC' | 'Noto Serif SC';
  weight: 400 | 700 | 900;
}

const inFolder = (name: string): string => fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));

/** Every font the briefing may use; there is no italic and no other weight. */
export const fontFiles: readonly FontFile[] = [
  { path: inFolder('NotoSansSC-Regular.ttf'), family: 'Noto Sans SC', weight: 400 },
  { path: inFolder('NotoSansSC-Bold.ttf'), family: 'Noto Sans SC', weight: 700 },
  { path: inFolder('NotoSerifSC-Regular.ttf'), family: 'Noto Serif SC', weight: 400 },
  { path: inFolder('NotoSerifSC-Black.ttf'), family: 'Noto Serif SC', weight: 900 },
];

/**
 * The font files of a site's own folder, in the order of their names. They are used by the names inside them where a
 * template asks for the official letters, before ours; what they cannot draw ours do.
 * @throws Error for a folder that cannot be read
 */
export function siteFonts(folder: string | null): string[] {
  if (folder === null) return [];
  return readdirSync(folder)
    .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}

const layout = new Set(['\n', '\r', '\t']);

let covered: Set<number> | undefined;

/** The code points that all of them hold. */
function coverage(): Set<number> {
  if (covered) return covered;
  const points = new Set<number>();
  for (const line of readFileSync(inFolder('coverage.txt'), 'utf8').trim().split('\n')) {
    const [first, last] = line.split('-').map((hex) => Number.parseInt(hex, 16));
    if (first === undefined || last === undefined) throw new Error(`coverage.txt: not a range: ${line}`);
    for (let point = first; point <= last; point++) points.add(point);
  }
  covered = points;
  return points;
}

/**
 * Which characters of a text some font of the briefing cannot draw: each once, in order of first appearance, empty
 * when all can be drawn. Renderers say nothing about a missing glyph, so ask before setting a text. Line ends and
 * tabs are layout and never missing.
 */
export function missingGlyphs(text: string): string[] {
  const points = coverage();
  return [...new Set(text)].filter((char) => !layout.has(char) && !points.has(char.codePointAt(0) ?? -1));
}
