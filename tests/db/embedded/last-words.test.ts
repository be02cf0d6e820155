import { expect, it } from 'vitest';
import { lastWordsIn } from '#db/embedded/last-words.ts';

const AT = '2026-11-21 04:37:52.653 UTC [42]';

it.each([
  [
    `${AT} PANIC:  could not fsync file "000000010000000000000001": I/O error`,
    'could not fsync file "000000010000000000000001": I/O error',
  ],
  [`${AT} FATAL:  terminating`, 'terminating'],
  ['Aborted(native code called abort())', 'Aborted(native code called abort())'],
  [`${AT} ERROR:  value "x PANIC:  y" is out of range`, null],
  [`${AT} STATEMENT:  select 'PANIC:  nothing happened'`, null],
  [`\t${AT} PANIC:  the second line of somebody's statement`, null],
  [`\tAborted(`, null],
  [`${AT} LOG:  database system was interrupted`, null],
])('hears in %s the last words %s', (line, words) => {
  expect(lastWordsIn(line)).toBe(words);
});
