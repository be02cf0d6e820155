import { expect, it } from 'vitest';
import type { CharBox } from '../setup/pdf-boxes.ts';
import { overlaps } from './overlaps.ts';

/** Letters of one line, each five points wide but for those said otherwise, ten high. */
const line = (text: string, left: number, widths: Record<string, number> = {}): CharBox[] => {
  let at = left;
  return [...text].map((char) => {
    const width = widths[char] ?? 5;
    const box = { char, left: at, right: at + width, top: 100, bottom: 110 };
    at += width;
    return box;
  });
};

const pairs = (...lines: CharBox[][]) => overlaps(lines.flat()).map(({ pair }) => pair);

it.each([
  ['names side by side', [line('Wuxi', 0), line('Suzhou', 22)], []],
  ['names that touch', [line('Wuxi', 0), line('Suzhou', 20)], []],
  ['a name that runs into the next', [line('Wuxi', 0), line('Suzhou', 12)], ['xS', 'iu']],
  ['a letter below the arm of its neighbour', [line('T', 0), line('a', 3)], []],
  ['a letter all but on its neighbour', [line('T', 0), line('a', 1)], ['Ta']],
  [
    'a line close below',
    [line('g', 0), line('b', 0).map((box) => ({ ...box, top: 110.2, bottom: 120 }))],
    [],
  ],
  [
    'a line on the one above',
    [line('gg', 0), line('bb', 0).map((box) => ({ ...box, top: 105 }))],
    ['gb', 'gb'],
  ],
  ['a ligature, whose letters have one box', [line('of', 0), line('f', 5), line('ice', 10)], []],
])('%s', (_, lines, found) => {
  expect(pairs(...lines)).toEqual(found);
});
