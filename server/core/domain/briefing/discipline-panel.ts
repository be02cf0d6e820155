import { type Rates, ratesOf } from '../collection/rates.ts';
import { formatDate, formatPeriod, type Locale, MISSING } from '../format.ts';
import { comparePeriods } from '../period.ts';
import type { Fraction, IsoDate } from '../units.ts';
import type { Card } from './briefing.ts';
import { card, hundredfold } from './card.ts';
import type { DisciplinePanel, DisciplineRow } from './follow-through.ts';
import type { DisciplineFacts, DutyFacts } from './follow-through-facts.ts';
import {
  daysLate,
  isLate,
  lateReportsSentence,
  missingReportsSentence,
  ratesSentence,
} from './narrative/discipline.ts';

const WORDS = {
  zh: {
    title: '报送情况',
    states: { on_time: '按时', late: '迟报', missing: '缺报' },
    submitted: '报送率',
    onTime: '及时率',
    complete: '完整率',
    of: (part: number, whole: number, unit: string) => `${whole}${unit}中${part}${unit}`,
    reports: '份',
    cells: '格',
    due: (periods: string, day: string) => `${periods}，截止${day}`,
  },
  en: {
    title: 'Reporting',
    states: { on_time: 'On time', late: 'Late', missing: 'Missing' },
    submitted: 'Handed in',
    onTime: 'On time',
    complete: 'Complete',
    of: (part: number, whole: number, unit: string) => `${part} of ${whole} ${unit}`,
    reports: 'reports',
    cells: 'cells',
    due: (periods: string, day: string) => `${periods}, due ${day}`,
  },
} as const;

/**
 * Who had to report and did so in time, late or not at all, as of the cut-off: what comes in later tells a later issue.
 * @returns null when nobody had to report by then, and when the reader may not know
 */
export function disciplinePanel(
  facts: DisciplineFacts | null,
  cutOff: IsoDate,
  locale: Locale,
): DisciplinePanel | null {
  if (facts === null || facts.duties.length === 0) return null;
  const { duties } = facts;
  const words = WORDS[locale];
  const rates = disciplineRates(duties);
  const sentences = [
    ratesSentence(rates, locale),
    missingReportsSentence(duties, cutOff, locale),
    lateReportsSentence(duties, locale),
  ];
  return {
    title: words.title,
    note: noteOf(duties, locale),
    rates: rateCards(rates, locale),
    sentences: sentences.filter((one) => one !== null),
    rows: duties.toSorted(byUrgency).map((duty) => rowOf(duty, cutOff, locale)),
  };
}

export function disciplineRates(duties: readonly DutyFacts[]): Rates {
  return ratesOf(
    duties.map((duty) => ({
      standing: { submittedAt: duty.submittedOn, late: duty.submittedOn === null || isLate(duty) },
      complete: { filled: duty.filled, expected: duty.expected },
    })),
  );
}

function rateCards(rates: Rates, locale: Locale): Card[] {
  const words = WORDS[locale];
  const rate = (label: string, share: Fraction | null, note: string) =>
    card(label, hundredfold(share), { unit: '%', decimals: 1, note });
  return [
    rate(words.submitted, rates.submittedRate, words.of(rates.submitted, rates.due, words.reports)),
    rate(words.onTime, rates.onTimeRate, words.of(rates.onTime, rates.due, words.reports)),
    rate(words.complete, rates.completeRate, words.of(rates.filled, rates.expected, words.cells)),
  ];
}

/** 2026年二季度，截止2026年7月15日; of several periods the first and the last. */
function noteOf(duties: readonly DutyFacts[], locale: Locale): string {
  const ordered = duties.toSorted((a, b) => comparePeriods(a.period, b.period));
  const [first, last] = [ordered[0]!, ordered.at(-1)!];
  if (first.period === last.period) {
    return WORDS[locale].due(formatPeriod(first.period, locale), formatDate(last.onTimeBy, locale));
  }
  return [first, last]
    .map(({ period }) => formatPeriod(period, locale))
    .join(locale === 'zh' ? '至' : ' to ');
}

/** Missing, then late, then in time; within that in the order given. */
function byUrgency(a: DutyFacts, b: DutyFacts): number {
  return URGENCY.indexOf(stateOf(a)) - URGENCY.indexOf(stateOf(b));
}

const URGENCY: readonly DisciplineRow['state'][] = ['missing', 'late', 'on_time'];

function stateOf(duty: DutyFacts): DisciplineRow['state'] {
  if (duty.submittedOn === null) return 'missing';
  return isLate(duty) ? 'late' : 'on_time';
}

function rowOf(duty: DutyFacts, cutOff: IsoDate, locale: Locale): DisciplineRow {
  const { region, period, onTimeBy, submittedOn, filled, expected } = duty;
  const state = stateOf(duty);
  return {
    region,
    period: formatPeriod(period, locale),
    due: formatDate(onTimeBy, locale),
    submitted: submittedOn === null ? MISSING : formatDate(submittedOn, locale),
    state,
    word: WORDS[locale].states[state],
    daysLate: state === 'on_time' ? null : daysLate(duty, submittedOn ?? cutOff),
    filled: `${filled}/${expected}`,
  };
}
