import { chinaDate } from '#core/domain/calendar.ts';
import { asksFor, openedPeriods } from '#core/domain/collection/cadence.ts';
import { type Standing, standingOf } from '#core/domain/collection/standing.ts';
import { type Term, termOfPeriod } from '#core/domain/collection/term.ts';
import { type Period, periodKey } from '#core/domain/period.ts';
import { findDirectRecords, type ReportRecord } from '#db/queries/collected.ts';
import type { DutyRecord } from '#db/queries/duties.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { calendarThen, extensionsThen, reportsThen, type Then } from './then.ts';

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

export interface CollectQuestion {
  /** One period; every one that has opened when left out. */
  period?: Period | undefined;
  /** When they stand there; now when left out. */
  moment?: Moment | undefined;
}

/**
 * Where duties stand, or stood at a moment, for every period that had opened or for one of them: in the order of the
 * duties, then oldest period first. Whether the caller may know is the caller's to judge.
 *
 * @param duties as they were at the moment: `dutiesThen`
 */
export async function collect(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  duties: readonly DutyRecord[],
  { period, moment }: CollectQuestion = {},
): Promise<Collected[]> {
  const day = moment?.day ?? chinaDate(now().toISOString());
  const then: Then = moment ?? {};
  const plans = [...new Set(duties.map(({ planId }) => planId))];
  const calendar = await calendarThen(db, then);
  const extensions = new Map(
    (
      await extensionsThen(
        db,
        duties.map(({ id }) => id),
        then,
      )
    ).map((one) => [`${one.dutyId} ${one.period}`, one.until]),
  );
  const reports = Map.groupBy(await reportsThen(db, plans, then, period), placeKey);
  const recorded = await findDirectRecords(db, plans, { period, upTo: then.upTo });
  const direct = new Map(recorded.map((one) => [placeKey(one), one]));
  return duties.flatMap((duty) =>
    periodsOf(duty, day, period).map((one): Collected => {
      const term = termOfPeriod(one, duty, calendar, extensions.get(`${duty.id} ${one}`) ?? null);
      const key = placeKey({ ...duty, period: one });
      const came = direct.get(key);
      const revisions = reports.get(key) ?? [];
      const standing = standingOf(revisions, came?.recordedAt ?? null, term, day);
      const cameAsDemo = standing.direct && came!.demo;
      const demo = duty.demo || cameAsDemo || revisions.some((revision) => revision.demo);
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
