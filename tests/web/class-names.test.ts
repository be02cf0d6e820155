import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../web/styles/', import.meta.url));

/** Sheets that say of other sheets' classes how they look on paper, in another look, or in parts of the frame. */
const GENERAL = ['tokens', 'base', 'parts', 'shell', 'tables', 'charts', 'print', 'theme'];

/** Sheets that are always loaded together are one. */
const roomOf = (sheet: string) => (sheet.startsWith('wall') ? 'wall' : sheet);

/** The classes that a sheet gives a meaning of their own: rules that name no other class. */
function classesOf(css: string): Set<string> {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...bare.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(/,(?![^(]*\))/));
  const named = selectors.map((selector) => new Set(selector.match(/\.[a-z][\w-]*/g)));
  return new Set(named.flatMap((classes) => (classes.size === 1 ? [...classes] : [])));
}

it('a class means the same in every sheet: sheets stay when another page is opened', () => {
  const rooms = new Map<string, Set<string>>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.css'))) {
    const sheet = file.replace('.css', '');
    if (GENERAL.includes(sheet)) continue;
    for (const name of classesOf(readFileSync(`${folder}${file}`, 'utf8')))
      rooms.set(name, (rooms.get(name) ?? new Set()).add(roomOf(sheet)));
  }
  expect(rooms.size).toBeGreaterThan(500);
  const shared = [...rooms].filter(([, own]) => own.size > 1);
  expect(shared.map(([name, own]) => `${name}: ${[...own].join(', ')}`)).toEqual([]);
});
