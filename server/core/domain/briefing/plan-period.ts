import { addDays } from '../calendar.ts';
import { timeElapsed } from '../plan-line.ts';
import type { Fraction, IsoDate } from '../units.ts';
import type { PlanFacts } from './input.ts';

/** First and last day of the plan's own period; null where its title gives no years. */
export function planPeriod({ years }: PlanFacts): { start: IsoDate; end: IsoDate } | null {
  return years && { start: `${years.from}-01-01`, end: `${years.to}-12-31` };
}

/** The share of the plan's period that has passed on a day; counted from the eve of its first day. */
export function planTimeElapsed(plan: PlanFacts, day: IsoDate): Fraction | null {
  const period = planPeriod(plan);
  return period && timeElapsed(addDays(period.start, -1), period.end, day);
}
