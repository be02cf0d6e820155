import { lastDayOfMonth } from './calendar.ts';
import { digits } from './digits.ts';
import type { IsoDate } from './units.ts';

/**
 * The day with the same number `count` months later; where that month is too short, its last day. So a
 * period by months ends (Civil Code of China, article 202).
 * @param count whole, not negative
 */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const ordinal = monthOrdinal(date) + count;
  const last = lastDayOfMonth(Math.floor(ordinal / 12), (ordinal % 12) + 1);
  const same = `${last.slice(0, 8)}${date.slice(8)}`;
  return same < last ? same : last;
}

/** How many whole months have passed from one day to another; 0 when `to` is not later. */
export function wholeMonthsBetween(from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0;
  const months = monthOrdinal(to) - monthOrdinal(from);
  return addMonths(from, months) <= to ? months : months - 1;
}

/** Months since the year 0. */
function monthOrdinal(date: IsoDate): number {
  return digits(date, 0, 4) * 12 + digits(date, 5, 7) - 1;
}
