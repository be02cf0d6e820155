import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Rule {
  folder: string;
  /** Imports that this folder may not have. The first rule whose folder matches decides. */
  forbidden: RegExp;
  because: string;
}

const NOTHING_OUTSIDE = /^(?!\.{1,2}\/|#core\/domain)/;

const RULES: Rule[] = [
  {
    folder: 'server/core/domain/',
    forbidden: NOTHING_OUTSIDE,
    because: 'the domain is pure and runs anywhere',
  },
  {
    folder: 'server/core/contract/',
    forbidden: /^(?!\.{1,2}\/|#core\/|typebox$)/,
    because: 'the contract knows TypeBox and the domain',
  },
  {
    folder: 'server/core/charts/',
    forbidden: /^(?!\.{1,2}\/|#core\/|echarts$)/,
    because: 'charts are pure specifications',
  },
  {
    folder: 'server/services/',
    forbidden: /^(fastify|@fastify|drizzle-orm|typebox)/,
    because: 'services know neither HTTP nor SQL',
  },
  { folder: 'server/routes/', forbidden: /^(drizzle-orm|#db|postgres)/, because: 'routes talk to services' },
  {
    folder: 'server/briefing/',
    forbidden: /^(#db|drizzle-orm|fastify|@fastify)/,
    because: 'renderers decide no number',
  },
  {
    folder: 'server/forecast/',
    forbidden: /^(#db|drizzle-orm|fastify|@fastify)/,
    because: 'forecasts know numbers and nothing else',
  },
  {
    folder: 'server/files/',
    forbidden: /^(#db|drizzle-orm|fastify|@fastify)/,
    because: 'files are cells, not records',
  },
  {
    folder: 'db/',
    forbidden: /^(fastify|@fastify|#server|#core\/contract|preact|#seeds)/,
    because: 'the database does not know the API',
  },
  {
    folder: 'web/',
    forbidden: /^(#db|#server|#seeds|fastify|drizzle-orm|typebox)/,
    because: 'the browser gets core and nothing else',
  },
  { folder: 'seeds/', forbidden: /^(fastify|@fastify|preact)/, because: 'seeds fill the database' },
];

/** Files that run beside the web part, not in it. */
const BUILD_STEPS = /^web\/(compress\.ts|build\/)/;
const MAX_LINES = 250;

const files = ['server', 'db', 'web', 'seeds', 'tests'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = `${root}/${name}`;
      return { path, text: readFileSync(path, 'utf8') };
    }),
);
const product = files.filter(({ path }) => !path.startsWith('tests/'));

function importsOf(text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export)\s[^=('"`;]*\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3]!);
}

it.each(product)('$path keeps to its layer', ({ path, text }) => {
  const rule = RULES.find(({ folder }) => path.startsWith(folder));
  const forbidden = rule ? importsOf(text).filter((one) => rule.forbidden.test(one)) : [];
  expect(forbidden, rule?.because).toEqual([]);
});

it.each(files)('$path fits on a few screens', ({ text }) => {
  expect(text.split('\n').length).toBeLessThanOrEqual(MAX_LINES);
});

it('core asks nobody for the time, for luck, or for the network', () => {
  const impure = product.filter(
    ({ path, text }) =>
      path.startsWith('server/core/') &&
      /Date\.now|new Date\(\)|Math\.random|\bfetch\(|from 'node:/.test(text),
  );
  expect(impure.map(({ path }) => path)).toEqual([]);
});

it('the browser asks Node for nothing', () => {
  const leaks = product.filter(
    ({ path, text }) => path.startsWith('web/') && !BUILD_STEPS.test(path) && /from 'node:/.test(text),
  );
  expect(leaks.map(({ path }) => path)).toEqual([]);
});

it('the browser takes only types from the contract, so that TypeBox stays on the server', () => {
  const leaks = product.filter(
    ({ path, text }) => path.startsWith('web/') && /^import (?!type)[^;]*'#core\/contract/m.test(text),
  );
  expect(leaks.map(({ path }) => path)).toEqual([]);
});

it('missing never becomes zero', () => {
  const guilty = product.filter(({ text }) => /\?\? 0\b|\|\| 0\b|connectNulls: true/.test(text));
  expect(guilty.map(({ path }) => path)).toEqual([]);
});
