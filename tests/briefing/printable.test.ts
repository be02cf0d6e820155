import { expect, test } from 'vitest';
import { printable } from '#server/briefing/printable.ts';

test.each([
  ['all can be printed', { name: '喆堃祎', rows: [1, null] }, { name: '喆堃祎', rows: [1, null] }, []],
  ['one cannot', { name: '机器🤖人', n: 2 }, { name: '机器〓人', n: 2 }, ['🤖']],
  ['quotation marks survive', { name: '“"한"”' }, { name: '“"〓"”' }, ['한']],
])('%s', (_, value, printed, missing) => {
  expect(printable(value)).toEqual({ value: printed, missing });
});
