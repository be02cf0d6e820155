import type { PromiseField } from './promise.ts';
import type { Figure, IsoDate } from './units.ts';

export const RULING_FAULT_CODES = [
  'unknown_field',
  'empty',
  'unreadable_term',
  'required',
  'unreadable_text',
  'not_a_day',
  'before_plan',
  'only_for_amendment',
  'stated',
  'not_choosable',
  'already_amended',
  'unchanged',
  'not_after',
  'not_before',
  'not_above',
  'not_below',
  'not_positive',
  'above_whole',
  'range_value',
  'range_needs_bound',
  'bound_without_range',
  'tolerance_without_about',
  'denominator_without_share',
  'done_without_milestone',
  'milestone_without_done',
  'points_unordered',
  'point_outside',
  'points_without_deadline',
  'no_equal_rate',
] as const;
export type RulingFaultCode = (typeof RULING_FAULT_CODES)[number];

/** What else a ruling says, beside the terms that it changes. */
export const RULING_TEXTS = ['effectiveFrom', 'document', 'locator', 'reason'] as const;
export type RulingText = (typeof RULING_TEXTS)[number];

/** What the value is held against: another term, or the first day of the plan. */
export type RulingBound = PromiseField | 'planStart' | 'baselineDate';

/** What is wrong with one field of a ruling. */
export interface RulingFault {
  code: RulingFaultCode;
  /** Of a promise or of the ruling; any text where nothing is called so. */
  field: PromiseField | RulingText | 'changes' | (string & {});
  /** As it was given; undefined when it was not. */
  value: unknown;
  /** What it is held against, and what that is. */
  bound?: { of: RulingBound; is: Figure | IsoDate | null };
  /** The document that amended it already. */
  document?: string | null;
}
