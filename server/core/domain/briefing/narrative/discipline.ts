import { daysBetween } from '../../calendar.ts';
import type { Rates } from '../../collection/rates.ts';
import { formatPeriod, type Locale } from '../../format.ts';
import type { IsoDate } from '../../units.ts';
import type { DutyFacts } from '../follow-through-facts.ts';
import {
  bare,
  clause,
  count,
  listedClauses,
  NOTHING,
  percentage,
  type Sentence,
  sentence,
  tally,
} from '../sentence.ts';

const MOST_NAMES = 6;

/**
 * 应报17份，已报16份，报送率94.1%；按时15份，及时率88.2%；完整率96.0%。
 * @returns null when nothing was due, which is no rate of 0
 */
export function ratesSentence(rates: Rates, locale: Locale): Sentence | null {
  const { due, submitted, onTime, submittedRate, onTimeRate, completeRate } = rates;
  if (submittedRate === null || onTimeRate === null) return null;
  if (due === 1) return ratesOfOne({ submitted, onTime, completeRate }, locale);
  if (locale === 'en') {
    const complete =
      completeRate === null ? NOTHING : clause`; ${percentage(completeRate)} of the cells due are filled in`;
    return sentence`Of ${tally(due, 'report')} due, ${bare(submitted)} came in (${percentage(submittedRate)}), ${bare(onTime)} on time (${percentage(onTimeRate)})${complete}.`;
  }
  const complete = completeRate === null ? NOTHING : clause`；完整率${percentage(completeRate)}`;
  return sentence`应报${count(due, '份')}，已报${count(submitted, '份')}，报送率${percentage(submittedRate)}；按时${count(onTime, '份')}，及时率${percentage(onTimeRate)}${complete}。`;
}

/** 应报1份，已按时报送；完整率81.8%。 Rates of a single report tell nothing. */
function ratesOfOne(
  { submitted, onTime, completeRate }: Pick<Rates, 'submitted' | 'onTime' | 'completeRate'>,
  locale: Locale,
): Sentence {
  const known = submitted === 1 && completeRate !== null;
  if (locale === 'en') {
    const came = submitted === 0 ? 'not handed in' : onTime === 1 ? 'handed in on time' : 'handed in late';
    const complete = known ? clause`; ${percentage(completeRate)} of its cells are filled in` : NOTHING;
    return sentence`${tally(1, 'report')} due, ${came}${complete}.`;
  }
  const came = submitted === 0 ? '未报送' : onTime === 1 ? '已按时报送' : '已报送但迟报';
  const complete = known ? clause`；完整率${percentage(completeRate)}` : NOTHING;
  return sentence`应报${count(1, '份')}，${came}${complete}。`;
}

/** 2份迟报：德州市（3天）、菏泽市（12天）。 The longest first; null when none was late. */
export function lateReportsSentence(duties: readonly DutyFacts[], locale: Locale): Sentence | null {
  const late = duties
    .filter(isLate)
    .toSorted((a, b) => daysLate(b, b.submittedOn!) - daysLate(a, a.submittedOn!));
  if (late.length === 0) return null;
  const parts = late.map((duty) => said(duty, duties, daysLate(duty, duty.submittedOn!), locale));
  const names = listedClauses(parts, MOST_NAMES, '、', locale);
  return locale === 'en'
    ? sentence`${tally(late.length, 'report')} came in late: ${names}.`
    : sentence`${count(late.length, '份')}迟报：${names}。`;
}

/** 1份缺报：菏泽市（逾期77天）。 By the cut-off; null when all came in. */
export function missingReportsSentence(
  duties: readonly DutyFacts[],
  cutOff: IsoDate,
  locale: Locale,
): Sentence | null {
  const missing = duties
    .filter(({ submittedOn }) => submittedOn === null)
    .toSorted((a, b) => daysLate(b, cutOff) - daysLate(a, cutOff));
  if (missing.length === 0) return null;
  const parts = missing.map((duty) => said(duty, duties, daysLate(duty, cutOff), locale));
  const names = listedClauses(parts, MOST_NAMES, '、', locale);
  return locale === 'en'
    ? sentence`${tally(missing.length, 'report')} had not come in by the cut-off: ${names}.`
    : sentence`${count(missing.length, '份')}截至数据截止日未报：${names}。`;
}

export function isLate({ submittedOn, onTimeBy }: DutyFacts): boolean {
  return submittedOn !== null && submittedOn > onTimeBy;
}

/** Days from the on-time day; of a report handed in on it 0. */
export function daysLate({ onTimeBy }: DutyFacts, on: IsoDate): number {
  return daysBetween(onTimeBy, on);
}

/** 德州市（3天）; where several periods fell due 德州市（2026年二季度，3天）. */
function said(duty: DutyFacts, all: readonly DutyFacts[], days: number, locale: Locale): Sentence {
  const several = all.some(({ period }) => period !== all[0]!.period);
  const period = formatPeriod(duty.period, locale);
  if (locale === 'en') {
    return clause`${duty.region} (${several ? `${period}, ` : ''}${tally(days, 'day')})`;
  }
  return clause`${duty.region}（${several ? `${period}，` : ''}${count(days, '天')}）`;
}
