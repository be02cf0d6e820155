import type { ExplanationCode } from './explanation.ts';

/** What a reader asks of a verdict, in the order in which it is asked. */
export const EXPLANATION_GROUPS = ['promise', 'level', 'progress', 'light', 'outlook', 'required'] as const;
export type ExplanationGroup = (typeof EXPLANATION_GROUPS)[number];

const GROUP_OF: Record<ExplanationCode, ExplanationGroup> = {
  chosen: 'promise',
  amended: 'promise',
  comparator_unstated: 'promise',
  tolerance: 'promise',
  deadline_missing: 'promise',
  denominator_undecided: 'promise',
  denominator_target_missing: 'promise',
  baseline_stated: 'promise',
  baseline_zero: 'promise',
  baseline_first_observation: 'promise',
  level_reported: 'level',
  level_year_end: 'level',
  level_trailing_year: 'level',
  level_estimated: 'level',
  level_ratio: 'level',
  level_share_of_target: 'level',
  level_milestone: 'level',
  unit_mismatch: 'level',
  no_data: 'level',
  completion: 'progress',
  time_elapsed: 'progress',
  distance_covered: 'progress',
  no_distance: 'progress',
  plan_line: 'progress',
  no_equal_rate: 'progress',
  gap: 'progress',
  lag: 'progress',
  pace: 'progress',
  deadline_passed: 'light',
  final_figure: 'light',
  final_figure_missing: 'light',
  stale: 'light',
  too_early: 'light',
  not_begun: 'light',
  weakening: 'light',
  light_rule: 'light',
  fragility: 'light',
  outlook: 'outlook',
  outlook_none: 'outlook',
  second_opinion: 'outlook',
  methods_disagree: 'outlook',
  forecast: 'outlook',
  required_increment: 'required',
};

/**
 * The steps of an explanation by what they answer. Groups without a step are left out; inside a group the
 * steps keep their order.
 */
export function groupedSteps<Step extends { code: ExplanationCode }>(
  steps: readonly Step[],
): { group: ExplanationGroup; steps: Step[] }[] {
  return EXPLANATION_GROUPS.map((group) => ({
    group,
    steps: steps.filter(({ code }) => GROUP_OF[code] === group),
  })).filter((one) => one.steps.length > 0);
}
