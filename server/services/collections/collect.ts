import { chinaDate } from '#core/domain/calendar.ts';
import { asksFor, openedPeriods } from '#core/domain/collection/cadence.ts';
import { type Standing, standingOf } from '#core/domain/collection/standing.ts';
import { type Term, termOfPeriod } from '#core/domain/collection/term.ts';
import { type Period, periodKey } from '#core/domain/period.ts';
import { findDirectRecords, findPlanReports, type ReportRecord } from '#db/queries/collected.ts';
import { type DutyRecord, findExtensions } from '#db/queries/duties.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import type { ServiceContext } from '../context.ts';

/** A duty for one of its periods, with where it stands. */
export interface Collected {
  duty: DutyRecord;
  period: Period;
  term: Term;
  standing: Standing;
  /** All revisions that were not discarded, in any order. */
  reports: ReportRecord[];
  /** What stands there, or the duty itself, is demonstration. */
  demo: boolean;
}

/**
 * Where duties stand today, for every period that has opened or for one of them: in the order of the duties, then
 * oldest period first. Whether the caller may know is the caller's to judge.
 */
export async function collect(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  duties: readonly DutyRecord[],
  period?: Period,
): Promise<Collected[]> {
  const day = chinaDate(now().toISOString());
  const plans = [...new Set(duties.map(({ planId }) => planId))];
  const calendar = await findHolidayYears(db);
  const extensions = new Map(
    (
      await findExtensions(
        db,
        duties.map(({ id }) => id),
      )
    ).map((one) => [`${one.dutyId} ${one.period}`, one.until]),
  );
  const reports = Map.groupBy(await findPlanReports(db, plans, period), placeKey);
  const direct = new Map((await findDirectRecords(db, plans, period)).map((one) => [placeKey(one), one]));
  return duties.flatMap((duty) =>
    periodsOf(duty, day, period).map((one): Collected => {
      const term = termOfPeriod(one, duty, calendar, extensions.get(`${duty.id} ${one}`) ?? null);
      const key = placeKey({ ...duty, period: one });
      const recorded = direct.get(key);
      const revisions = reports.get(key) ?? [];
      const standing = standingOf(revisions, recorded?.recordedAt ?? null, term, day);
      const demo =
        duty.demo || (standing.direct ? recorded!.demo : revisions.some((revision) => revision.demo));
      return { duty, period: one, term, standing, reports: revisions, demo };
    }),
  );
}

function periodsOf(duty: DutyRecord, day: string, period: Period | undefined): Period[] {
  const opened = openedPeriods(duty, day);
  if (period === undefined) return opened;
  return asksFor(duty, period) && opened.includes(period) ? [period] : [];
}

function placeKey(place: { planId: number; regionId: number; period: Period }): string {
  return `${place.planId} ${place.regionId} ${periodKey(place.period)}`;
}
