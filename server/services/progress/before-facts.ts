import type { BeforeFacts } from '#core/domain/briefing/trend-before.ts';
import { periodEnd } from '#core/domain/period.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import { findAnnotations } from '#db/queries/annotations.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Judged } from './judged.ts';
import { formerPlanLines, supersededOf } from './superseded.ts';

/** What was known and promised of a target before the moment, and the remarks that stood on its figures at an instant. */
export async function beforeFacts(
  context: ServiceContext,
  one: Judged,
  moment: Moment,
  at: IsoInstant,
): Promise<BeforeFacts> {
  const place = { indicator: one.record.indicator, region: one.region.code };
  const remarks = await findAnnotations(context.db, { ...place, at });
  return {
    superseded: await supersededOf(context, one, moment),
    promises: formerPlanLines(one).map(({ until, planLine, targetValue: value, comparator, low, high }) => ({
      ...{ until, planLine, comparator, value, low, high },
    })),
    remarks: remarks
      .filter(({ period }) => periodEnd(period) <= moment.day)
      .map(({ period, text }) => ({ period, text })),
  };
}
