/**
 * What an analysis added to what, as data: one step after the other, each with its numbers as they are
 * shown. `analysis-words.ts` turns a step into a sentence.
 */
export const ANALYSIS_CODES = [
  'catch_up',
  'catch_up_rest',
  'catch_up_left_out',
  'catch_up_share',
  'catch_up_nothing',
  'catch_up_none',
  'density_ratio',
  'density_mean',
  'density_change',
  'density_none',
  'roll_up',
  'roll_up_ratio',
  'roll_up_left_out',
  'roll_up_apart',
  'roll_up_estimated',
  'roll_up_difference',
  'roll_up_unreported',
  'roll_up_none',
  'form_first',
  'form_difference_of_totals',
  'form_sum_of_periods',
  'form_identity',
  'change_level',
  'change_gap',
  'change_revision',
  'change_scope',
  'change_activity',
  'change_unsplit',
  'change_method',
  'change_none',
  'plan_time',
  'plan_time_none',
] as const;
export type AnalysisCode = (typeof ANALYSIS_CODES)[number];

export interface AnalysisStep {
  code: AnalysisCode;
  values: Readonly<Record<string, string | number | null>>;
}

/** A region or an indicator as each language calls it. */
export interface Named {
  name: string;
  /** Null where there is none; the Chinese name stands in. */
  nameEn: string | null;
}

/** Names for a sentence: `names` in Chinese, `namesEn` in English. */
export function namesOf(all: readonly Named[]): { names: string; namesEn: string } {
  return {
    names: all.map(({ name }) => name).join('、'),
    namesEn: all.map(({ name, nameEn }) => nameEn ?? name).join(', '),
  };
}
