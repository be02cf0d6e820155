import type { Light } from '../light.ts';
import type { Period } from '../period.ts';
import type { ChoosableField } from '../promise-open.ts';
import type { Figure, Fraction, IsoDate, Points, TargetCode } from '../units.ts';
import type { Named } from './facts.ts';

/** What a question is asked for, the most pressing first. */
export const QUESTION_RULES = [
  'missed', // 到期未达
  'behind', // 亮红灯
  'revised_light', // 修订改变了灯
  'late_report', // 逾期未报
  'silent', // 缺本期数
  'done_without_effect', // 完成而指标未动
  'overdue_task', // 任务逾期
  'no_terms', // 缺期限或分母，无法判定
  'other_unit', // 口径不一致
  'final_missing', // 终期数据未出
  'forecast_misses', // 预测到期达不到
  'never_achieved', // 所需增量从未达到过
  'watched', // 亮黄灯
  'unallocated', // 有未分解部分
  'difference', // 统计差异偏大
  'fragile', // 小幅修订就会变灯
  'uncovered', // 落后而没有任务支撑
  'assumed_terms', // 缺基期或口径词，暂按约定判定
  'ambiguity', // 文件未明
] as const;
export type QuestionRule = (typeof QUESTION_RULES)[number];

/** Where the number that a question rests on can be looked at. */
export type Door =
  | { to: 'verdict'; target: TargetCode; region: string | null }
  | { to: 'target'; target: TargetCode }
  | { to: 'milestone'; milestone: string }
  | { to: 'collections'; period: Period }
  | { to: 'open' };

interface OfTarget {
  indicator: Named;
  region: Named;
  unit: string;
  decimals: number;
}

/** What each kind of question says; figures in the target's unit. */
export interface QuestionValues {
  missed: OfTarget & { deadline: IsoDate; level: Figure; target: Figure; gap: Figure };
  behind: OfTarget & { period: Period; lag: Points; gap: Figure | null };
  revised_light: OfTarget & { period: Period; old: Figure; now: Figure; from: Light; to: Light };
  late_report: { region: Named; period: Period; onTimeBy: IsoDate; days: number; locked: boolean };
  silent: OfTarget & { period: Period; part: Figure };
  done_without_effect: {
    task: string;
    doneOn: IsoDate;
    indicator: Named;
    decimals: number;
    unit: string;
    before: Figure;
    beforePeriod: Period;
    since: Figure;
    sincePeriod: Period;
  };
  overdue_task: { task: string; due: IsoDate; months: number };
  no_terms: OfTarget & { target: Figure; open: readonly ChoosableField[] };
  other_unit: OfTarget & { reported: Figure; reportedUnit: string; target: Figure };
  final_missing: OfTarget & { deadline: IsoDate; target: Figure };
  forecast_misses: OfTarget & {
    deadline: IsoDate;
    value: Figure;
    low: Figure;
    high: Figure;
    target: Figure;
    /** The whole interval misses. */
    certain: boolean;
  };
  never_achieved: OfTarget & { perQuarter: Figure; times: number };
  watched: OfTarget & { period: Period; lag: Points };
  unallocated: OfTarget & { unallocated: Figure; share: Fraction };
  difference: OfTarget & { period: Period; difference: Figure; share: Fraction };
  fragile: OfTarget & { light: Light; revision: Fraction };
  uncovered: OfTarget & { light: Light };
  assumed_terms: OfTarget & { target: Figure; open: readonly ChoosableField[] };
  ambiguity: { count: number };
}

/** A question that the data themselves give rise to, with who should answer it. */
export type Question = {
  [Rule in QuestionRule]: {
    rule: Rule;
    /** Who is asked: a region, a unit that the document makes responsible, or both. */
    asked: { region: Named | null; unit: string | null };
    values: QuestionValues[Rule];
    door: Door;
    /** Words of the document, in its language: a task's title, what is left open. */
    subject: string | null;
    demo: boolean;
  };
}[QuestionRule];
