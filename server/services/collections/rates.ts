import type { RatesOverTime } from '#core/contract/collections.ts';
import { chinaDate, daysBetween } from '#core/domain/calendar.ts';
import { type Due, ratesOf } from '#core/domain/collection/rates.ts';
import { notFound } from '#core/domain/errors.ts';
import { comparePeriods } from '#core/domain/period.ts';
import type { PlanCode } from '#core/domain/units.ts';
import { findPlans } from '#db/queries/plans.ts';
import type { ServiceContext } from '../context.ts';
import { knownThen } from '../known-then.ts';
import { momentOf } from '../moment.ts';
import { type Collected, collect } from './collect.ts';
import { completenessFor } from './completeness.ts';
import { dutiesThen } from './then.ts';
import { allowedOf } from './visible.ts';

type Counted = Collected & Due;

/**
 * 报送率, 及时率 and 完整率 of a plan: by period over the regions that the caller may see, and by region over all
 * periods that have opened, with the state of each. Now, or as they were at a moment.
 *
 * @throws AppError `not-found` for an unknown plan, `unauthenticated` or `forbidden`
 */
export async function readRates(
  context: ServiceContext,
  plan: PlanCode,
  asOf?: string,
): Promise<RatesOverTime> {
  const { db } = context;
  const moment = await momentOf(context, asOf);
  const isKnown = await knownThen(context, moment);
  if (!isKnown('plan', plan) || !(await findPlans(db)).some(({ code }) => code === plan))
    throw notFound('计划', plan);
  const duties = await allowedOf(context, 'collection.read', await dutiesThen(db, moment, { plan }));
  const collected = await collect(context, duties, { moment });
  const complete = await completenessFor(db, collected, moment);
  const counted = collected.map((one, index): Counted => ({ ...one, complete: complete[index]! }));
  const { day } = moment;
  return {
    day,
    demo: collected.some((one) => one.demo),
    periods: [...Map.groupBy(counted, ({ period }) => period)]
      .sort(([a], [b]) => comparePeriods(a, b))
      .map(([period, dues]) => ({
        period,
        provisional: dues.some(({ term }) => day <= term.onTimeBy),
        ...ratesOf(dues),
      })),
    regions: [...Map.groupBy(counted, ({ duty }) => duty.region.code).values()].map((dues) => ({
      region: dues[0]!.duty.region,
      ...ratesOf(dues),
      cells: dues.map(({ period, term: { onTimeBy }, standing }) => {
        const { state, late, locked, report, submittedAt } = standing;
        const daysAfter = daysBetween(onTimeBy, submittedAt === null ? day : chinaDate(submittedAt));
        return { period, state, late, locked, report, submittedAt, onTimeBy, daysAfter };
      }),
    })),
  };
}
