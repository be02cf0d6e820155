import type { AnalysisReader, AnalysisSentenceMaker } from './analysis-reader.ts';
import type { AnalysisCode } from './analysis-step.ts';
import type { CatchUpReason, CatchUpRule, NoCatchUp } from './catch-up.ts';
import type { NoDensitySplit } from './density-split.ts';
import { formatFigure } from './format.ts';
import type { LevelDerivation } from './level.ts';
import type { ChangeReason } from './level-change.ts';
import type { ApartReason, LeftOut, NoRollUp } from './roll-up.ts';

const RULE: Record<CatchUpRule, string> = {
  gap: 'how far each is behind its own part',
  size: 'size',
  pace: 'the best quarter each ever had',
};
const NOTHING: Record<CatchUpReason, string> = {
  no_figure: 'no figure for the period, given nothing',
  no_part: 'no part of the target, so a gap is not known',
  no_pace: 'no quarter is known that moved forward, so a pace is not known',
  not_behind: 'not behind its own part, takes no share',
  no_size: 'a level not above zero, takes no share',
};
const NO_CATCH_UP: Record<NoCatchUp, string> = {
  not_additive: 'The indicator does not add up over places, so its gap is not shared out.',
  no_gap: 'The target itself cannot be judged yet, so there is no gap to share out.',
  nothing_to_go: 'The promise is kept; nothing is left to share out.',
  no_regions: 'No region below has a part of the target or a figure.',
  nobody_known: 'By this rule no region can take a share.',
};
const NO_DENSITY: Record<NoDensitySplit, string> = {
  not_a_ratio: 'The indicator is not divided from two figures, so it is not split.',
  no_figure_from: 'There is no figure for the first period, so the change is not split.',
  no_figure_to: 'There is no figure for the last period, so the change is not split.',
  published_only: 'The source printed the ratio without what it was made of, so the change is not split.',
  not_positive: 'A figure is not above zero and has no logarithm, so the change is not split.',
};
const LEFT_OUT: Record<LeftOut, string> = {
  no_figure: 'no figure',
  other_unit: 'a unit that does not convert',
  published_only: 'a ratio printed without what it was made of',
};
const APART: Record<ApartReason, string> = {
  overlapping: 'functional areas; the regions they lie in report for them',
  reports_elsewhere: 'report elsewhere',
};
const NO_ROLL_UP: Record<NoRollUp, string> = {
  not_additive: 'The indicator does not add up over places.',
  no_regions: 'There are no regions below.',
  nobody_reported: 'No region below has a figure that can be added.',
  zero_denominator: 'The denominators together are zero.',
};
const NO_CHANGE: Partial<Record<ChangeReason, string>> = {
  no_figure_from: 'There was nothing to judge at the first moment, so there is no change to tell.',
  no_figure_to: 'There is nothing to judge at the last moment, so there is no change to tell.',
};
const DERIVATION: Record<LevelDerivation, string> = {
  reported: 'as reported',
  year_end: 'the whole year',
  trailing_year: 'the trailing year',
  estimated: 'estimated from the share of the year',
  ratio: 'recomputed from two figures',
  share_of_target: 'a share of what the region above promised',
  milestone: 'a milestone',
};
const NO_PLAN_TIME: Record<string, string> = {
  no_deadline: 'No deadline, so it has no place on the axis.',
  not_judged: 'Nothing to judge yet, so it has no place on the axis.',
  no_start: 'No start before the deadline, so it has no place on the axis.',
};

