import type { IsoInstant } from '../units.ts';

/** Parameters that name a moment, wherever a route has them. */
export const MOMENT_PARAMETERS = ['asOf', 'against', 'from', 'to', 'since'] as const;

/** A moment that is written to the minute or second reaches to its end. */
const LONGEST_REACH_MS = 60_000;

/**
 * The moment that a reader is answered from who asks for one and may look no further than another: the earlier of
 * the two. What is no moment (a period, nonsense) stays as it is, for the route to read or refuse.
 */
export function clampMoment(asked: string, fixed: IsoInstant): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asked);
  if (!day && !/^\d{4}-\d{2}-\d{2}T/.test(asked)) return asked;
  const reach = Date.parse(day ? `${asked}T23:59:59.999+08:00` : asked.replace(' ', '+'));
  if (Number.isNaN(reach)) return asked;
  return reach + (day ? 1 : LONGEST_REACH_MS) > Date.parse(fixed) ? fixed : asked;
}
