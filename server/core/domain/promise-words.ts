import type { Locale } from './format.ts';
import type { PromiseField, RulingKind } from './promise.ts';
import type { Comparator, CourseShape, Denominator } from './target.ts';

/** What the terms of a promise are called. */
export const PROMISE_FIELD_WORDS: Record<Locale, Record<PromiseField, string>> = {
  zh: {
    comparator: '比较方式',
    value: '目标值',
    low: '下限',
    high: '上限',
    tolerance: '容差',
    deadline: '期限',
    startDate: '起算日',
    baseline: '基数',
    denominator: '分母',
    course: '计划线',
  },
  en: {
    comparator: 'comparator',
    value: 'target',
    low: 'lower bound',
    high: 'upper bound',
    tolerance: 'tolerance',
    deadline: 'deadline',
    startDate: 'starting day',
    baseline: 'baseline',
    denominator: 'denominator',
    course: 'plan line',
  },
};

export const COMPARATOR_WORDS: Record<Locale, Record<Comparator, string>> = {
  zh: {
    at_least: '不少于',
    more_than: '超过',
    at_most: '不超过',
    less_than: '低于',
    about: '左右',
    between: '区间',
    done: '完成',
    unstated: '未写明',
  },
  en: {
    at_least: 'at least',
    more_than: 'more than',
    at_most: 'at most',
    less_than: 'less than',
    about: 'about',
    between: 'a range',
    done: 'done',
    unstated: 'unstated',
  },
};

export const DENOMINATOR_WORDS: Record<Locale, Record<Denominator, string>> = {
  zh: { parent_target: '上级地区的目标值', parent_actual: '上级地区的实际值' },
  en: {
    parent_target: 'what the region above has promised',
    parent_actual: 'what the region above has reached',
  },
};

export const COURSE_WORDS: Record<Locale, Record<CourseShape, string>> = {
  zh: {
    linear: '按时间均匀推进',
    waypoints: '按分阶段目标',
    equal_rate: '按等速增长',
    step: '按分步目标',
  },
  en: {
    linear: 'a straight line',
    waypoints: 'waypoints',
    equal_rate: 'an equal rate of growth',
    step: 'steps',
  },
};

export const RULING_KIND_WORDS: Record<Locale, Record<RulingKind, string>> = {
  zh: { amendment: '调整', choice: '人工选定' },
  en: { amendment: 'amendment', choice: 'choice' },
};

/** Where a document says nothing. */
export const UNSTATED: Record<Locale, string> = { zh: '未写明', en: 'not stated' };
