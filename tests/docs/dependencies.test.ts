import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  license?: string;
  link?: boolean;
}

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path]) => path !== '');
const table = read('docs/dependencies.md');

/** Licences that ask for no more than their text beside the copy, and weak ones, whose files stay as they come. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'ISC',
  'LGPL-3.0-or-later', // libvips behind sharp, a library of its own that anybody can exchange
  'MIT',
  'MIT-0',
  'MPL-2.0', // unchanged files
  'Unlicense',
  'Zlib',
];

/** Whether a licence expression can be met: of what is joined by OR one is enough, of AND all are needed. */
function isAllowed(expression: string): boolean {
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => ALLOWED.includes(one)));
}

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['Apache-2.0 AND GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.md', false],
])('%s is allowed: %s', (expression, allowed) => expect(isAllowed(expression)).toBe(allowed));

it('every package that is installed has a licence that is allowed', () => {
  const found = installed.filter(([, { license, link }]) => !link && !(license && isAllowed(license)));
  expect(found.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

/** Names in the first cell of a row, versions in the second, in the same order; types share a row. */
const rowOf = (name: string) =>
  table.split('\n').find((row) => row.startsWith('|') && row.split('|')[1]!.includes(`\`${name}\``));

const direct = Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});

it.each(direct.filter(([name]) => !name.startsWith('@types/')))('%s %s has its reason', (name, version) => {
  const row = rowOf(name);
  expect(row, `docs/dependencies.md has no line for ${name}`).toBeDefined();
  expect(row).toContain(version);
  expect(row!.split('|')[3]!.trim()).not.toBe('');
});

it('names no dependency that is not there', () => {
  const named = table
    .split('\n')
    .filter((row) => row.startsWith('| `'))
    .flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
  const known = new Set(direct.map(([name]) => name));
  expect(named.filter((name) => name !== '@types/*' && !known.has(name))).toEqual([]);
});

it('takes exact versions', () => {
  expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
