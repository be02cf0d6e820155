import { asksFor } from '#core/domain/collection/cadence.ts';
import { type Term, termOfPeriod } from '#core/domain/collection/term.ts';
import type { Period } from '#core/domain/period.ts';
import type { PlanCode, RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findDuties, findExtensions } from '#db/queries/duties.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';

/** The dates of a region's duty to report a period under a plan; null where there is no such duty. */
export type TermOf = (plan: PlanCode | null, region: RegionCode, period: Period) => Term | null;

/** Reads all duties at once, for whoever asks about many. */
export async function loadTerms(db: Db): Promise<TermOf> {
  const duties = await findDuties(db);
  const calendar = await findHolidayYears(db);
  const extensions = await findExtensions(
    db,
    duties.map(({ id }) => id),
  );
  return (plan, region, period) => {
    const duty = duties.find(
      (one) => one.plan === plan && one.region.code === region && asksFor(one, period),
    );
    if (!duty) return null;
    const extension = extensions.find((one) => one.dutyId === duty.id && one.period === period);
    return termOfPeriod(period, duty, calendar, extension?.until ?? null);
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
