import type { TrendsView } from '#core/contract/progress.ts';
import { addYears, comparePeriods, type Period } from '#core/domain/period.ts';
import { CHANGE_SPANS, type ChangeSpan } from './change-span.ts';

/** With what the newest figures are compared: an earlier period as it is known now, or what was known at an earlier moment. */
export type SlopeFrom = { kind: 'period'; period: Period } | { kind: 'moment'; span: ChangeSpan };

/** Earlier periods that are offered, the newest first. */
const OFFERED = 8;

export function periodsBefore({ items, period }: TrendsView): Period[] {
  const known = new Set(items.flatMap(({ levels }) => levels.map((level) => level.period)));
  return [...known]
    .filter((one) => period !== null && comparePeriods(one, period) < 0)
    .sort((a, b) => comparePeriods(b, a))
    .slice(0, OFFERED);
}

/** What an address means by `against`: a period, or how long ago; without it the same period a year before. */
export function slopeFrom(text: string | undefined, view: TrendsView): SlopeFrom | null {
  const span = CHANGE_SPANS.find((one) => one === text);
  if (span) return { kind: 'moment', span };
  const periods = periodsBefore(view);
  const asked = periods.find((period) => period === text);
  const yearBefore = view.period === null ? null : addYears(view.period, -1);
  const usual = periods.find((period) => period === yearBefore) ?? periods.at(-1);
  const period = asked ?? usual;
  return period === undefined ? null : { kind: 'period', period };
}
