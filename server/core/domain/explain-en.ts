import { coverageText, forecastLimitEn, forecastMethodEn } from './explain-forecast.ts';
import { promiseFieldEn, promiseValueEn } from './explain-promise.ts';
import { lightRange, type Sentence, timesScale } from './explain-reader.ts';
import type { ExplanationCode } from './explanation.ts';
import { formatFigure } from './format.ts';
import type { Light } from './light.ts';
import type { OutlookClass } from './outlook.ts';
import type { SecondOpinionClass } from './second-opinion.ts';
import { unitName } from './unit-name.ts';
import { LIGHT_COLOUR_WORDS, OUTLOOK_WORDS, SECOND_OPINION_WORDS } from './verdict-words.ts';

const { en: OUTLOOK_EN } = OUTLOOK_WORDS;
const { en: OPINION_EN } = SECOND_OPINION_WORDS;
const { en: LIGHT_EN } = LIGHT_COLOUR_WORDS;

/** How the plan line gets to the target, where it is not straight. */
const COURSE_EN: Record<string, string> = {
  waypoints: ', by waypoints,',
  equal_rate: ', growing at an equal rate,',
  step: ', in steps,',
};

/** Every step as an English sentence. */
export const EN: Record<ExplanationCode, Sentence> = {
  level_reported: (r) => `Level as reported for ${r.period('period')}: ${r.figure('level')}.`,
  level_year_end: (r) => `Level is the whole year's total for ${r.period('period')}: ${r.figure('level')}.`,
  level_trailing_year: (r) =>
    `Level over the trailing year: year to date ${r.figure('ytd')} (${r.period('ytd_period')}) + last full year ${r.figure('last_full_year')} − last year to date ${r.figure('last_ytd')} = ${r.figure('level')}.`,
  level_estimated: (r) =>
    `No previous year: year to date ${r.figure('ytd')} (${r.period('ytd_period')}) divided by the elapsed share of the year gives ${r.figure('level')} (estimated).`,
  level_ratio: (r) =>
    `Level recomputed: ${formatFigure(r.number('numerator'), 0)} ÷ ${formatFigure(r.number('denominator'), 0)}${timesScale(r)} gives ${r.figure('level')} (${r.period('period')}).`,
  level_share_of_target: (r) =>
    `Level is the region's figure over what the region above has promised: ${formatFigure(r.number('numerator'), 0)} ÷ ${formatFigure(r.number('denominator_target'), 0)}${timesScale(r)} gives ${r.figure('level')} (${r.period('period')}).`,
  level_milestone: (r) =>
    r.number('level') === 1
      ? `Milestone reached on ${r.date('date')}; evidence: ${r.text('evidence')} (reported for ${r.period('period')}).`
      : `Milestone not reached yet (reported for ${r.period('period')}).`,
  baseline_stated: (r) => `Baseline ${r.figure('value')} on ${r.date('date')}.`,
  baseline_zero: (r) => `It starts from zero, on ${r.date('date')}.`,
  baseline_first_observation: (r) =>
    `The document states no baseline; the first observation stands in: ${r.figure('value')} (${r.period('period')}).`,
  time_elapsed: (r) =>
    `Time elapsed: ${r.percent('elapsed')} of the way from ${r.date('from')} to ${r.date('deadline')}, on ${r.date('at')}.`,
  plan_line: (r) =>
    `The plan line${COURSE_EN[r.text('course')] ?? ''} stands at ${r.computed('planned')} on ${r.date('at')}${
      r.text('course') === 'linear' && r.number('elapsed') !== null
        ? ` (${r.figure('baseline')} + (${r.figure('target')} − ${r.figure('baseline')}) × ${r.percent('elapsed')})`
        : ''
    }.`,
  no_equal_rate: (r) =>
    `The promise grows at an equal rate, and no rate leads from ${r.figure('baseline')} to ${r.figure('target')}: there is no plan line.`,
  completion: (r) =>
    r.number('less') === 1
      ? `Completion: target ${r.figure('target')} ÷ level ${r.figure('level')} = ${r.percent('completion')}.`
      : `Completion: level ${r.figure('level')} ÷ target ${r.figure('target')} = ${r.percent('completion')}.`,
  distance_covered: (r) =>
    `Distance covered: (${r.figure('level')} − ${r.figure('baseline')}) ÷ (${r.figure('target')} − ${r.figure('baseline')}) = ${r.percent('distanceCovered')}.`,
  gap: (r) => {
    const gap = r.number('gap');
    if (gap === 0) return 'Gap: none.';
    const formula =
      r.number('target') === null ? '' : ` (target ${r.figure('target')}, level ${r.figure('level')})`;
    return gap !== null && gap < 0
      ? `Beyond the target by ${r.difference('gap').replace('−', '')}${formula}.`
      : `Still to go: ${r.difference('gap')}${formula}.`;
  },
  lag: (r) => {
    const lag = r.number('lagPoints');
    const relation =
      lag === null || lag > 0
        ? `${r.size('lagPoints')} behind`
        : lag < 0
          ? `${r.size('lagPoints')} ahead`
          : 'level';
    return `Planned share ${r.percent('planShare')}, covered ${r.percent('distanceCovered')}: ${relation}.`;
  },
  chosen: (r) =>
    `The document leaves the ${promiseFieldEn(r)} open; ${r.text('recorder')} chose ${promiseValueEn(r, 'to')} on ${r.date('on')}: ${r.text('reason')}.`,
  amended: (r) =>
    `The ${promiseFieldEn(r)} was changed from ${promiseValueEn(r, 'from')} to ${promiseValueEn(r, 'to')} as of ${r.date('effectiveFrom')} (${r.text('document')}).`,
  comparator_unstated: () => 'The document has no word such as "at least" or "about"; judged as "at least".',
  tolerance: (r) => `"About" has no legal tolerance; judged within ± ${r.percent('tolerance')}.`,
  deadline_missing: () =>
    'The document states no deadline; a person has to choose one before progress can be judged.',
  denominator_undecided: () =>
    "The document does not say which year's city total is the denominator; not judged until someone chooses.",
  denominator_target_missing: () =>
    "The region above's promise was chosen as the denominator, but it has none, or several; not judged until that is settled.",
  unit_mismatch: (r) =>
    `${formatFigure(r.number('value'), 0)} ${unitName(r.text('reported'), 'en')} were reported for ${r.period('period')}, which is not the target's unit (${unitName(r.text('expected'), 'en')}): a person has to rule.`,
  no_data: () => 'There is no figure to judge.',
  deadline_passed: (r) => `The deadline ${r.date('deadline')} has passed.`,
  final_figure: (r) =>
    `${r.figure('level')} (${r.period('period')}) against ${r.range('target', 'low', 'high')}: ${r.number('met') === 1 ? 'met' : 'missed'}.`,
  final_figure_missing: (r) =>
    `The figure for the deadline's own period (${r.date('deadline')}) has not come in yet.`,
  stale: (r) =>
    `The newest figure is for ${r.period('period')}; ${r.period('next')} was due by ${r.date('due')} and has not come in.`,
  not_begun: (r) =>
    `The plan runs from ${r.date('eve')}; nothing has been observed since, so it is too early to judge.`,
  too_early: () => 'Fewer than two observations and no baseline: too early to judge.',
  weakening: (r) =>
    `Met, but the trend has turned against it: ${r.computed('projection')} at the deadline if it goes on.`,
  no_distance: () => 'Baseline and target are equal, so no distance can be covered.',
  light_rule: (r) => {
    const range = lightRange(r, (above, upTo) => {
      if (above === null) return upTo === null ? 'Any lag' : `At most ${upTo} points behind`;
      return upTo === null
        ? `More than ${above} points behind`
        : `More than ${above} and at most ${upTo} points behind`;
    });
    const next = r.number('pointsToWorse');
    return `${range}: ${LIGHT_EN[r.text('light') as Light]}${next === null ? '' : `; ${r.size('pointsToWorse')} from the next step`}.`;
  },
  fragility: (r) =>
    `A revision of the level by more than ${r.percent('revision')} ${r.number('upward') === 1 ? 'upward' : 'downward'} (to ${r.computed('threshold')}) turns the light ${LIGHT_EN[r.text('light') as Light]}.`,
  pace: (r) =>
    `Pace: (${r.figure('level')} − ${r.figure('baseline')}) ÷ (plan line ${r.computed('planned')} − ${r.figure('baseline')}) = ${r.ratio('pace')}; 1 is as fast as planned.`,
  outlook: (r) => {
    const miss = r.number('miss') === null ? '' : `, leaving ${r.percent('miss')} of the remaining way open`;
    return `Outlook ${OUTLOOK_EN[r.text('outlook') as OutlookClass]}: ${r.count('points')} comparable figures from ${r.period('from')} to ${r.period('to')} move by ${r.change('perYear')} a year, which leads to ${r.computed('projection')} on ${r.date('deadline')}${miss}.`;
  },
  outlook_none: (r) =>
    `No outlook: ${r.count('points')} comparable figures (estimates left out), and fewer than ${r.count('fewest')} show no trend.`,
  second_opinion: (r) => {
    const ratio = r.number('ratio') === null ? 'no growth is needed' : `ratio ${r.ratio('ratio')}`;
    const substitute = r.number('substitute') === null ? '' : ` (zero taken as ${r.number('substitute')})`;
    return `Compound growth from ${r.figure('baseline')}: ${r.growth('observed')} a year observed, ${r.growth('required')} a year required to reach ${r.figure('target')}${substitute}; ${ratio}: ${OPINION_EN[r.text('opinion') as SecondOpinionClass]}.`;
  },
  methods_disagree: (r) =>
    `The two methods disagree: the outlook is ${OUTLOOK_EN[r.text('outlook') as OutlookClass]}, compound growth says ${OPINION_EN[r.text('secondOpinion') as SecondOpinionClass]}; a person has to look.`,
  forecast: (r) =>
    `Forecast from ${r.count('points')} comparable figures, ${r.period('from')} to ${r.period('to')}: ${r.computed('value')} on ${r.date('deadline')}, and with a probability of ${coverageText(r)} between ${r.computed('low')} and ${r.computed('high')} (the mean of ${forecastMethodEn(r)}, the widest of their intervals)${forecastLimitEn(r)}.`,
  required_increment: (r) => {
    const verb = r.number('falling') === 1 ? 'take off' : 'add';
    const best =
      r.number('best') === null
        ? 'no quarter is known that moved forward'
        : `the best quarter so far brought ${r.difference('best')}, so ${r.ratio('feasibility')} times that`;
    return `${r.count('quartersLeft')} quarters are left, each has to ${verb} ${r.computedDifference('perQuarter')}; ${best}.`;
  },
};
