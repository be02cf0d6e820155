import { expect, it } from 'vitest';
import type { RecordEntry } from '#core/domain/upload/known-values.ts';
import { longBook, previewOf, recorded, type Shorthand } from './fixtures.ts';

const scale = (period: string, current: Shorthand, ytd: Shorthand = ''): Shorthand[] => [
  '青岛',
  '机器人产业规模',
  period,
  '亿元',
  current,
  ytd,
  '',
  '初步数',
];
const output: Shorthand[] = ['青岛', '机器人产量', '2026-Q3', '套', 5, '', '', '初步数'];
const firms: Shorthand[] = ['青岛', '领军企业数', '2026-Q3', '家', 5, '', '', '初步数'];
const onRecord = (period: string, demo = false): RecordEntry =>
  recorded({ indicator: 'robot_scale', period, value: 9, unit: '亿元', demo });

it.each<
  [what: string, rows: Shorthand[][], record: RecordEntry[], notes: [address: string, words: string][]]
>([
  [
    'four quarters of 当期 are told once',
    ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map((period) => scale(period, 5)),
    [],
    [['E2', '有 4 个时期只报了当期，目标仍按缺报处理']],
  ],
  ['with 累计 beside it', [scale('2026-Q1', 5, 5)], [], []],
  ['with 累计 on record', [scale('2026-Q3', 5)], [onRecord('2026-Q3')], []],
  ['with 累计 of the month that ends together', [scale('2026-Q3', 5)], [onRecord('2026-09')], []],
  ['with 累计 of another day', [scale('2026-Q3', 5)], [onRecord('2026-08')], [['E2', '有 1 个时期']]],
  ['with a demonstration on record', [scale('2026-Q3', 5)], [onRecord('2026-Q3', true)], [['E2', '1 个']]],
  ['with 累计 not published', [scale('2026-Q3', 5, '…')], [], [['E2', '有 1 个时期']]],
  ['a whole year is its own 累计', [scale('2025', 5)], [], []],
  ['a fourth quarter beside its year', [scale('2025-Q4', 5), scale('2025', 20)], [], []],
  ['累计 alone', [scale('2026-Q3', '', 5)], [], []],
  ['当期 not published', [scale('2026-Q3', '…')], [], []],
  ['an indicator that no plan uses', [output], [], []],
  ['a stock', [firms], [], []],
])('%s', (_, rows, record, notes) => {
  const preview = previewOf(longBook(...rows), record);
  const told = preview.issues.filter(({ code }) => code === 'ytd-missing');
  expect(told.map(({ severity, address, message }) => [severity, address, message])).toEqual(
    notes.map(([address, words]) => ['note', address, expect.stringContaining(words)]),
  );
  expect(preview.committable).toBe(true);
});

it('is told of each region and indicator by itself', () => {
  const elsewhere = scale('2026-Q3', 5).with(0, '临沂');
  const told = previewOf(longBook(scale('2026-Q3', 5), elsewhere)).issues;
  expect(told.map(({ code, address }) => [code, address])).toEqual([
    ['ytd-missing', 'E2'],
    ['ytd-missing', 'E3'],
  ]);
  expect(told[1]!.message).toContain('临沂市“机器人产业规模”');
});
