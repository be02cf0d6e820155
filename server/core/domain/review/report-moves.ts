import type { Action } from '../people/permissions.ts';

/** Where a report stands. A duty without a report is 未开始; that is no state of a report. */
export const REPORT_STATES = [
  'draft', // 草稿
  'submitted', // 待审核
  'returned', // 已退回
  'approved', // 已通过, frozen, not yet visible
  'published', // 已发布, in the record
  'discarded', // 已作废
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A state from which nothing follows: another change needs a new revision. */
export const FINAL_STATES: readonly ReportState[] = ['published', 'discarded'];

export const REPORT_MOVES = [
  'save', // 保存
  'submit', // 提交
  'recall', // 撤回
  'return', // 退回
  'approve', // 通过
  'publish', // 发布
  'discard', // 作废
] as const;
export type ReportMove = (typeof REPORT_MOVES)[number];

interface MoveRule {
  action: Extract<Action, 'report.write' | 'report.review'>;
  /** Where the move leads, from each state that it can be made in. What is not here is refused. */
  from: Partial<Record<ReportState, ReportState>>;
  /** Nobody does this to what they submitted themselves. */
  byAnother: boolean;
}

/** What can be done with a report, by whom, and where it leads. */
export const MOVES: Record<ReportMove, MoveRule> = {
  save: { action: 'report.write', from: { draft: 'draft', returned: 'returned' }, byAnother: false },
  submit: { action: 'report.write', from: { draft: 'submitted', returned: 'submitted' }, byAnother: false },
  recall: { action: 'report.write', from: { submitted: 'draft' }, byAnother: false },
  return: {
    action: 'report.review',
    from: { submitted: 'returned', approved: 'returned' },
    byAnother: true,
  },
  approve: { action: 'report.review', from: { submitted: 'approved' }, byAnother: true },
  publish: { action: 'report.review', from: { approved: 'published' }, byAnother: true },
  discard: { action: 'report.write', from: { draft: 'discarded', returned: 'discarded' }, byAnother: false },
};

/** Where a move leads from a state; null where it cannot be made. */
export function moveFrom(state: ReportState, move: ReportMove): ReportState | null {
  return MOVES[move].from[state] ?? null;
}
