import type { Locale } from '../format.ts';
import { endMonthOf, type Period, periodMonths } from '../period.ts';
import type { PlanFacts } from './input.ts';

/** The first month that the archive of briefings reaches back to. */
export const FIRST_MONTH: Period = '2024-01';

type Dated = Pick<PlanFacts, 'years' | 'signedDate'>;

/**
 * The month of 第1期: the one in which the document was signed, else (a draft) the first month of the
 * period in its title, else the archive's first month; never before the archive begins. The first quarterly and yearly
 * issues are those of the quarter and the year that it lies in.
 */
export function firstIssue({ years, signedDate }: Dated): Period {
  const first = signedDate?.slice(0, 7) ?? (years ? `${years.from}-01` : FIRST_MONTH);
  return first < FIRST_MONTH ? FIRST_MONTH : first;
}

/** 总第21期, counted for monthly, quarterly and yearly issues apart; what lies before the first issue has no number. */
export function issueText(plan: Dated, period: Period, locale: Locale = 'zh'): string {
  const number = issueNumber(plan, period);
  if (locale === 'en') return number === null ? 'Trial issue, before No. 1' : `No. ${number}`;
  return number === null ? '创刊前试编' : `总第${number}期`;
}

/** Null before the first issue. */
export function issueNumber(plan: Dated, period: Period): number | null {
  const months = periodMonths(period);
  const firstEnd = Math.ceil(endMonthOf(firstIssue(plan)) / months) * months;
  const number = (endMonthOf(period) - firstEnd) / months + 1;
  return number >= 1 ? number : null;
}
