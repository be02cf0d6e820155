import type { BoardView } from '#core/contract/collections.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { openedPeriods } from '#core/domain/collection/cadence.ts';
import { ratesOf } from '#core/domain/collection/rates.ts';
import { notFound } from '#core/domain/errors.ts';
import { comparePeriods, type Period } from '#core/domain/period.ts';
import type { PlanCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { type DutyRecord, findDuties } from '#db/queries/duties.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { findPlans } from '#db/queries/plans.ts';
import type { ServiceContext } from '../context.ts';
import { type Collected, collect } from './collect.ts';
import { rowsOf } from './row.ts';
import { allowedOf } from './visible.ts';

export interface BoardQuestion {
  /** The first plan with a duty that the caller may see, when left out. */
  plan?: PlanCode | undefined;
  /** The newest period that has opened, when left out. */
  period?: Period | undefined;
}

/**
 * Who has reported a plan's figures for a period and who has not, of the regions that the caller may see.
 * @throws AppError `not-found` for an unknown plan, `unauthenticated` or `forbidden`
 */
export async function readBoard(context: ServiceContext, question: BoardQuestion): Promise<BoardView> {
  const { db, now } = context;
  const day = chinaDate(now().toISOString());
  const known = await findPlans(db);
  if (question.plan !== undefined && !known.some(({ code }) => code === question.plan))
    throw notFound('计划', question.plan);
  const all = await findDuties(db);
  const seen = await allowedOf(context, 'collection.read', all);
  const plans = known
    .filter(({ code }) => seen.some((duty) => duty.plan === code))
    .map(({ code, shortTitle }) => ({ code, name: shortTitle }));
  const plan = question.plan ?? plans[0]?.code ?? null;
  const asked = all.filter((duty) => duty.plan === plan);
  const duties = await allowedOf(context, 'collection.read', asked);
  const periods = opened(duties, day);
  const period = question.period ?? periods[0] ?? null;
  const collected = period === null ? [] : await collect(context, duties, period);
  const rows = await rowsOf(context, collected);
  const dues = collected.map(({ standing }, index) => ({ standing, complete: rows[index]! }));
  return {
    ...{ plans, plan, periods, period, day, rows },
    rates: ratesOf(dues),
    provisional: collected.some(({ term }) => day <= term.onTimeBy),
    unknownYears: await unknownYears(db, collected),
  };
}

/** Every period that any of the duties has opened, newest first. */
function opened(duties: readonly DutyRecord[], day: string): Period[] {
  const periods = new Set(duties.flatMap((duty) => openedPeriods(duty, day)));
  return [...periods].sort((a, b) => comparePeriods(b, a));
}

/** The years that worked-out dates lie in and whose holidays are not known. */
async function unknownYears(db: Db, collected: readonly Collected[]): Promise<number[]> {
  const known = new Set((await findHolidayYears(db)).map(({ year }) => year));
  // a lock date that somebody granted was not worked out
  const dates = collected.flatMap(({ term: { onTimeBy, lockedAfter, extended } }) =>
    extended ? [onTimeBy] : [onTimeBy, lockedAfter],
  );
  const years = new Set(dates.map((date) => Number(date.slice(0, 4))));
  return [...years].filter((year) => !known.has(year)).sort((a, b) => a - b);
}
