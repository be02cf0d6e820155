import { expect, it } from 'vitest';
import type { ReportIssue } from '#core/contract/reports.ts';
import type { ReportField } from '#core/domain/review/report-field.ts';
import { opened } from '../../../web/state/report-grid/draft.ts';
import { type CellKey, keyOf } from '../../../web/state/report-grid/layout.ts';
import { repairCells } from '../../../web/state/report-grid/repair-cells.ts';

const issue = (code: string, indicator: string, field: ReportField, text: string | null): ReportIssue => ({
  ...{ severity: 'reason', code, message: '', messageEn: '', indicator, field, value: null },
  ...{ expected: null, expectedEn: null, explained: false },
  repair: text === null ? null : { text, field, why: '', whyEn: '' },
});

const draftOf = (cells: Record<string, string>) =>
  opened(
    new Map(
      Object.entries(cells).map(([key, text]) => [
        key as CellKey,
        { text, version: 1, origin: 'grid' as const, changedBy: '', changedAt: '' },
      ]),
    ),
  );

const robots = keyOf('robots', 'current');
const workers = keyOf('workers', 'current');
const SWAPPED = [
  issue('parts-swapped', 'robots', 'current', '5200'),
  issue('parts-swapped', 'workers', 'current', '10.4'),
];

it.each([
  {
    of: 'a repair of one cell',
    issues: [issue('unit-scale', 'scale', 'ytd', '38.6')],
    cells: { [keyOf('scale', 'ytd')]: '386000' },
    writes: [[keyOf('scale', 'ytd'), '38.6']],
  },
  {
    of: 'two figures in each other\u2019s place: both at once',
    issues: SWAPPED,
    cells: { [robots]: '10.4', [workers]: '5,200' },
    writes: [
      [robots, '5200'],
      [workers, '10.4'],
    ],
  },
  {
    of: 'the counterpart when another pair is exchanged, too',
    issues: [issue('parts-swapped', 'firms', 'current', '77'), ...SWAPPED.toReversed()],
    cells: { [robots]: '10.4', [workers]: '5200', [keyOf('firms', 'current')]: '3' },
    writes: [[keyOf('firms', 'current'), '77']],
  },
  {
    of: 'a repair that stands there already',
    issues: SWAPPED,
    cells: { [robots]: '5200', [workers]: '10.4' },
    writes: [],
  },
  {
    of: 'an issue without a repair',
    issues: [issue('outlier', 'scale', 'ytd', null)],
    cells: { [keyOf('scale', 'ytd')]: '1' },
    writes: [],
  },
])('$of', ({ issues, cells, writes }) => {
  const written = repairCells(issues[0]!, issues, draftOf(cells));
  expect(written.map(({ key, text }) => [key, text])).toEqual(writes);
});
