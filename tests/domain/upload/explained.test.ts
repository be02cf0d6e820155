import { describe, expect, it } from 'vitest';
import { isReason } from '#core/domain/upload/checks/explained.ts';
import { longBook, previewOf, recorded, type Shorthand } from './fixtures.ts';

describe('what is a reason', () => {
  it.each<[note: string | null, is: boolean]>([
    [null, false],
    ['修订', false],
    ['已核实', false],
    ['口径调整', true],
    ['……！！', false],
    ['口、径、调', false],
    ['口、径、调、整', true],
    ['   ok  ', false],
    ['moved to 浦东', true],
  ])('%j: %s', (note, is) => {
    expect(isReason(note)).toBe(is);
  });
});

describe('a total that fell', () => {
  const fallen = (status: string, note: Shorthand): Shorthand[] => [
    '青岛',
    '机器人产量',
    '2026-05',
    '套',
    '',
    99,
    '',
    status,
    note,
  ];

  it.each<[what: string, status: string, note: Shorthand, explained: boolean]>([
    ['without a note', '初步数', '', false],
    ['with a word', '初步数', '修订', false],
    ['with its reason', '初步数', '剔除一家外地企业', true],
    ['copied from a source that is named', '来源发布数', '公报', true],
    ['copied from a source that is not', '来源发布数', '', false],
  ])('%s', (_, status, note, explained) => {
    const { issues, committable } = previewOf(longBook(fallen(status, note)), [recorded()]);
    expect(issues.find(({ code }) => code === 'ytd-fell')).toMatchObject({ severity: 'reason', explained });
    expect(committable).toBe(explained);
  });

  it('is asked about once: of what is recorded it is only noted', () => {
    const record = [recorded(), recorded({ period: '2026-05', value: 99 })];
    expect(previewOf(longBook(fallen('初步数', '')), record).issues).toMatchObject([
      { severity: 'note', code: 'ytd-fell' },
    ]);
  });
});

describe('demonstration figures in the record', () => {
  const total: Shorthand[] = ['青岛', '机器人产量', '2026-05', '套', '', 99, '', '初步数'];
  const record = [recorded({ demo: true }), recorded({ period: '2026-05', value: 99, demo: true })];

  it('are nothing to hold a reported figure against', () => {
    const { issues, cells } = previewOf(longBook(total), record);
    expect(issues).toEqual([]);
    expect(cells).toMatchObject([{ state: 'changed', changes: ['demo'] }]);
  });

  it('count like any other for what a demonstration account hands in', () => {
    const demo = { includeDemo: true };
    expect(previewOf(longBook(total), record.slice(0, 1), demo).issues).toMatchObject([{ code: 'ytd-fell' }]);
    expect(previewOf(longBook(total), record, demo).cells).toMatchObject([
      { state: 'unchanged', changes: [] },
    ]);
  });
});
