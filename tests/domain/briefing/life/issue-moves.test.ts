import { describe, expect, it, test } from 'vitest';
import {
  FINAL_ISSUE_STATES,
  ISSUE_MOVES,
  ISSUE_RULES,
  ISSUE_STATES,
  type IssueMove,
  type IssueState,
  issueMoveFrom,
} from '#core/domain/briefing/life/issue-moves.ts';
import { may, ROLES, ROOT_REGION, type Role } from '#core/domain/people/permissions.ts';

/** Every move that can be made; whatever is not here leads nowhere. */
const WAYS: Record<IssueState, Partial<Record<IssueMove, IssueState>>> = {
  draft: { edit: 'draft', regenerate: 'draft', check: 'checked', discard: 'discarded' },
  checked: { return: 'draft', issue: 'issued' },
  issued: {},
  discarded: {},
};

test.each(ISSUE_STATES.flatMap((state) => ISSUE_MOVES.map((move) => [state, move] as const)))(
  'a briefing that is %s: %s',
  (state, move) => {
    expect(issueMoveFrom(state, move)).toBe(WAYS[state][move] ?? null);
  },
);

it('nothing follows on a final state, and something on every other', () => {
  for (const state of ISSUE_STATES) {
    const goesOn = ISSUE_MOVES.some((move) => issueMoveFrom(state, move) !== null);
    expect(goesOn, state).toBe(!FINAL_ISSUE_STATES.includes(state));
  }
});

it('whoever checks and whoever issues is somebody else than who wrote', () => {
  expect(ISSUE_MOVES.filter((move) => ISSUE_RULES[move].byAnother)).toEqual(['check', 'issue']);
});

/** What each role can do with a briefing of its own region. */
const RIGHTS: Record<Role, readonly IssueMove[]> = {
  leader: ['issue'],
  statistician: ['edit', 'regenerate', 'discard'],
  reviewer: ['edit', 'regenerate', 'check', 'return', 'issue', 'discard'],
  administrator: [],
};

describe.each(ROLES)('a %s of Shandong', (role) => {
  it.each(ISSUE_MOVES)('%s', (move) => {
    const grants = [{ role, region: '370000' }];
    const allowed = (lineage: string[]) => may({ grants, scopes: null }, ISSUE_RULES[move].action, lineage);
    const right = RIGHTS[role].includes(move);
    expect(allowed(['370000', ROOT_REGION]), 'its own region').toBe(right);
    expect(allowed(['370100', '370000', ROOT_REGION]), 'a region below').toBe(right);
    expect(allowed([ROOT_REGION]), 'the region above').toBe(false);
    expect(allowed(['320000', ROOT_REGION]), 'another one').toBe(false);
  });
});
