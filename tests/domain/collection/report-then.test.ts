import { expect, test } from 'vitest';
import { cellsBefore, markAfter, type ReportStep } from '#core/domain/collection/report-then.ts';

const steps = (...actions: string[]): ReportStep[] =>
  actions.map((action, index) => ({
    action: `report.${action}`,
    at: `2026-10-0${index + 1}T00:00:00.000Z`,
    actor: action,
  }));

test.each<[string[], object | null, string]>([
  [[], null, 'nothing was done: it was not begun'],
  [['create'], { state: 'draft', firstSubmittedAt: null, submittedBy: null }, 'begun'],
  [['create', 'submit'], { state: 'submitted', firstSubmittedAt: '2026-10-02T00:00:00.000Z' }, 'handed in'],
  [
    ['create', 'submit', 'recall'],
    { state: 'draft', firstSubmittedAt: '2026-10-02T00:00:00.000Z' },
    'recalled',
  ],
  [
    ['create', 'submit', 'return', 'submit'],
    {
      state: 'submitted',
      firstSubmittedAt: '2026-10-02T00:00:00.000Z',
      decidedAt: '2026-10-03T00:00:00.000Z',
    },
    'the first time counts, whatever was returned later',
  ],
  [
    ['create', 'submit', 'approve', 'publish'],
    { state: 'published', decidedAt: '2026-10-03T00:00:00.000Z' },
    'out',
  ],
  [['create', 'discard'], { state: 'discarded' }, 'given up'],
  [['create', 'submit', 'answer'], { state: 'submitted' }, 'what leads nowhere leaves it where it was'],
])('after %j it stood at %j: %s', (actions, then) => {
  const mark = markAfter(steps(...actions));
  if (then === null) expect(mark).toBeNull();
  else expect(mark).toMatchObject(then);
});

test('what stood in a cell is what its first later change found there', () => {
  const cell = { indicator: 'a', field: 'ytd' } as const;
  const changes = [
    { ...cell, from: null },
    { ...cell, from: '1' },
    { indicator: 'b', field: 'note' as const, from: '旧' },
  ];
  expect(cellsBefore([{ ...cell, text: '2' }], changes)).toEqual([
    { ...cell, text: null },
    { indicator: 'b', field: 'note', text: '旧' },
  ]);
  expect(cellsBefore([{ ...cell, text: '2' }], [])).toEqual([{ ...cell, text: '2' }]);
});
