import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '#core/domain/upload/known-values.ts';
import { longBook, previewOf, recorded, type Shorthand } from './fixtures.ts';

/** 累计 of 机器人产量 in 青岛, April 2026: what most cases are about. */
const ytd = (value: Shorthand, { yoy = '', status = '初步数', note = '', unit = '套' } = {}) =>
  longBook(['青岛', '机器人产量', '2026-04', unit, '', value, yoy, status, note]);

describe('a figure beside the record', () => {
  it.each<
    [what: string, book: ReturnType<typeof ytd>, record: RecordEntry[], state: string, changes: string[]]
  >([
    ['nothing recorded', ytd(100), [], 'new', []],
    ['another period recorded', ytd(100), [recorded({ period: '2026-05' })], 'new', []],
    ['当期 recorded, not 累计', ytd(100), [recorded({ form: 'period' })], 'new', []],
    ['the same', ytd(100), [recorded()], 'unchanged', []],
    ['another value', ytd(101), [recorded()], 'changed', ['value']],
    ['another status', ytd(100, { status: '年报数' }), [recorded()], 'changed', ['status']],
    ['status left blank', ytd(100, { status: '' }), [recorded({ status: 'published' })], 'unchanged', []],
    ['another growth', ytd(100, { yoy: '3' }), [recorded({ yoyPercent: 2 })], 'changed', ['yoyPercent']],
    ['growth left blank', ytd(100), [recorded({ yoyPercent: 2 })], 'unchanged', []],
    ['a note alone', ytd(100, { note: '见附件' }), [recorded()], 'unchanged', []],
    ['the same amount in another unit', ytd(100, { unit: '台' }), [recorded()], 'changed', ['unit']],
    ['now not published', ytd('…'), [recorded()], 'changed', ['value', 'status']],
    [
      'not published as before',
      ytd('…'),
      [recorded({ value: null, status: 'not_published' })],
      'unchanged',
      [],
    ],
    [
      '0 after not published',
      ytd(0),
      [recorded({ value: null, status: 'not_published' })],
      'changed',
      ['value', 'status'],
    ],
    ['a demonstration figure', ytd(100), [recorded({ demo: true })], 'changed', ['demo']],
    [
      'a demonstration figure of another value, growth and status',
      ytd(101, { yoy: '3', status: '快报数' }),
      [recorded({ demo: true, yoyPercent: 2 })],
      'changed',
      ['value', 'status', 'yoyPercent', 'demo'],
    ],
    [
      'a demonstration figure whose growth is not reported',
      ytd(100),
      [recorded({ demo: true, yoyPercent: 2 })],
      'changed',
      ['yoyPercent', 'demo'],
    ],
    [
      'another value, whose growth and status are left blank',
      ytd(101, { status: '' }),
      [recorded({ status: 'final', yoyPercent: 2 })],
      'changed',
      ['value', 'status', 'yoyPercent'],
    ],
  ])('%s', (_, book, record, state, changes) => {
    expect(previewOf(book, record).cells).toMatchObject([{ state, changes }]);
  });

  it('keeps what a row leaves blank beside the same value, and not beside another', () => {
    const record = [recorded({ status: 'final', yoyPercent: 2, note: '附注' })];
    const content = (book: ReturnType<typeof ytd>) => previewOf(book, record).cells[0]!.content;
    expect(content(ytd(100, { status: '', yoy: '3' }))).toEqual({
      value: 100,
      unit: '套',
      status: 'final',
      yoyPercent: 3,
      note: '附注',
    });
    expect(content(ytd(101, { status: '' }))).toEqual({
      value: 101,
      unit: '套',
      status: 'preliminary',
      yoyPercent: null,
      note: null,
    });
  });

  it('says once, for the whole file, that notes alone are not kept', () => {
    const rows = ['2026-03', '2026-04'].map((period): Shorthand[] => [
      '青岛',
      '机器人产量',
      period,
      '套',
      '',
      100,
      '',
      '',
      '另见附件',
    ]);
    const record = [recorded(), recorded({ period: '2026-03', note: '旧备注' })];
    const { issues, counts } = previewOf(longBook(...rows), record);
    expect(issues).toMatchObject([
      { severity: 'note', code: 'notes-not-kept', row: null, message: expect.stringMatching(/^有 2 个数/) },
    ]);
    expect(counts).toMatchObject({ unchanged: 2, notes: 1 });
  });

  it('says that a blank status was taken for 初步数 only where that is written', () => {
    const codes = (record: RecordEntry[]) =>
      previewOf(ytd(100, { status: '' }), record).issues.map(({ code }) => code);
    expect(codes([])).toEqual(['status-assumed']);
    expect(codes([recorded({ status: 'final' })])).toEqual([]);
  });
});
