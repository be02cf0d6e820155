import { expect, it, test } from 'vitest';
import { csvOfLines, toCsv } from '#core/domain/csv.ts';

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
  ['-1+1', "'-1+1"],
  ['\tx', `"'\tx"`],
  ['\r=1', `"'\r=1"`],
  ['\nx', `"'\nx"`],
  ['  =1', "'  =1"],
  ['\uFEFF=1', "'\uFEFF=1"],
  ['\u202E=1', "'\u202E=1"],
  ['\u00A0@x', "'\u00A0@x"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['a=1', 'a=1'],
  ['—— 备注', '—— 备注'],
  ['a;=1', '"a;=1"'],
  ['a\t=1', '"a\t=1"'],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
])('text %s leaves as %s', (text, written) => {
  expect(lines(toCsv([{ text }], ['text']))[1]).toBe(written);
});

it('lets no list and no JSON start a formula', () => {
  expect(lines(toCsv([{ list: ['=1', '=2'], names: [{ name: '@x' }] }], ['list', 'names']))[1]).toBe(
    "'=1；=2,'@x",
  );
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

it('lines as they stand: of any length, the first no names of columns, nothing a formula', () => {
  expect(lines(csvOfLines([['=规模', 'a.b'], [], [null, -1.5, '+1'], ['说"明", x']]))).toEqual([
    "'=规模,a.b",
    '',
    ",-1.5,'+1",
    '"说""明"", x"',
  ]);
});
