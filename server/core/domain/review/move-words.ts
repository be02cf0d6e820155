import type { ReportMove, ReportState } from './report-moves.ts';

/** States and moves as sentences name them. */
export const STATE_WORDS: Record<ReportState, string> = {
  draft: '草稿',
  submitted: '待审核',
  returned: '已退回',
  approved: '已通过',
  published: '已发布',
  discarded: '已作废',
};

export const MOVE_WORDS: Record<ReportMove, string> = {
  save: '修改',
  submit: '提交',
  recall: '撤回',
  return: '退回',
  approve: '通过',
  publish: '发布',
  discard: '作废',
};
