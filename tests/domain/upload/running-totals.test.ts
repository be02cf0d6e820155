import { expect, it } from 'vitest';
import { longBook, previewOf, type Shorthand } from './fixtures.ts';

/** What came in and what there is in all, of firms counted since a plan began. */
const row = (period: string, current: Shorthand, total: Shorthand, note = ''): Shorthand[] => [
  ...['全国', 'new_firms', period, '家', current, total, '', '初步数', note],
];

type Told = [severity: 'reason' | 'note', code: string, words: string];

it.each<[what: string, rows: Shorthand[][], told: Told[]]>([
  ['they add up', [row('2026-Q2', 5, 28), row('2026-Q3', 6, 34)], []],
  [
    'the total in the column of what came in',
    [row('2026-Q2', 5, 28), row('2026-Q3', 34, 34)],
    [['reason', 'ytd-does-not-add-up', '34 − 28 − 34 = −28家']],
  ],
  [
    'what came in as the total',
    [row('2026-Q2', 5, 28), row('2026-Q3', 6, 6)],
    [
      ['reason', 'ytd-fell', '少 22家'],
      ['reason', 'ytd-does-not-add-up', '6 − 28 − 6 = −28家'],
    ],
  ],
  [
    'over the turn of a year as within it',
    [row('2025-Q4', 5, 20), row('2026-Q1', 5, 30)],
    [['reason', 'ytd-does-not-add-up', '2026年一季度：累计减上期累计再减当期不为零，30 − 20 − 5 = 5家']],
  ],
  [
    'by one in a hundred',
    [row('2026-Q2', 5, 94), row('2026-Q3', 5, 100)],
    [['note', 'ytd-does-not-add-up', '= 1家']],
  ],
  [
    'explained',
    [row('2026-Q2', 5, 28), row('2026-Q3', 6, 36, '补认定两家')],
    [['reason', 'ytd-does-not-add-up', '= 2家']],
  ],
  ['without a total before, nothing can be told', [row('2026-Q3', 6, 34)], []],
  ['a total that stands alone', [row('2026-Q2', '', 28), row('2026-Q3', '', 34)], []],
])('a running total: %s', (_, rows, told) => {
  const { issues } = previewOf(longBook(...rows), []);
  expect(issues.map(({ severity, code }) => [severity, code]).toSorted()).toEqual(
    told.map(([severity, code]) => [severity, code]).toSorted(),
  );
  for (const [, code, words] of told)
    expect(issues.find((issue) => issue.code === code)!.message).toContain(words);
});
