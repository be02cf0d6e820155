import type { Locale } from '../format.ts';
import type { ReportMove, ReportState } from './report-moves.ts';

/** What the states of a review are called. */
export const REVIEW_STATE_WORDS: Record<Locale, Record<ReportState, string>> = {
  zh: {
    draft: '草稿',
    submitted: '待审核',
    returned: '已退回',
    approved: '已通过',
    published: '已发布',
    discarded: '已作废',
  },
  en: {
    draft: 'Draft',
    submitted: 'Submitted',
    returned: 'Returned',
    approved: 'Approved',
    published: 'Published',
    discarded: 'Discarded',
  },
};

export const REVIEW_MOVE_WORDS: Record<Locale, Record<ReportMove, string>> = {
  zh: {
    save: '保存',
    submit: '提交',
    recall: '撤回',
    return: '退回',
    approve: '通过',
    publish: '发布',
    discard: '作废',
  },
  en: {
    save: 'Save',
    submit: 'Submit',
    recall: 'Recall',
    return: 'Return',
    approve: 'Approve',
    publish: 'Publish',
    discard: 'Discard',
  },
};
