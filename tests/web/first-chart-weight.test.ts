import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../build/web/', import.meta.url));
const MOST_BYTES = 300 * 1024;

const read = (file: string) => readFileSync(`${folder}${file}`);
const assets = readdirSync(`${folder}assets`).filter((name) => /\.(js|css)$/.test(name));
const named = (start: string) =>
  assets.filter((name) => name.startsWith(`${start}-`)).map((name) => `assets/${name}`);

/** A file with everything that it imports before it runs. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (!file.endsWith('.js')) return found;
  for (const [, name] of read(file)
    .toString()
    .matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
    withImports(`assets/${name}`, found);
  return found;
}

it.each([
  ['PlanPage', 'zh'],
  ['PlanPage', 'en'],
  ['IndicatorPage', 'zh'],
  ['IndicatorPage', 'en'],
])('before the first chart of %s at most 300 KB travel, %s', (page, language) => {
  const html = read('index.html').toString();
  const mentioned = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file]) => file!);
  const first = mentioned.filter((file) => /\.(js|css)$/.test(file));
  const files = new Set(['index.html']);
  const words = named(`messages-${language}`);
  expect(words).toHaveLength(1);
  for (const file of [...first, ...words, ...named(page), ...named('echarts')]) withImports(file, files);
  const bytes = [...files].reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
  console.log(
    `${page} in ${language}: ${files.size} files, ${(bytes / 1024).toFixed(1)} of ${MOST_BYTES / 1024} KB`,
  );
  expect(files.size).toBeGreaterThan(5);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
