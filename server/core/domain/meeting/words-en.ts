import {
  computedDecimals,
  formatDate,
  formatFigure,
  formatPercent,
  formatPeriod,
  formatSigned,
  withUnit,
} from '../format.ts';
import { PROMISE_FIELD_WORDS } from '../promise-words.ts';
import { unitName } from '../unit-name.ts';
import { unitOfChange } from '../unit-of-change.ts';
import type { Figure, Points } from '../units.ts';
import { LIGHT_WORDS } from '../verdict-words.ts';
import type { QuestionWords } from './words.ts';

const date = (day: string) => formatDate(day, 'en');
const period = (of: string) => formatPeriod(of, 'en');
const light = LIGHT_WORDS.en;
const terms = (fields: readonly (keyof (typeof PROMISE_FIELD_WORDS)['en'])[]) =>
  fields.map((field) => PROMISE_FIELD_WORDS.en[field]).join(' or ');

interface Measured {
  unit: string;
  decimals: number;
}

const inUnit = (figure: string, unit: string) => withUnit(figure, unitName(unit, 'en'), 'en');
const amount = (value: Figure, { unit, decimals }: Measured) => inUnit(formatFigure(value, decimals), unit);
const gap = (value: Figure, { unit, decimals }: Measured) =>
  amount(value, { unit: unitOfChange(unit), decimals });
const computed = (value: Figure, { unit, decimals }: Measured) =>
  amount(value, { unit, decimals: computedDecimals(decimals) });
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
const lag = (points: Points) => `${formatFigure(points, 1)} pp`;

/** A light that hangs on very little keeps a digit more. */
const small = (share: number) => formatPercent(share, share < 0.001 ? 2 : 1);

export const english: QuestionWords = {
  missed: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} stood at ${amount(v.level, v)} when it fell due (${date(v.deadline)}), ${gap(v.gap, v)} short of ${amount(v.target, v)}. Why was it missed, and when will it be made up?`,
  behind: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} is ${lag(v.lag)} behind its plan in ${period(v.period)}${v.gap !== null && v.gap > 0 ? `, with ${gap(v.gap, v)} still to go` : ''}. What is missing, and what will close the gap?`,
  revised_light: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} in ${period(v.period)} was changed from ${amount(v.old, v)} to ${amount(v.now, v)}: what was shown as “${light[v.from]}” would be “${light[v.to]}” by the figure of now. Why was it revised, and where did the first figure come from?`,
  late_report: (v, { region }) =>
    `The report of ${region(v.region)} for ${period(v.period)} was due on ${date(v.onTimeBy)} and is ${counted(v.days, 'day')} late${v.locked ? ', past its closing day' : ''}. What holds it up, and on which day will it come?`,
  silent: (v, { region, indicator }) =>
    `${region(v.region)} has no figure of ${indicator(v.indicator)} for ${period(v.period)}: how much of its ${amount(v.part, v)} is done is not known. When will it be reported?`,
  done_without_effect: (v, { indicator }) =>
    `This task is reported done on ${date(v.doneOn)}, but ${indicator(v.indicator)} went from ${amount(v.before, v)} (${period(v.beforePeriod)}) to ${amount(v.since, v)} (${period(v.sincePeriod)}): ${v.since === v.before ? 'no change' : 'no improvement'}. Where does it show?`,
  overdue_task: (v) =>
    `This task was due on ${date(v.due)} and is not done${v.months > 0 ? ` ${counted(v.months, 'month')} later` : ''}. What is missing, and what is the new day?`,
  no_terms: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} (target ${amount(v.target, v)}) has no ${terms(v.open)}, and so no verdict. Who settles it, and when?`,
  other_unit: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} was reported as ${inUnit(formatFigure(v.reported, v.decimals), v.reportedUnit)}, while the target is ${amount(v.target, v)}: the units do not compare. Which one counts?`,
  final_missing: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} (target ${amount(v.target, v)}) fell due on ${date(v.deadline)} and has no final figure. When will it be out?`,
  forecast_misses: (v, { region, indicator }) =>
    `As things go, ${indicator(v.indicator)} in ${region(v.region)} will be about ${computed(v.value, v)} (${formatFigure(v.low, v.decimals)} to ${formatFigure(v.high, v.decimals)}) on ${date(v.deadline)} and miss ${amount(v.target, v)}${v.certain ? ', even at best' : ''}. What will be done beyond that?`,
  never_achieved: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} has to grow by ${computed(v.perQuarter, v)} in each quarter, ${formatFigure(v.times, 2)} times the best one so far. What makes that possible?`,
  watched: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} is ${lag(v.lag)} behind its plan in ${period(v.period)}. Will the next period make up for it?`,
  unallocated: (v, { indicator }) =>
    `${gap(v.unallocated, v)} of ${indicator(v.indicator)}, ${formatPercent(v.share)} of the target, were given to no region. Who brings them?`,
  difference: (v, { indicator }) =>
    `The regions' ${indicator(v.indicator)} in ${period(v.period)} differs from that of the whole by ${inUnit(formatSigned(v.difference, v.decimals), v.unit)}, ${formatPercent(v.share)} of it. Another scope, or something counted twice or not at all?`,
  fragile: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} is “${light[v.light]}”, and a revision of ${small(v.revision)} would change that. How well is the figure verified?`,
  uncovered: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} is “${light[v.light]}”, and no task is tied to it. Which task moves it?`,
  assumed_terms: (v, { region, indicator }) =>
    `${indicator(v.indicator)} in ${region(v.region)} (target ${amount(v.target, v)}) has no ${terms(v.open)} and is judged by a convention. Is that confirmed?`,
  ambiguity: (v) =>
    `The document leaves ${counted(v.count, 'point')} open about how it is read. Who answers?`,
};
