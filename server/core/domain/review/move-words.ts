import type { Locale } from '../format.ts';
import type { ReportMove, ReportState } from './report-moves.ts';
import { REVIEW_STATE_WORDS } from './state-words.ts';

/** States and moves as sentences name them: "the report is …", "nobody can … it". */
export const STATE_WORDS: Record<Locale, Record<ReportState, string>> = {
  zh: REVIEW_STATE_WORDS.zh,
  en: {
    draft: 'a draft',
    submitted: 'under review',
    returned: 'returned',
    approved: 'approved',
    published: 'published',
    discarded: 'discarded',
  },
};

export const MOVE_WORDS: Record<Locale, Record<ReportMove, string>> = {
  zh: {
    save: '修改',
    submit: '提交',
    recall: '撤回',
    return: '退回',
    approve: '通过',
    publish: '发布',
    discard: '作废',
  },
  en: {
    save: 'change',
    submit: 'submit',
    recall: 'recall',
    return: 'return',
    approve: 'approve',
    publish: 'publish',
    discard: 'discard',
  },
};
