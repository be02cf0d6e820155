import type { Locale } from '../../format.ts';
import type { IssueMove, IssueState } from './issue-moves.ts';

export const ISSUE_STATE_WORDS: Record<IssueState, Record<Locale, string>> = {
  draft: { zh: '草稿', en: 'Draft' },
  checked: { zh: '已核', en: 'Checked' },
  issued: { zh: '已签发', en: 'Issued' },
  discarded: { zh: '已作废', en: 'Discarded' },
};

export const ISSUE_MOVE_WORDS: Record<IssueMove, Record<Locale, string>> = {
  edit: { zh: '修改', en: 'edit' },
  regenerate: { zh: '重新生成', en: 'compose anew' },
  check: { zh: '核稿', en: 'check' },
  return: { zh: '退回', en: 'return' },
  issue: { zh: '签发', en: 'issue' },
  discard: { zh: '作废', en: 'discard' },
};
