import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** ASVS 5.0: requirements of levels 1 and 2, by chapter. */
const COUNTS = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
const ANSWERS = ['yes', 'partly', 'no', 'n.a.'];

const text = readFileSync('docs/security.md', 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [id = '', level = '', words = '', answer = '', evidence = '', ...more] = line
      .slice(2, -2)
      .split(' | ');
    return { id, level, words, answer, evidence, more };
  });

const pathsIn = (evidence: string): string[] =>
  [...evidence.matchAll(/`([^`]+)`/g)].map((found) => found[1]!).filter(isPath);

/** A room of the repository, a file in one, or a file at its root; not an address, a setting or a header. */
function isPath(quoted: string): boolean {
  return /^(server|db|web|seeds|tests|docs)(\/|$)|^[\w.-]+\.(json|ts|md)$/.test(quoted);
}

const wrong = (isWrong: (row: (typeof rows)[number]) => boolean) =>
  rows.filter(isWrong).map(({ id, answer, evidence }) => `${id} ${answer}: ${evidence}`);

describe('the list of docs/security.md', () => {
  it('has every requirement of levels 1 and 2 once', () => {
    expect(rows).toHaveLength(253);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(253);
    const ofChapter = (chapter: number) => rows.filter(({ id }) => id.startsWith(`${chapter}.`)).length;
    expect(COUNTS.map((_, at) => ofChapter(at + 1))).toEqual(COUNTS);
  });

  it('answers each in one of four ways, with something behind it', () => {
    expect(wrong(({ level, more }) => !['1', '2'].includes(level) || more.length > 0)).toEqual([]);
    expect(wrong(({ answer }) => !ANSWERS.includes(answer))).toEqual([]);
    expect(wrong(({ words, evidence }) => words === '' || evidence === '')).toEqual([]);
  });

  it('names for each yes a file where it can be seen, and every file that it names is there', () => {
    expect(wrong(({ answer, evidence }) => answer === 'yes' && pathsIn(evidence).length === 0)).toEqual([]);
    expect(wrong(({ evidence }) => pathsIn(evidence).some((path) => !existsSync(path)))).toEqual([]);
  });

  it('counts its answers rightly', () => {
    const count = (answer: string) => rows.filter((row) => row.answer === answer).length;
    expect(text).toContain(
      `Of 253 requirements ${count('yes')} are met (yes), ${count('partly')} partly, ${count('no')} not (no), ${count('n.a.')} do not apply (n.a.).`,
    );
  });

  it('tells at its end of everything that is open, and of nothing that is not', () => {
    const end = text.slice(text.indexOf('## What is open'));
    const told = new Set([...end.matchAll(/\b\d{1,2}\.\d\.\d{1,2}\b/g)].map(([id]) => id));
    const open = rows.filter(({ answer }) => answer === 'no' || answer === 'partly').map(({ id }) => id);
    expect([...told].sort()).toEqual(open.sort());
  });
});
