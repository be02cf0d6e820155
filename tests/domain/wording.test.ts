import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/*
 * Every sentence that the server says to people is written in both languages at one place: the compiler asks for both.
 * Whether they are what they say is read from the sources here.
 */
const SOURCES = ['server', 'seeds/country'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** An English text behind `en:` or `messageEn:`, quoted in any way; what is filled in is no part of it. */
const ENGLISH = /\b(?:en|[a-z]+En): *(?:\n *)?('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/g;

/** Names that stay as they are: the template's headings, which a file has in Chinese only, and numbers of reviews. */
const NAMES = /备注|当期|累计|单位|指标编码|指标|口径|数值|国审字|苏S|第2号|号/g;

function textsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(ENGLISH)].map(([, text]) =>
    text!.replaceAll(/\$\{[^}]*\}/g, '').replaceAll(NAMES, ''),
  );
}

it('speaks English where it says so', () => {
  const found = SOURCES.flatMap((file) => textsOf(file).map((text) => ({ file, text })));
  expect(found.length).toBeGreaterThan(600);
  expect(found.filter(({ text }) => /\p{Script=Han}|[，。；：！？、]/u.test(text))).toEqual([]);
});

it('refuses nobody in one language only', () => {
  const bare = SOURCES.filter((file) =>
    /new AppError\(\s*'[a-z-]+',\s*['"`]/.test(readFileSync(file, 'utf8')),
  );
  expect(bare).toEqual([]);
});
