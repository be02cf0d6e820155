import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What gives a test the database that there is. (Tests that start a server themselves do so in every run.) */
const GIVERS = ['tests/setup/db.ts', 'tests/setup/server.ts'];
const LEFT_OUT = 'tests/browser/';

/** Test files that get their database from a giver, themselves or through what they import. */
export function testsWithDatabase(): string[] {
  const known = new Map<string, boolean>();
  function uses(file: string): boolean {
    const before = known.get(file);
    if (before !== undefined) return before;
    known.set(file, GIVERS.includes(file));
    const found = GIVERS.includes(file) || importsOf(file).some(uses);
    known.set(file, found);
    return found;
  }
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((name) => join('tests', name))
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith(LEFT_OUT))
    .filter(uses)
    .sort();
}

function importsOf(file: string): string[] {
  const named = readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g);
  return [...named].map(([, path]) => join(dirname(file), path!)).filter((path) => path.startsWith('tests/'));
}
