import type { BoardView } from '#core/contract/collections.ts';
import { openedPeriods } from '#core/domain/collection/cadence.ts';
import { ratesOf } from '#core/domain/collection/rates.ts';
import { notFound } from '#core/domain/errors.ts';
import { comparePeriods, type Period } from '#core/domain/period.ts';
import type { PlanCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import type { DutyRecord } from '#db/queries/duties.ts';
import { findPlans } from '#db/queries/plans.ts';
import type { ServiceContext } from '../context.ts';
import { knownThen } from '../known-then.ts';
import { momentOf } from '../moment.ts';
import { type Collected, collect } from './collect.ts';
import { rowsOf } from './row.ts';
import { calendarThen, dutiesThen, type Then } from './then.ts';
import { allowedOf, allowedRegions } from './visible.ts';

export interface BoardQuestion {
  /** The first plan with a duty that the caller may see, when left out. */
  plan?: PlanCode | undefined;
  /** The newest period that has opened, when left out. */
  period?: Period | undefined;
  /** Where they stood then; now when left out. */
  asOf?: string | undefined;
}

/**
 * Who has reported a plan's figures for a period and who has not, of the regions that the caller may see: now, or at a
 * moment, as the audit record tells it.
 * @throws AppError `not-found` for an unknown plan, `unauthenticated` or `forbidden`
 */
export async function readBoard(context: ServiceContext, question: BoardQuestion): Promise<BoardView> {
  const { db } = context;
  const moment = await momentOf(context, question.asOf);
  const { day } = moment;
  const isKnown = await knownThen(context, moment);
  const known = (await findPlans(db)).filter(({ code }) => isKnown('plan', code));
  if (question.plan !== undefined && !known.some(({ code }) => code === question.plan))
    throw notFound('计划', question.plan);
  const all = await dutiesThen(db, moment);
  // Which plans one sees anything of is no secret to refuse: there may be none.
  const mayRead = await allowedRegions(context, 'collection.read');
  const seen = all.filter(({ region }) => mayRead(region.code));
  const plans = known
    .filter(({ code }) => seen.some((duty) => duty.plan === code))
    .map(({ code, shortTitle }) => ({ code, name: shortTitle }));
  const plan = question.plan ?? plans[0]?.code ?? null;
  const asked = all.filter((duty) => duty.plan === plan);
  const duties = await allowedOf(context, 'collection.read', asked);
  const periods = opened(duties, day);
  const period = question.period ?? periods[0] ?? null;
  const collected = period === null ? [] : await collect(context, duties, { period, moment });
  const rows = await rowsOf(context, collected, moment);
  const dues = collected.map(({ standing }, index) => ({ standing, complete: rows[index]! }));
  return {
    ...{ plans, plan, periods, period, day, rows },
    rates: ratesOf(dues),
    provisional: collected.some(({ term }) => day <= term.onTimeBy),
    unknownYears: await unknownYears(db, collected, moment),
  };
}

/** Every period that any of the duties has opened, newest first. */
function opened(duties: readonly DutyRecord[], day: string): Period[] {
  const periods = new Set(duties.flatMap((duty) => openedPeriods(duty, day)));
  return [...periods].sort((a, b) => comparePeriods(b, a));
}

/** The years that worked-out dates lie in and whose holidays are not known. */
async function unknownYears(db: Db, collected: readonly Collected[], then: Then): Promise<number[]> {
  const known = new Set((await calendarThen(db, then)).map(({ year }) => year));
  // a lock date that somebody granted was not worked out
  const dates = collected.flatMap(({ term: { onTimeBy, lockedAfter, extended } }) =>
    extended ? [onTimeBy] : [onTimeBy, lockedAfter],
  );
  const years = new Set(dates.map((date) => Number(date.slice(0, 4))));
  return [...years].filter((year) => !known.has(year)).sort((a, b) => a - b);
}
