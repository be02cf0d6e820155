import { comparePeriods, type Period } from '../../period.ts';
import { briefingKind } from '../periods.ts';

/**
 * The issue that a briefing's readers had before it: of the last earlier period of the same kind that has one, whenever
 * it was made. An issue of a later period is none, also for a briefing that is made afterwards.
 *
 * @param issues of one subject, corrections after what they correct
 * @returns null where there is none
 */
export function precedingIssue<Issue extends { period: Period }>(
  issues: readonly Issue[],
  period: Period,
): Issue | null {
  const kind = briefingKind(period);
  const earlier = issues.filter((one) => briefingKind(one.period) === kind && one.period < period);
  return earlier.toSorted((a, b) => comparePeriods(a.period, b.period)).at(-1) ?? null;
}
