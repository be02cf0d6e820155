import type { Reader } from './explain-reader.ts';
import type { PromiseField } from './promise.ts';

const FIELD_ZH: Record<PromiseField, string> = {
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
};
const FIELD_EN: Record<PromiseField, string> = {
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
};
const WORD_ZH: Record<string, string> = {
  at_least: '不少于',
  more_than: '超过',
  at_most: '不超过',
  less_than: '低于',
  about: '左右',
  between: '区间',
  done: '完成',
  unstated: '未写明',
  parent_target: '上级地区的目标值',
  parent_actual: '上级地区的实际值',
  linear: '按时间均匀推进',
  waypoints: '按分阶段目标',
  equal_rate: '按等速增长',
  step: '按分步目标',
};
const WORD_EN: Record<string, string> = {
  at_least: 'at least',
  more_than: 'more than',
  at_most: 'at most',
  less_than: 'less than',
  about: 'about',
  between: 'a range',
  done: 'done',
  unstated: 'unstated',
  parent_target: 'what the region above has promised',
  parent_actual: 'what the region above has reached',
  linear: 'a straight line',
  waypoints: 'waypoints',
  equal_rate: 'an equal rate of growth',
  step: 'steps',
};
const FIGURES: readonly string[] = ['value', 'low', 'high', 'baseline'] satisfies PromiseField[];
const DAYS: readonly string[] = ['deadline', 'startDate'] satisfies PromiseField[];

export function promiseFieldZh(r: Reader): string {
  return FIELD_ZH[r.text('field') as PromiseField];
}

export function promiseFieldEn(r: Reader): string {
  return FIELD_EN[r.text('field') as PromiseField];
}

export function promiseValueZh(r: Reader, side: 'from' | 'to'): string {
  return termOf(r, side, WORD_ZH, '未写明');
}

export function promiseValueEn(r: Reader, side: 'from' | 'to'): string {
  return termOf(r, side, WORD_EN, 'nothing');
}

/** A term of a promise in words: a figure with its unit, a day, a share, or a word of a closed list. */
function termOf(r: Reader, side: 'from' | 'to', words: Record<string, string>, none: string): string {
  const field = r.text('field');
  if (r.number(side) === null && r.text(side) === '—') return none;
  if (FIGURES.includes(field)) return r.figure(side);
  if (DAYS.includes(field)) return r.date(side);
  if (field === 'tolerance') return `±${r.percent(side)}`;
  return words[r.text(side)] ?? r.text(side);
}
