import { expect, it, test } from 'vitest';
import { toCsv } from '#core/domain/csv.ts';

const lines = (text: string) => text.replace('\uFEFF', '').trimEnd().split('\r\n');

it('writes the asked columns, also inside objects, joins lists, leaves missing empty', () => {
  const rows = [
    { code: 'SD', region: { code: '370000', name: '山东省' }, issuers: null, tags: ['a', 'b'], hidden: 1 },
    { code: 'JS', region: { code: '320000', name: '江苏省' }, issuers: null, tags: [], hidden: 2 },
  ];
  expect(lines(toCsv(rows, ['code', 'region.code', 'region.name', 'issuers', 'tags']))).toEqual([
    'code,region.code,region.name,issuers,tags',
    'SD,370000,山东省,,a；b',
    'JS,320000,江苏省,,',
  ]);
});

test.each([
  ['=cmd|calc', "'=cmd|calc"],
  ['+1', "'+1"],
  ['@x', "'@x"],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
])('text %s leaves as %s', (text, written) => {
  expect(lines(toCsv([{ text }], ['text']))[1]).toBe(written);
});

it('keeps negative numbers numbers, and zero apart from nothing', () => {
  expect(lines(toCsv([{ a: -5, b: 0, c: null }], ['a', 'b', 'c']))[1]).toBe('-5,0,');
});

it('writes what has parts that no column names as JSON', () => {
  expect(lines(toCsv([{ course: { shape: 'linear' } }], ['course']))[1]).toBe('"{""shape"":""linear""}"');
});

it('has its heading even without rows', () => {
  expect(lines(toCsv([], ['a', 'b']))).toEqual(['a,b']);
});
