import { expect, it, test } from 'vitest';
import {
  FINAL_STATES,
  MOVES,
  moveFrom,
  REPORT_MOVES,
  REPORT_STATES,
  type ReportMove,
  type ReportState,
} from '#core/domain/review/report-moves.ts';

/** Every move that can be made; whatever is not here leads nowhere. */
const WAYS: Record<ReportState, Partial<Record<ReportMove, ReportState>>> = {
  draft: { save: 'draft', submit: 'submitted', discard: 'discarded' },
  submitted: { recall: 'draft', return: 'returned', approve: 'approved' },
  returned: { save: 'returned', submit: 'submitted', discard: 'discarded' },
  approved: { publish: 'published', return: 'returned' },
  published: {},
  discarded: {},
};

test.each(REPORT_STATES.flatMap((state) => REPORT_MOVES.map((move) => [state, move] as const)))(
  'a %s report: %s',
  (state, move) => {
    expect(moveFrom(state, move)).toBe(WAYS[state][move] ?? null);
  },
);

it('nothing follows on a final state, and something on every other', () => {
  for (const state of REPORT_STATES) {
    const goesOn = REPORT_MOVES.some((move) => moveFrom(state, move) !== null);
    expect(goesOn, state).toBe(!FINAL_STATES.includes(state));
  }
});

it('what is approved cannot be changed any more', () => {
  expect(moveFrom('approved', 'save')).toBeNull();
  expect(moveFrom('published', 'save')).toBeNull();
});

it('whoever reviews is somebody else than who submitted', () => {
  const byAnother = REPORT_MOVES.filter((move) => MOVES[move].byAnother);
  expect(byAnother).toEqual(REPORT_MOVES.filter((move) => MOVES[move].action === 'report.review'));
});
