import type { DisciplineFacts, DutyFacts } from '#core/domain/briefing/follow-through-facts.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { asksFor, MONTHS_OF } from '#core/domain/collection/cadence.ts';
import { termOfPeriod } from '#core/domain/collection/term.ts';
import {
  addPeriods,
  comparePeriods,
  lastCompletePeriod,
  type Period,
  periodStart,
} from '#core/domain/period.ts';
import type { IsoDate, PlanCode, RegionCode } from '#core/domain/units.ts';
import type { DutyRecord } from '#db/queries/duties.ts';
import { type Collected, collect } from '../collections/collect.ts';
import { completenessFor } from '../collections/completeness.ts';
import { calendarThen, dutiesThen } from '../collections/then.ts';
import { allowedRegions } from '../collections/visible.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Names } from './names.ts';

export interface DisciplineQuestion {
  plan: PlanCode;
  /** The plan's own region, which who asks has to be allowed to see. */
  planRegion: RegionCode;
  /** One region's own reports only. */
  region: RegionCode | null;
  period: Period;
  /** What is known, on the day of the cut-off. */
  moment: Moment;
}

/**
 * Who had to report by the cut-off, and did: judged at its end, so that it stays what it was.
 * @returns null where nobody has to report for the plan, and where the caller may not know who has
 */
export async function disciplineFacts(
  context: ServiceContext,
  { plan, planRegion, region, period, moment }: DisciplineQuestion,
  names: Names,
): Promise<DisciplineFacts | null> {
  const cutOff = moment.day;
  const mayRead = await allowedRegions(context, 'collection.read');
  if (!mayRead(region ?? planRegion)) return null;
  const duties = (await dutiesThen(context.db, moment, { plan })).filter(
    (duty) => region === null || duty.region.code === region,
  );
  if (duties.length === 0) return null;
  const collected = await collect(context, duties, { moment });
  const fallenDue = newestDue(collected, period, cutOff);
  const complete = await completenessFor(context.db, fallenDue, moment);
  return {
    duties: fallenDue.map((one, index) => dutyFacts(one, complete[index]!, cutOff, names)),
    next: await nextDue(context, duties, moment),
  };
}

/** Those whose on-time day lies in the period; where none does, those with the last on-time day before it. */
function newestDue(collected: readonly Collected[], period: Period, cutOff: IsoDate): Collected[] {
  const due = collected.filter(({ term }) => term.onTimeBy <= cutOff);
  const within = due.filter(({ term }) => term.onTimeBy >= periodStart(period));
  if (within.length > 0) return within;
  const last = due
    .map(({ term }) => term.onTimeBy)
    .sort()
    .at(-1);
  return due.filter(({ term }) => term.onTimeBy === last);
}

function dutyFacts(
  { duty, period, term, standing, demo }: Collected,
  { filled, expected }: { filled: number; expected: number },
  cutOff: IsoDate,
  names: Names,
): DutyFacts {
  const on = standing.submittedAt === null ? null : chinaDate(standing.submittedAt);
  return {
    region: names.region(duty.region.code),
    period,
    onTimeBy: term.onTimeBy,
    submittedOn: on !== null && on <= cutOff ? on : null,
    filled,
    expected,
    demo,
  };
}

/** The first on-time day after the cut-off, and whom it concerns. */
async function nextDue(
  { db }: ServiceContext,
  duties: readonly DutyRecord[],
  moment: Moment,
): Promise<DisciplineFacts['next']> {
  const cutOff = moment.day;
  const calendar = await calendarThen(db, moment);
  const coming = duties.flatMap((duty) => {
    const newest = lastCompletePeriod(cutOff, MONTHS_OF[duty.cadence]);
    return [newest, addPeriods(newest, 1)]
      .filter((period) => asksFor(duty, period))
      .map((period) => ({ duty, period, onTimeBy: termOfPeriod(period, duty, calendar).onTimeBy }))
      .filter(({ onTimeBy }) => onTimeBy > cutOff);
  });
  const [first] = coming.toSorted(
    (a, b) => a.onTimeBy.localeCompare(b.onTimeBy) || comparePeriods(a.period, b.period),
  );
  if (!first) return null;
  const { period, onTimeBy } = first;
  const regions = coming.filter((one) => one.period === period && one.onTimeBy === onTimeBy).length;
  return { period, onTimeBy, regions };
}
