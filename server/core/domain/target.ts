import type { Figure, Fraction, IndicatorCode, IsoDate, PlanCode, RegionCode, TargetCode } from './units.ts';

/**
 * How a level is held against the target (method, section 2). `unstated` is what a document leaves
 * open: it is judged as `at_least`, and whoever shows it says so.
 */
export const COMPARATORS = [
  'at_least', // 以上
  'more_than', // 超过, 突破
  'at_most', // 以内
  'less_than', // 低于
  'about', // 左右
  'between', // 15—20
  'done', // a milestone
  'unstated',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** `expected` (力争) makes a miss read 未达预期 instead of 未达标. */
export const STRENGTHS = ['firm', 'expected'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** For a share: the parent's own target, or what the parent actually reached. */
export const DENOMINATORS = ['parent_target', 'parent_actual'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

/** Half width of 左右 where neither the plan nor the site says otherwise; no law defines it. */
export const DEFAULT_TOLERANCE: Fraction = 0.05;

/** A promise, as far as judging needs it. What the document does not say is null. */
export interface Target {
  code: TargetCode;
  plan: PlanCode;
  indicator: IndicatorCode;
  region: RegionCode;
  comparator: Comparator;
  strength: Strength;
  /** In `unit`; for `between` the lower bound. */
  value: Figure;
  low: Figure | null;
  high: Figure | null;
  unit: string;
  /** Share of the value; used by `about` only. */
  tolerance: Fraction | null;
  deadline: IsoDate | null;
  /** When the promise begins to run, if a document or a person says so. */
  startDate: IsoDate | null;
  baseline: { value: Figure; date: IsoDate } | null;
  /** First day of the plan's own period, from its title; null where the title gives none. */
  planStart: IsoDate | null;
  /** True for shares: which denominator 全市 means must be chosen by a person. */
  denominatorNeeded: boolean;
  /** Used by shares only; null = nobody has chosen. */
  denominator: Denominator | null;
}
