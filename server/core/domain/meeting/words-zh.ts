import {
  computedDecimals,
  formatDate,
  formatFigure,
  formatPercent,
  formatPeriod,
  formatSigned,
} from '../format.ts';
import { PROMISE_FIELD_WORDS } from '../promise-words.ts';
import { unitOfChange } from '../unit-of-change.ts';
import type { Figure, Points } from '../units.ts';
import { LIGHT_WORDS } from '../verdict-words.ts';
import type { QuestionWords } from './words.ts';

const date = (day: string) => formatDate(day, 'zh');
const period = (of: string) => formatPeriod(of, 'zh');
const light = LIGHT_WORDS.zh;
const terms = (fields: readonly (keyof (typeof PROMISE_FIELD_WORDS)['zh'])[]) =>
  fields.map((field) => PROMISE_FIELD_WORDS.zh[field]).join('、');

interface Measured {
  unit: string;
  decimals: number;
}

const amount = (value: Figure, { unit, decimals }: Measured) => `${formatFigure(value, decimals)}${unit}`;
const gap = (value: Figure, { unit, decimals }: Measured) =>
  `${formatFigure(value, decimals)}${unitOfChange(unit)}`;
const computed = (value: Figure, { unit, decimals }: Measured) =>
  amount(value, { unit, decimals: computedDecimals(decimals) });
const lag = (points: Points) => `${formatFigure(points, 1)}个百分点`;

/** A light that hangs on very little keeps a digit more. */
const small = (share: number) => formatPercent(share, share < 0.001 ? 2 : 1);

export const chinese: QuestionWords = {
  missed: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}到期（${date(v.deadline)}）为${amount(v.level, v)}，目标${amount(v.target, v)}，还差${gap(v.gap, v)}。未达的原因是什么，何时补上？`,
  behind: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}${period(v.period)}慢于计划${lag(v.lag)}${v.gap !== null && v.gap > 0 ? `，距目标还差${gap(v.gap, v)}` : ''}。差在哪里，靠什么赶上？`,
  revised_light: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}${period(v.period)}由${amount(v.old, v)}改为${amount(v.now, v)}，当时的“${light[v.from]}”按现在的数应为“${light[v.to]}”。为什么修订，当时的数是怎么来的？`,
  late_report: (v, { region }) =>
    `${region(v.region)}${period(v.period)}数据应于${date(v.onTimeBy)}前报送，已逾期${v.days}天${v.locked ? '且已过截止日' : ''}，仍未提交。卡在哪里，哪天能报？`,
  silent: (v, { region, indicator }) =>
    `${region(v.region)}缺${period(v.period)}${indicator(v.indicator)}，承担的${amount(v.part, v)}完成多少无从知道。数据何时补报？`,
  done_without_effect: (v, { indicator }) =>
    `这项任务报告已于${date(v.doneOn)}完成，而${indicator(v.indicator)}由${period(v.beforePeriod)}的${amount(v.before, v)}到${period(v.sincePeriod)}的${amount(v.since, v)}，${v.since === v.before ? '没有变化' : '没有好转'}。成效体现在哪里？`,
  overdue_task: (v) =>
    `这项任务应于${date(v.due)}前完成，${v.months > 0 ? `已逾期${v.months}个月` : '已经到期'}仍未完成。缺什么条件，新的完成时间是哪天？`,
  no_terms: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}（目标${amount(v.target, v)}）没有写明${terms(v.open)}，至今不能判定。由谁、何时明确？`,
  other_unit: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}报来的是${formatFigure(v.reported, v.decimals)}${v.reportedUnit}，目标是${amount(v.target, v)}，单位不同、不能比较。按哪个口径算？`,
  final_missing: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}（目标${amount(v.target, v)}）已于${date(v.deadline)}到期，还没有终期数据。何时出数？`,
  forecast_misses: (v, { region, indicator }) =>
    `照现在的走势，${region(v.region)}${indicator(v.indicator)}到${date(v.deadline)}约为${computed(v.value, v)}（${formatFigure(v.low, v.decimals)}—${formatFigure(v.high, v.decimals)}），达不到目标${amount(v.target, v)}${v.certain ? '，最好的情形也达不到' : ''}。准备增加什么措施？`,
  never_achieved: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}今后每季要增加${computed(v.perQuarter, v)}，是历史最好单季的${formatFigure(v.times, 2)}倍。凭什么能做到？`,
  watched: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}${period(v.period)}慢于计划${lag(v.lag)}。下一期能不能追回？`,
  unallocated: (v, { indicator }) =>
    `${indicator(v.indicator)}有${gap(v.unallocated, v)}没有分解到任何地区，占目标的${formatPercent(v.share)}。由谁承担？`,
  difference: (v, { indicator }) =>
    `${indicator(v.indicator)}${period(v.period)}各地区合计与全域数相差${formatSigned(v.difference, v.decimals)}${v.unit}，占全域数的${formatPercent(v.share)}。差在口径还是重复、漏报？`,
  fragile: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}现在是“${light[v.light]}”，现值再修订${small(v.revision)}就会变灯。这个数核实到什么程度？`,
  uncovered: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}亮“${light[v.light]}”，却没有一项任务与它关联。靠哪项任务推动？`,
  assumed_terms: (v, { region, indicator }) =>
    `${region(v.region)}${indicator(v.indicator)}（目标${amount(v.target, v)}）没有写明${terms(v.open)}，暂按约定判定。是否确认？`,
  ambiguity: (v) => `文件还有${v.count}处没有写明，影响怎么读、怎么算。由谁答复？`,
};
