import { expect, it } from 'vitest';
import { wrappedLines } from '#core/charts/wrapped-lines.ts';

it.each([
  { text: '', width: 10, lines: 1 },
  { text: '机器人密度', width: 5, lines: 1 },
  { text: '机器人密度', width: 4.9, lines: 2 },
  { text: '机器人领域智改数转网联示范车间', width: 7, lines: 3 },
  { text: 'Scale of robots', width: 9, lines: 1 },
  { text: 'Scale of robots', width: 8, lines: 2 },
  { text: 'Scale of robots', width: 4, lines: 3 },
  { text: 'incomprehensibilities', width: 6, lines: 3 },
  { text: '山东 SD-Q2 规模', width: 20, lines: 1 },
])('“$text” takes $lines lines of $width em', ({ text, width, lines }) => {
  expect(wrappedLines(text, width)).toBe(lines);
});
