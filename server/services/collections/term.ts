import { type Term, termOfPeriod } from '#core/domain/collection/term.ts';
import { comparePeriods, type Period, periodMonths } from '#core/domain/period.ts';
import type { PlanCode, RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findDuties, findExtensions, findHolidayTables } from '#db/queries/duties.ts';

const CADENCES = { 1: 'month', 3: 'quarter', 12: 'year' } as const;

/** The dates of a region's duty to report a period under a plan; null where there is no such duty. */
export type TermOf = (plan: PlanCode | null, region: RegionCode, period: Period) => Term | null;

/** Reads all duties at once, for whoever asks about many. */
export async function loadTerms(db: Db): Promise<TermOf> {
  const duties = await findDuties(db);
  const extensions = await findExtensions(db);
  const tables = await findHolidayTables(db);
  return (plan, region, period) => {
    const cadence = CADENCES[periodMonths(period)];
    const duty = duties.find(
      (one) =>
        one.plan === plan &&
        one.region === region &&
        one.cadence === cadence &&
        comparePeriods(one.firstPeriod, period) <= 0 &&
        (one.lastPeriod === null || comparePeriods(period, one.lastPeriod) <= 0),
    );
    if (!duty) return null;
    const term = termOfPeriod(period, duty, tables);
    const until = extensions.find((one) => one.dutyId === duty.id && one.period === period)?.until;
    return until !== undefined && until > term.lockedAfter ? { ...term, lockedAfter: until } : term;
  };
}

export async function termOf(
  db: Db,
  plan: PlanCode | null,
  region: RegionCode,
  period: Period,
): Promise<Term | null> {
  return (await loadTerms(db))(plan, region, period);
}
