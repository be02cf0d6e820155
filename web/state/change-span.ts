import { addDays } from '#core/domain/calendar.ts';
import type { IsoDate } from '#core/domain/units.ts';

/** How long ago the older of two moments is. */
export const CHANGE_SPANS = ['month', 'quarter', 'half', 'year'] as const;
export type ChangeSpan = (typeof CHANGE_SPANS)[number];

const DAYS: Record<ChangeSpan, number> = { month: 30, quarter: 91, half: 183, year: 365 };

/** The span that an address names; a quarter where it names none. */
export function spanIn(text: string | undefined): ChangeSpan {
  return CHANGE_SPANS.find((span) => span === text) ?? 'quarter';
}

/** The day that lies so long before another. */
export function dayBefore(day: IsoDate, span: ChangeSpan): IsoDate {
  return addDays(day, -DAYS[span]);
}
