import { describe, expect, it, test } from 'vitest';
import { type Due, ratesOf } from '#core/domain/collection/rates.ts';
import { type ReportMark, standingOf } from '#core/domain/collection/standing.ts';
import { termOfPeriod } from '#core/domain/collection/term.ts';
import { completenessOf } from '#core/domain/review/completeness.ts';
import type { ReportState } from '#core/domain/review/report-moves.ts';
import { HOLIDAY_YEARS } from '#seeds/holidays.ts';

/** On time until 2026-10-15, taken until 2026-11-16. */
const term = termOfPeriod('2026-Q3', { onTimeDays: 15, lockDays: 45 }, HOLIDAY_YEARS);

const mark = (state: ReportState, firstSubmittedAt: string | null = null, revision = 1): ReportMark => ({
  id: `r${revision}`,
  revision,
  state,
  firstSubmittedAt,
});

const LAST_MINUTE = '2026-10-15T15:59:59Z'; // 23:59:59 in China
const TOO_LATE = '2026-10-15T16:00:00Z';

test.each<[string, ReportMark[], string | null, string, object]>([
  ['nobody began', [], null, '2026-10-15', { state: 'not_started', late: false, report: null }],
  ['nobody began, a day later', [], null, '2026-10-16', { state: 'not_started', late: true, locked: false }],
  [
    'a draft on the last day',
    [mark('draft')],
    null,
    '2026-11-16',
    { state: 'draft', late: true, locked: false },
  ],
  ['a draft after it', [mark('draft')], null, '2026-11-17', { state: 'draft', locked: true }],
  [
    'handed in at the last minute',
    [mark('submitted', LAST_MINUTE)],
    null,
    '2026-11-20',
    { state: 'submitted', late: false },
  ],
  [
    'handed in a second later',
    [mark('submitted', TOO_LATE)],
    null,
    '2026-11-20',
    { state: 'submitted', late: true },
  ],
  [
    'returned, first handed in in time',
    [mark('returned', LAST_MINUTE)],
    null,
    '2026-11-20',
    { state: 'returned', late: false },
  ],
  ['approved', [mark('approved', LAST_MINUTE)], null, '2026-11-20', { state: 'approved', correction: null }],
  [
    'discarded alone',
    [mark('discarded', LAST_MINUTE)],
    null,
    '2026-10-16',
    { state: 'not_started', submittedAt: null, late: true },
  ],
  [
    'published',
    [mark('published', LAST_MINUTE)],
    null,
    '2026-11-20',
    { state: 'published', correction: null, report: 'r1' },
  ],
  [
    'published, then corrected late',
    [mark('draft', null, 2), mark('published', LAST_MINUTE)],
    null,
    '2026-12-20',
    { state: 'published', correction: 'draft', report: 'r2', late: false, submittedAt: LAST_MINUTE },
  ],
  [
    'a correction that was discarded',
    [mark('published', LAST_MINUTE), mark('discarded', TOO_LATE, 2)],
    null,
    '2026-11-20',
    { state: 'published', correction: null, report: 'r1' },
  ],
  [
    'straight into the record',
    [],
    LAST_MINUTE,
    '2026-11-20',
    { state: 'published', direct: true, late: false, report: null },
  ],
  [
    'straight into the record, late',
    [],
    TOO_LATE,
    '2026-11-20',
    { state: 'published', direct: true, late: true },
  ],
  [
    'straight into the record, and a report begun beside it, which puts nobody in arrears',
    [mark('draft')],
    LAST_MINUTE,
    '2026-10-16',
    {
      state: 'published',
      correction: 'draft',
      report: 'r1',
      submittedAt: LAST_MINUTE,
      direct: true,
      late: false,
    },
  ],
  [
    'straight into the record in time, and corrected by a report afterwards',
    [mark('published', TOO_LATE)],
    LAST_MINUTE,
    '2026-11-20',
    { state: 'published', correction: null, submittedAt: LAST_MINUTE, direct: true, late: false },
  ],
  [
    'handed in in time, then straight into the record',
    [mark('submitted', LAST_MINUTE)],
    TOO_LATE,
    '2026-11-20',
    { state: 'published', correction: 'submitted', submittedAt: LAST_MINUTE, direct: false, late: false },
  ],
])('%s', (_, reports, recordedAt, day, standing) => {
  expect(standingOf(reports, recordedAt, term, day)).toMatchObject(standing);
});

describe('rates', () => {
  const due = (submittedAt: string | null, late: boolean, filled: number, expected: number): Due => ({
    standing: { submittedAt, late },
    complete: { filled, expected },
  });

  it('are nothing, not zero, when nothing was due', () => {
    expect(ratesOf([])).toMatchObject({ due: 0, submittedRate: null, onTimeRate: null, completeRate: null });
  });

  it('count handed in, handed in in time, and the cells of what was handed in', () => {
    const rates = ratesOf([
      due(LAST_MINUTE, false, 4, 4),
      due(TOO_LATE, true, 3, 4),
      due(null, true, 4, 4), // a full draft that nobody handed in
      due(null, false, 0, 4),
    ]);
    expect(rates).toMatchObject({ due: 4, submitted: 2, onTime: 1, filled: 7, expected: 16 });
    expect(rates).toMatchObject({ submittedRate: 0.5, onTimeRate: 0.25, completeRate: 7 / 16 });
  });

  it('have no completeness where no cell is expected', () => {
    expect(ratesOf([due(LAST_MINUTE, false, 0, 0)])).toMatchObject({ submittedRate: 1, completeRate: null });
  });
});

describe('completeness', () => {
  const lines = [
    { code: 'scale', measureKind: 'flow' },
    { code: 'firms', measureKind: 'stock' },
    { code: 'sites', measureKind: 'cumulative' },
    { code: 'share', measureKind: 'share' },
  ] as const;
  const cell = (indicator: string, field: 'current' | 'ytd' | 'status', text: string | null) => ({
    indicator,
    field,
    text,
  });

  test.each([
    ['nothing', [], 0],
    ['the year to date of a flow', [cell('scale', 'ytd', '12')], 1],
    ['the quarter alone of a flow', [cell('scale', 'current', '12')], 0],
    ['a stock', [cell('firms', 'current', '3')], 1],
    ['a running total', [cell('sites', 'ytd', '3')], 1],
    ['nonsense, which is something', [cell('firms', 'current', '约三家')], 1],
    ['blanks', [cell('firms', 'current', ' '), cell('scale', 'ytd', null)], 0],
    ['未公布', [cell('firms', 'status', '未公布')], 1],
    ['another status', [cell('firms', 'status', '快报数')], 0],
    ['a share, which nobody fills in', [cell('share', 'current', '50')], 0],
    ['an indicator that is not asked for', [cell('other', 'current', '5')], 0],
  ])('with %s: %j', (_, cells, filled) => {
    expect(completenessOf(lines, cells)).toEqual({ filled, expected: 3 });
  });
});
