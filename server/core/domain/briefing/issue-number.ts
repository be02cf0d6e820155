import type { Period } from '../period.ts';
import type { PlanFacts } from './input.ts';

/** The first month that the archive of briefings reaches back to. */
export const FIRST_MONTH: Period = '2024-01';

/**
 * The month of 第1期: the one in which the document was signed, else (a draft) the first month of the
 * period in its title, else the archive's first month; never before the archive begins.
 */
export function firstIssue({ years, signedDate }: Pick<PlanFacts, 'years' | 'signedDate'>): Period {
  const first = signedDate?.slice(0, 7) ?? (years ? `${years.from}-01` : FIRST_MONTH);
  return first < FIRST_MONTH ? FIRST_MONTH : first;
}

/** 总第21期; months before the first issue have no number. */
export function issueText(plan: Pick<PlanFacts, 'years' | 'signedDate'>, month: Period): string {
  const number = ordinal(month) - ordinal(firstIssue(plan)) + 1;
  return number >= 1 ? `总第${number}期` : '创刊前试编';
}

function ordinal(month: Period): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}
