import type { Action } from '../../people/permissions.ts';

/** Where a briefing stands between the first draft and its issue. */
export const ISSUE_STATES = [
  'draft', // 草稿
  'checked', // 已核
  'issued', // 已签发, frozen for good
  'discarded', // 已作废
] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

/** A state from which nothing follows: what is issued is corrected by another briefing. */
export const FINAL_ISSUE_STATES: readonly IssueState[] = ['issued', 'discarded'];

export const ISSUE_MOVES = [
  'edit', // 改文字
  'regenerate', // 重新生成
  'check', // 核稿通过
  'return', // 退回修改
  'issue', // 签发
  'discard', // 作废
] as const;
export type IssueMove = (typeof ISSUE_MOVES)[number];

interface MoveRule {
  action: Extract<Action, `briefing.${string}`>;
  /** Where the move leads, from each state that it can be made in. What is not here is refused. */
  from: Partial<Record<IssueState, IssueState>>;
  /** Nobody does this to what they made or wrote in themselves. */
  byAnother: boolean;
}

/** What can be done with a briefing, by whom, and where it leads. */
export const ISSUE_RULES: Record<IssueMove, MoveRule> = {
  edit: { action: 'briefing.write', from: { draft: 'draft' }, byAnother: false },
  regenerate: { action: 'briefing.write', from: { draft: 'draft' }, byAnother: false },
  check: { action: 'briefing.check', from: { draft: 'checked' }, byAnother: true },
  return: { action: 'briefing.check', from: { checked: 'draft' }, byAnother: false },
  issue: { action: 'briefing.issue', from: { checked: 'issued' }, byAnother: true },
  discard: { action: 'briefing.write', from: { draft: 'discarded' }, byAnother: false },
};

/** Where a move leads from a state; null where it cannot be made. */
export function issueMoveFrom(state: IssueState, move: IssueMove): IssueState | null {
  return ISSUE_RULES[move].from[state] ?? null;
}
