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

/** The promise of the parent region that a share is taken of. */
export interface DenominatorTarget {
  code: TargetCode;
  value: Figure;
  unit: string;
}

/** Half width of 左右 where neither the plan nor the site says otherwise; no law defines it. */
export const DEFAULT_TOLERANCE: Fraction = 0.05;

/** Where a promise wants to be on a day between its start and its deadline, in the target's unit. */
export interface Waypoint {
  date: IsoDate;
  value: Figure;
}

export const COURSE_SHAPES = ['linear', 'waypoints', 'equal_rate', 'step'] as const;
export type CourseShape = (typeof COURSE_SHAPES)[number];

/**
 * How a promise means to get from its baseline to its target (method, section 2): straight, straight from
 * one waypoint to the next, by the same growth rate throughout, or in steps that hold until the next one.
 * Points are oldest first; the baseline and the target itself are not among them.
 */
export type Course =
  | { shape: 'linear' }
  | { shape: 'equal_rate' }
  | { shape: 'waypoints'; points: readonly Waypoint[] }
  | { shape: 'step'; points: readonly Waypoint[] };

export const STRAIGHT: Course = { shape: 'linear' };

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
  course: Course;
  /** First day of the plan's own period, from its title; null where the title gives none. */
  planStart: IsoDate | null;
  /** True for shares: which denominator 全市 means must be chosen by a person. */
  denominatorNeeded: boolean;
  /** Used by shares only; null = nobody has chosen. */
  denominator: Denominator | null;
  /** The parent's own promise, where the share is of that; null where the parent has none or several. */
  denominatorTarget: DenominatorTarget | null;
}
