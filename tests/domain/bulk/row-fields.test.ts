import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  BROKEN_QUOTE,
  fieldTexts,
  INCOMPLETE,
  rowFields,
  scanRow,
  TOO_WIDE,
} from '#core/domain/bulk/row-fields.ts';

const COMMA = 0x2c;
const encode = (text: string) => new TextEncoder().encode(text);

/** All rows of a text; a negative number where it cannot be read. */
function rowsOf(text: string): string[][] | number {
  const bytes = encode(text);
  const fields = rowFields();
  const found: string[][] = [];
  for (let at = 0; at < bytes.length; ) {
    const next = scanRow(bytes, at, bytes.length, COMMA, fields);
    if (next < 0) return next;
    found.push(fieldTexts(bytes, fields));
    at = next;
  }
  return found;
}

it.each<[string, string, string[][] | number]>([
  [
    'plain fields',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'Windows line ends',
    'a,b\r\nc,"d"\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['blank fields and lines', ',\n\n', [['', ''], ['']]],
  ['quotes, commas and line ends in quotes', '"a""b","c,d","e\nf"\n', [['a"b', 'c,d', 'e\nf']]],
  ['a quote amid a field', 'a"b\n', BROKEN_QUOTE],
  ['something after a closing quote', '"a"b\n', BROKEN_QUOTE],
  ['an open quote', '"a\n', INCOMPLETE],
  ['a row without its end', 'a,b', INCOMPLETE],
  ['a quote that may be doubled by what follows', '"a"', INCOMPLETE],
  ['too many fields', `${','.repeat(100)}\n`, TOO_WIDE],
])('reads %s', (_what, text, expected) => {
  expect(rowsOf(text)).toEqual(expected);
});

it('finds the fields that a library finds', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '岛', '"', ',', '\n', ' ', '7'), maxLength: 6 });
  const written = field.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  const rows = fc.array(fc.array(written, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (made) => {
      const text = `${made.map((row) => row.join(',')).join('\n')}\n`;
      expect(rowsOf(text)).toEqual(parse(text, { relax_column_count: true, skip_empty_lines: false }));
    }),
  );
});
