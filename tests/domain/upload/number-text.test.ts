import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumberText, saysNotPublished } from '#core/domain/upload/number-text.ts';

describe('texts that are numbers', () => {
  it.each<[text: string, value: number, tidied: boolean]>([
    ['0', 0, false],
    ['-7791', -7791, false],
    ['+12.50', 12.5, false],
    ['007', 7, false],
    ['  42 ', 42, false],
    ['1,234.5', 1234.5, true],
    ['1，234', 1234, true],
    ['12 345 678', 12_345_678, true],
    ['１２３', 123, true],
    ['１２．５', 12.5, true],
    ['−3', -3, true],
    ['－3', -3, true],
    ['31.1%', 31.1, false],
    ['31.1％', 31.1, false],
    ['123456789012345', 123_456_789_012_345, false],
  ])('%s is %d', (text, value, tidied) => {
    expect(readNumberText(text)).toMatchObject({ value, tidied });
  });
});

describe('texts that are not, or could be two numbers', () => {
  it.each<[text: string, fault: string]>([
    ['1.234,5', 'grouping'],
    ['1,23', 'grouping'],
    ['12,34,567', 'grouping'],
    ['1,234,56', 'grouping'],
    ['1.2.3', 'grouping'],
    ['1.43608E+05', 'scientific'],
    ['(123)', 'brackets'],
    ['（1,200）', 'brackets'],
    ['12亿元', 'unit'],
    ['143608 套', 'unit'],
    ['1234567890123456', 'too-long'],
    ['0.1234567890123456', 'too-long'],
    ['很多', 'text'],
    ['-', 'text'],
    ['—', 'text'],
    ['N/A', 'text'],
    ['.5', 'grouping'],
    ['5.', 'grouping'],
    ['0x10', 'text'],
    ['Infinity', 'text'],
    ['NaN', 'text'],
    ['一百', 'text'],
  ])('%s: %s', (text, fault) => {
    expect(readNumberText(text)).toEqual({ fault });
  });
});

it('gives back every number that a spreadsheet can hold, grouped or not, in either width', () => {
  const wide = (text: string) =>
    text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(
      fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
      fc.integer({ min: 0, max: 2 }),
      (units, decimals) => {
        const value = units / 10 ** decimals;
        const grouped = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
        for (const text of [value.toFixed(decimals), grouped, wide(grouped)]) {
          expect(readNumberText(text)).toMatchObject({ value });
        }
      },
    ),
  );
});

it('never answers anything but a finite number or a fault', () => {
  const noise = fc.string({ unit: fc.constantFrom(...'0123456789.,-+%() eE一亿元．，１２') });
  fc.assert(
    fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
      const reading = readNumberText(text);
      if ('fault' in reading) return;
      expect(Number.isFinite(reading.value)).toBe(true);
      expect(text).toMatch(/[\d\uff10-\uff19]|\p{N}/u);
    }),
  );
});

it.each<[text: string, answer: boolean]>([
  ['…', true],
  ['……', true],
  ['...', true],
  ['⋯⋯', true],
  ['未公布', true],
  [' 未 公 布 ', true],
  ['', false],
  ['0', false],
  ['-', false],
  ['..', false],
])('未公布 and blank and 0 are three things: "%s" says not published: %s', (text, answer) => {
  expect(saysNotPublished(text)).toBe(answer);
});
