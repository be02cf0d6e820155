import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '#core/domain/upload/known-values.ts';
import { longBook, percent, previewOf, recorded, type Shorthand } from './fixtures.ts';

const share = (value: Shorthand, status = ''): Shorthand[] => [
  '青岛',
  '占全市比重',
  '2026-Q3',
  '%',
  value,
  '',
  '',
  status,
  '某某公报',
];
const own: Shorthand[] = ['青岛', '领军企业数', '2026-Q3', '家', 3, '', '', '初步数'];
const whole = (region: string): Shorthand[] => [region, '全省企业数', '2026-Q3', '家', 6, '', '', '初步数'];
const onRecord = (region: string, demo = false): RecordEntry =>
  recorded({
    indicator: 'firms_above',
    region,
    period: '2026-Q3',
    form: 'point',
    value: 6,
    unit: '家',
    demo,
  });

describe('a share is the own figure over that of the region above, or a published one', () => {
  it.each<[what: string, rows: Shorthand[][], record: RecordEntry[], refused: string[], told: string[]]>([
    ['bare, with a blank status', [share(52)], [], ['bare-ratio'], []],
    ['bare and preliminary', [share(52, '初步数')], [], ['bare-ratio'], []],
    ['bare, as its source published it', [share(52, '来源发布数')], [], [], []],
    ['not published', [share('…')], [], [], []],
    ['with both parts', [share(50, '初步数'), own, whole('山东省')], [], [], []],
    ['with the whole on record', [share(50, '初步数'), own], [onRecord('370000')], [], []],
    ['with the whole of its own region', [share(50, '初步数'), own, whole('青岛')], [], ['bare-ratio'], []],
    [
      'with a demonstration for the whole',
      [share(50, '初步数'), own],
      [onRecord('370000', true)],
      ['bare-ratio'],
      [],
    ],
    ['that its parts do not give', [share(60, '初步数'), own], [onRecord('370000')], [], ['ratio-differs']],
  ])('%s', (_, rows, record, refused, told) => {
    const { issues } = previewOf(longBook(...rows), record);
    const codes = (severity: string) =>
      issues.filter((issue) => issue.severity === severity).map(({ code }) => code);
    expect(codes('refused')).toEqual(refused);
    expect([...codes('reason'), ...codes('note')]).toEqual(told);
  });

  it('says which part is missing and what may be done', () => {
    const [issue] = previewOf(longBook(share(52), own)).issues;
    expect(issue!.message).toContain('还缺：全省企业数');
    expect(issue!.expected).toContain('来源发布数');
  });
});

describe('a share lies between 0 and 100 %', () => {
  it.each<[value: Shorthand, accepted: boolean]>([
    [0, true],
    [100, true],
    ['100%', true],
    [percent(1), true],
    [100.1, false],
    [152, false],
    [percent(1.52), false],
    [-0.1, false],
  ])('%j', (value, accepted) => {
    const { issues } = previewOf(longBook(share(value, '来源发布数')));
    expect(issues.map(({ code, address }) => [code, address])).toEqual(
      accepted ? [] : [['share-out-of-range', 'E2']],
    );
  });

  it('with the place, the value and what was expected', () => {
    expect(previewOf(longBook(share(152, '来源发布数'))).issues).toMatchObject([
      {
        severity: 'refused',
        address: 'E2',
        value: '152',
        message: '比重是占上级的份额，只能在 0% 到 100% 之间，读到的是“152”。',
        expected: '0 到 100 之间的数字，单位“%”',
      },
    ]);
  });
});