/** Every step of an analysis as an English sentence. */
export const ANALYSIS_EN: Record<AnalysisCode, AnalysisSentenceMaker> = {
  catch_up: (r) =>
    `Still to go: ${r.figure('gap')}, shared among ${r.count('count')} regions by ${RULE[r.text('rule') as CatchUpRule]}: ${r.figure('total')} together${quartersLeft(r)}.`,
  catch_up_rest: (r) =>
    `The gap is a quotient; ${formatFigure(r.number('rest'), 8)} beyond its last digit is not shared out.`,
  catch_up_left_out: (r) => `${r.text('namesEn')}: ${NOTHING[r.text('reason') as CatchUpReason]}.`,
  catch_up_share: (r) =>
    `${r.percent('weight')} of the whole: ${r.figure('share')} ${r.number('falling') === 1 ? 'less' : 'more'}${burden(r)}.`,
  catch_up_nothing: (r) => capital(`${NOTHING[r.text('reason') as CatchUpReason]}.`),
  catch_up_none: (r) => NO_CATCH_UP[r.text('reason') as NoCatchUp],
  density_ratio: (r) =>
    `${r.period('period')}: ${r.text('numeratorNameEn')} ${r.member('numerator')} ÷ ${r.text('denominatorNameEn')} ${r.member('denominator')} gives ${r.figure('ratio')}.`,
  density_mean: (r) =>
    `The logarithmic mean of the two ratios, ${r.computed('logMean')}, turns growth rates into amounts.`,
  density_change: (r) =>
    `Change ${r.shift('change')} = ${r.shift('numeratorPart')} by ${r.text('numeratorNameEn')} + ${r.shift('denominatorPart')} by ${r.text('denominatorNameEn')}.`,
  density_none: (r) => NO_DENSITY[r.text('reason') as NoDensitySplit],
  roll_up: (r) =>
    `${r.text('rule') === 'max' ? 'The largest of' : 'The sum of'} ${r.count('count')} regions below in ${r.period('period')} is ${r.figure('value')} (derived; it replaces no reported figure).`,
  roll_up_ratio: (r) =>
    `${r.count('count')} regions below in ${r.period('period')}: numerators ${r.plain('numerator')} ÷ denominators ${r.plain('denominator')} × ${r.plain('scale')} = ${r.figure('value')} (derived; it replaces no reported figure).`,
  roll_up_left_out: (r) => `Left out: ${r.text('namesEn')} (${LEFT_OUT[r.text('reason') as LeftOut]}).`,
  roll_up_apart: (r) => `Not including ${r.text('namesEn')} (${APART[r.text('reason') as ApartReason]}).`,
  roll_up_estimated: (r) => `The levels of ${r.text('namesEn')} are estimates.`,
  roll_up_difference: (r) =>
    `Reported is ${r.figure('reported')}: a statistical difference of ${r.shift('difference')} (derived − reported).`,
  roll_up_unreported: (r) => `Nothing was reported for ${r.period('period')} to compare with.`,
  roll_up_none: (r) => NO_ROLL_UP[r.text('reason') as NoRollUp],
  form_first: (r) =>
    `${r.period('period')} alone (derived from year to date): the year's first period is its year to date, ${r.figure('value')}.`,
  form_difference_of_totals: (r) =>
    `${r.period('period')} alone (derived from year to date): ${r.figure('total')} to ${r.period('total_period')} − ${r.figure('before')} to ${r.period('before_period')} = ${r.figure('value')}.`,
  form_sum_of_periods: (r) =>
    `${r.period('period')} year to date (derived from its periods): ${r.text('summands')} = ${r.figure('value')}.`,
  form_identity: (r) =>
    r.number('difference') === 0
      ? 'The derived period equals the reported one.'
      : `The derived period, ${r.figure('derived')}, differs from the reported one, ${r.figure('reported')}, by ${r.shift('difference')}: the year to date carries revisions of earlier periods.`,
  change_level: (r) =>
    `The level went from ${r.figure('from')} (${r.period('fromPeriod')}) to ${r.figure('to')} (${r.period('toPeriod')}): ${r.shift('change')}.`,
  change_gap: (r) =>
    `Still to go went from ${r.figure('from')} to ${r.figure('to')}: ${r.shift('change')} = ${gapParts(r)}.`,
  change_revision: (r) =>
    `Revision of earlier periods ${r.shift('part')}: ${r.period('period')} was ${r.figure('before')} and is ${r.figure('after')} now.`,
  change_scope: (r) =>
    r.number('from') === r.number('to')
      ? `A change of scope or promise moved the gap by ${r.shift('part')}.`
      : `The target went from ${r.figure('from')} to ${r.figure('to')}, which moved the gap by ${r.shift('part')}.`,
  change_activity: (r) =>
    r.text('fromPeriod') === r.text('toPeriod')
      ? `No newer period has come in: new activity ${r.shift('part')}.`
      : `New activity ${r.shift('part')}: ${r.period('toPeriod')} less ${r.period('fromPeriod')}, both as known at the last moment.`,
  change_unsplit: (r) =>
    `The figure for ${r.period('fromPeriod')} is not to be had any more on ${r.date('to')}, so in ${r.shift('part')} activity and revision cannot be told apart.`,
  change_method: (r) =>
    `The level of ${r.period('period')} was ${DERIVATION[r.text('from') as LevelDerivation]} and is ${DERIVATION[r.text('to') as LevelDerivation]} now; the difference counts as revision.`,
  change_none: (r) => NO_CHANGE[r.text('reason') as ChangeReason] ?? 'There is no change to tell.',
  plan_time: (r) =>
    `From ${r.date('start')} to ${r.date('deadline')}: by ${r.date('at')} ${r.percent('timeShare')} of the time is gone, ${r.percent('planShare')} was planned, ${r.percent('distanceCovered')} is done.`,
  plan_time_none: (r) => NO_PLAN_TIME[r.text('reason')] ?? 'It has no place on the axis.',
};

function quartersLeft(r: AnalysisReader): string {
  const left = r.number('quartersLeft');
  return left === null || left <= 0 ? '' : `, in ${r.count('quartersLeft')} quarters`;
}

function burden(r: AnalysisReader): string {
  if (r.number('perQuarter') === null) return '';
  const best =
    r.number('feasibility') === null
      ? 'no quarter is known that moved forward'
      : `${r.ratio('feasibility')} times the best quarter so far, ${r.computed('best')}`;
  return `, ${r.computed('perQuarter')} a quarter; ${best}`;
}

const PART_EN = {
  activity: 'new activity',
  revision: 'revision of earlier periods',
  scope: 'scope or target change',
  unsplit: 'not told apart',
};

function gapParts(r: AnalysisReader): string {
  return Object.entries(PART_EN)
    .flatMap(([code, word]) => (r.number(code) === null ? [] : [`${word} ${r.shift(code)}`]))
    .join(' + ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
