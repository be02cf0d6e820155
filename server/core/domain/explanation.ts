/**
 * Why a verdict is what it is, as data: one step after the other, each with its numbers unrounded.
 * `explain.ts` turns a step into a sentence.
 */
export const EXPLANATION_CODES = [
  'level_reported',
  'level_year_end',
  'level_trailing_year',
  'level_estimated',
  'level_ratio',
  'level_share_of_target',
  'level_milestone',
  'baseline_stated',
  'baseline_zero',
  'baseline_first_observation',
  'time_elapsed',
  'plan_line',
  'no_equal_rate',
  'completion',
  'distance_covered',
  'gap',
  'lag',
  'chosen',
  'amended',
  'comparator_unstated',
  'tolerance',
  'deadline_missing',
  'denominator_undecided',
  'denominator_target_missing',
  'unit_mismatch',
  'no_data',
  'deadline_passed',
  'final_figure',
  'final_figure_missing',
  'stale',
  'too_early',
  'not_begun',
  'weakening',
  'no_distance',
  'light_rule',
  'fragility',
  'pace',
  'outlook',
  'outlook_none',
  'second_opinion',
  'methods_disagree',
  'forecast',
  'required_increment',
] as const;
export type ExplanationCode = (typeof EXPLANATION_CODES)[number];

export interface ExplanationStep {
  code: ExplanationCode;
  values: Readonly<Record<string, string | number | null>>;
}
