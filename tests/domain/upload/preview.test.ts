import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '#core/domain/upload/known-values.ts';
import { outcomeOf } from '#core/domain/upload/preview.ts';
import { longBook, previewOf, recorded, type Shorthand } from './fixtures.ts';

describe('what may be written', () => {
  const good: Shorthand[] = ['青岛', '机器人产量', '2026-04', '套', '', 100, '', '初步数'];
  const bad: Shorthand[] = ['青岛', '机器人产量', '2026-05', '套', '', '很多', '', '初步数'];

  it.each<[what: string, rows: Shorthand[][], record: RecordEntry[], committable: boolean]>([
    ['a new figure', [good], [], true],
    ['one refused cell among good ones', [good, bad], [], false],
    ['nothing but what is recorded', [good], [recorded()], false],
    ['nothing filled in', [['青岛', '机器人产量', '2026-04', '套']], [], false],
  ])('%s: %s', (_, rows, record, committable) => {
    expect(previewOf(longBook(...rows), record).committable).toBe(committable);
  });

  it('counts the cells of each state', () => {
    const rows = [good, bad, ['青岛', '机器人产量', '2026-03', '套', 30, 60, '', '初步数']];
    const record = [recorded(), recorded({ period: '2026-03', value: 50 })];
    expect(previewOf(longBook(...rows), record).counts).toEqual({
      new: 1,
      changed: 1,
      unchanged: 1,
      refused: 1,
      notes: 0,
    });
  });
});

describe('累计 and 当期 that do not add up', () => {
  const row = (period: string, current: Shorthand, total: Shorthand): Shorthand[] => [
    '青岛',
    '机器人产量',
    period,
    '套',
    current,
    total,
    '',
    '初步数',
  ];

  type Told = [severity: 'reason' | 'note', code: string, words: string];
  it.each<[what: string, rows: Shorthand[][], record: RecordEntry[], told: Told[]]>([
    [
      'April 2026 as published',
      [row('2026-03', 91_954, 237_554), row('2026-04', 93_246, 323_009)],
      [],
      [['reason', 'ytd-does-not-add-up', '323,009 − 237,554 − 93,246 = −7,791套']],
    ],
    ['they add up', [row('2026-03', 10, 30), row('2026-04', 5, 35)], [], []],
    ['binary noise is no difference', [row('2026-03', 0, 0), row('2026-04', 3, 3)], [], []],
    ['January has no month before', [row('2026-01', 5, 5)], [], []],
    ['January of two minds', [row('2026-01', 5, 6)], [], [['reason', 'ytd-does-not-add-up', '6 − 5 = 1套']]],
    ['a year of two minds', [row('2025', 5, 6)], [], [['reason', 'ytd-does-not-add-up', '6 − 5 = 1套']]],
    ['February without January cannot be told', [row('2026-02', 5, 9)], [], []],
    ['December is not carried into January', [row('2025-12', 1, 99), row('2026-01', 5, 5)], [], []],
    [
      'against the record',
      [row('2026-04', 5, 36)],
      [recorded({ period: '2026-03', value: 30 })],
      [['reason', 'ytd-does-not-add-up', '= 1套']],
    ],
    [
      'a new March under a recorded April',
      [row('2026-03', '', 30)],
      [recorded({ value: 36 }), recorded({ form: 'period', value: 5 })],
      [['reason', 'ytd-does-not-add-up', '2026年4月']],
    ],
    ['by 2 % of the total', [row('2026-01', 98, 100)], [], [['note', 'ytd-does-not-add-up', '= 2套']]],
    ['by more than 2 %', [row('2026-01', 97, 100)], [], [['reason', 'ytd-does-not-add-up', '3.0%']]],
    [
      'in another unit',
      [row('2026-04', 5, 35)],
      [recorded({ period: '2026-03', value: 30, unit: '台' })],
      [],
    ],
    [
      'not against a demonstration',
      [row('2026-04', 5, 36)],
      [recorded({ period: '2026-03', value: 30, demo: true })],
      [],
    ],
    [
      'a total that falls',
      [row('2026-03', '', 30), row('2026-04', '', 29)],
      [],
      [['reason', 'ytd-fell', '少 1套']],
    ],
    ['a quarter is not held against a month', [row('2026-06', '', 30), row('2026-Q3', '', 29)], [], []],
  ])('%s', (_, rows, record, told) => {
    const preview = previewOf(longBook(...rows), record);
    expect(preview.issues.map(({ severity, code }) => [severity, code])).toEqual(
      told.map(([severity, code]) => [severity, code]),
    );
    for (const [index, [, , words]] of told.entries()) {
      expect(preview.issues[index]!.message).toContain(words);
    }
    expect(preview.committable).toBe(told.every(([severity]) => severity === 'note'));
  });

  it('and stand at the total that they are about', () => {
    const preview = previewOf(longBook(row('2026-03', 10, 30), row('2026-04', 5, 36)));
    expect(preview.cells.filter(({ issues }) => issues.length > 0).map(({ place }) => place)).toEqual([
      { sheet: '表', row: 3, column: 6, header: '累计' },
    ]);
  });

  it('so are running totals that fall', () => {
    const rows = [
      ['青岛', '新增企业数', '2026-Q1', '家', '', 9],
      ['青岛', '新增企业数', '2026-Q3', '家', '', 8],
    ];
    expect(previewOf(longBook(...rows)).issues.map(({ code }) => code)).toContain('ytd-fell');
  });
});

