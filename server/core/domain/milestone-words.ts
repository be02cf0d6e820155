import type { Locale } from './format.ts';
import type { MilestoneKind, MilestoneState, ReportedState } from './milestone.ts';

/** What the state of a goal, task or event is called. */
export const MILESTONE_WORDS: Record<Locale, Record<MilestoneState, string>> = {
  zh: {
    done_on_time: '按期完成',
    done_late: '逾期完成',
    done: '已完成',
    in_progress: '推进中',
    not_started: '未启动',
    overdue: '逾期',
    unreported: '未报告',
    withdrawn: '已取消',
  },
  en: {
    done_on_time: 'Done on time',
    done_late: 'Done late',
    done: 'Done',
    in_progress: 'In progress',
    not_started: 'Not started',
    overdue: 'Overdue',
    unreported: 'Not reported',
    withdrawn: 'Withdrawn',
  },
};

/** What the kinds of things that can be reported are called. */
export const MILESTONE_KIND_WORDS: Record<Locale, Record<MilestoneKind, string>> = {
  zh: { goal: '定性目标', task: '任务', box: '专栏事项', event: '重要事项' },
  en: { goal: 'Goal', task: 'Task', box: 'Box item', event: 'Event' },
};

/** The same for what a person can report. */
export const REPORTED_WORDS: Record<Locale, Record<ReportedState, string>> = {
  zh: { not_started: '未启动', in_progress: '推进中', done: '已完成', withdrawn: '已取消' },
  en: { not_started: 'Not started', in_progress: 'In progress', done: 'Done', withdrawn: 'Withdrawn' },
};
