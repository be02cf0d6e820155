import { addPeriods, type Period, periodYear } from '../period.ts';
import { previousInYear } from '../upload/period-text.ts';
import type { Numbered } from './bulk-context.ts';

/** Periods before and after one within its year, by their numbers; null at the year's ends. */
export interface PeriodNeighbours {
  previous: (period: number) => number | null;
  next: (period: number) => number | null;
}

export function periodNeighbours(periods: Numbered<Period>): PeriodNeighbours {
  const remembered = (find: (period: Period) => Period | null) => {
    const known: (number | null)[] = [];
    return (period: number) => {
      const found = known[period];
      if (found !== undefined) return found;
      const neighbour = find(periods.items[period]!);
      const made = neighbour === null ? null : periods.numberOf(neighbour);
      known[period] = made;
      return made;
    };
  };
  return {
    previous: remembered(previousInYear),
    next: remembered((period) => {
      const next = addPeriods(period, 1);
      return periodYear(next) === periodYear(period) ? next : null;
    }),
  };
}