describe('a ratio', () => {
  const density = (value: Shorthand, status = '初步数'): Shorthand[] => [
    '青岛',
    '机器人密度',
    '2026-Q3',
    '台/万人',
    value,
    '',
    '',
    status,
    '某某公报',
  ];
  const robots: Shorthand[] = ['青岛', '在用机器人', '2026-Q3', '台', 5000, '', '', '初步数'];
  const employees: Shorthand[] = ['青岛', '从业人员', '2026-Q3', '万人', 10, '', '', '初步数'];
  const onRecord = recorded({
    indicator: 'employees',
    period: '2026-Q3',
    form: 'point',
    value: 100_000,
    unit: '人',
  });

  it.each<[what: string, rows: Shorthand[][], record: RecordEntry[], refused: string[], told: string[]]>([
    ['with both parts', [density(500), robots, employees], [], [], ['unit-differs']],
    ['with a part on record', [density(500), robots], [onRecord], [], []],
    ['that its parts do not give', [density(510), robots], [onRecord], [], ['ratio-differs']],
    ['rounded as it is shown', [density(500.04), robots], [onRecord], [], []],
    ['bare', [density(500)], [], ['bare-ratio'], []],
    ['without its denominator', [density(500), robots], [], ['bare-ratio'], []],
    ['bare, as its source published it', [density(500, '来源发布数')], [], [], []],
    ['bare and not published', [density('…')], [], [], []],
  ])('%s', (_, rows, record, refused, told) => {
    const { issues, counts } = previewOf(longBook(...rows), record);
    const codes = (severity: string) =>
      issues.filter((issue) => issue.severity === severity).map(({ code }) => code);
    expect(codes('refused')).toEqual(refused);
    expect([...codes('reason'), ...codes('note')]).toEqual(told);
    expect(counts.refused).toBe(refused.length);
  });

  it('names the part that is missing', () => {
    expect(previewOf(longBook(density(500), robots)).issues[0]!.message).toContain('从业人员');
  });
});

it('keeps the order of the file, sheet by sheet', () => {
  const sheet = (name: string) => ({
    ...longBook(['青岛', '机器人产量', '2026-04', '套', '很多']).sheets[0]!,
    name,
  });
  const { cells, issues } = previewOf({ kind: 'workbook', sheets: [sheet('乙'), sheet('甲')] });
  expect(cells.map(({ place }) => place.sheet)).toEqual(['乙', '甲']);
  expect(issues.map((issue) => issue.sheet)).toEqual(['乙', '甲']);
});

const total: Shorthand[] = ['青岛', '机器人产量', '2026-04', '套', '', 100, '', '初步数'];

it('gives the same outcome for the same record, and another when somebody published meanwhile', () => {
  const outcome = (record: RecordEntry[]) => outcomeOf(previewOf(longBook(total), record));
  expect(outcome([])).toBe(outcome([]));
  expect(outcome([recorded({ period: '2026-05' })])).toBe(outcome([]));
  expect(outcome([recorded({ value: 99 })])).not.toBe(outcome([]));
  expect(outcome([recorded({ value: 99 })])).not.toBe(outcome([recorded({ value: 98 })]));
});
