import fc from 'fast-check';
import { expect, it } from 'vitest';
import { A_NUMBER, NO_NUMBER, NOTHING, readPlainNumber } from '#core/domain/bulk/plain-number.ts';
import { readNumberText } from '#core/domain/upload/number-text.ts';

const read = (text: string) => {
  const bytes = new TextEncoder().encode(`,${text},`);
  const into = { value: 0, start: 0, end: 0 };
  const kind = readPlainNumber(bytes, 1, bytes.length - 1, into);
  const spelled = new TextDecoder().decode(bytes.subarray(into.start, into.end));
  return kind === A_NUMBER ? [into.value, spelled] : kind;
};

it.each<[string, unknown]>([
  ['12', [12, '12']],
  [' 12.5 ', [12.5, '12.5']],
  ['12.50', [12.5, '12.5']],
  ['12.00', [12, '12']],
  ['0', [0, '0']],
  ['0.0', [0, '0']],
  ['-3.10', [-3.1, '-3.1']],
  ['999999999999999', [999999999999999, '999999999999999']],
  ['', NOTHING],
  ['   ', NOTHING],
  ['1234567890123456', NO_NUMBER],
  ['-0', NO_NUMBER],
  ['007', NO_NUMBER],
  ['+5', NO_NUMBER],
  ['.5', NO_NUMBER],
  ['5.', NO_NUMBER],
  ['1.2.3', NO_NUMBER],
  ['1,000', NO_NUMBER],
  ['１２', NO_NUMBER],
  ['1e3', NO_NUMBER],
  ['12%', NO_NUMBER],
  ['-', NO_NUMBER],
])('reads "%s" as %j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

it('takes every number for what the careful reading takes it for, in its shortest spelling', () => {
  const digits = fc.stringMatching(/^-?\d{1,9}(\.\d{1,7})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      const quick = read(text);
      if (!Array.isArray(quick)) return;
      const careful = readNumberText(text);
      expect(careful).toEqual({ value: quick[0], tidied: false, percent: false });
      expect(Number(quick[1])).toBe(quick[0]);
      expect(quick[1]).not.toMatch(/\.\d*0$|\.$/);
    }),
  );
});
