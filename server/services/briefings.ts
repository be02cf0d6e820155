import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { issueText } from '#core/domain/briefing/issue-number.ts';
import { briefingTitle } from '#core/domain/briefing/masthead.ts';
import { briefingMonths } from '#core/domain/briefing/months.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import type { Period } from '#core/domain/period.ts';
import { findPlans, type PlanRecord } from '#db/queries/plans.ts';
import type { Moment, ServiceContext } from './context.ts';
import { knownThen } from './known-then.ts';
import { momentOf } from './moment.ts';
import { briefingFacts } from './progress/briefing-facts.ts';

export interface BriefingListing {
  plan: string;
  month: Period;
  title: string;
  /** 总第21期 */
  issue: string;
}

/** Every briefing that could be had at a moment, the newest month first, plans in their order. */
export async function listBriefings(context: ServiceContext, moment: Moment): Promise<BriefingListing[]> {
  const isKnown = await knownThen(context, moment);
  const plans = (await findPlans(context.db)).filter(({ code }) => isKnown('plan', code));
  return monthsAt(context, moment).flatMap((month) =>
    plans.map((plan) => ({
      plan: plan.code,
      month,
      title: briefingTitle({ kind: plan.kind, region: plan.region.name }, plan.targets > 0),
      issue: issueText({ years: yearsOf(plan), signedDate: plan.signedDate }, month),
    })),
  );
}

/**
 * The briefing of a plan for a month, judged at the month's end with what is known at the moment (now,
 * unless `asOf` names another).
 * @throws AppError `not-found` for an unknown plan, or a month before the archive or not yet over
 */
export async function loadBriefing(
  context: ServiceContext,
  { plan, month, asOf }: { plan: string; month: Period; asOf?: string | undefined },
): Promise<Briefing> {
  const moment = await momentOf(context, asOf);
  const months = monthsAt(context, moment);
  if (!months.includes(month)) {
    throw new AppError('not-found', `没有${month}的月报：可取${months.at(-1)}至${months[0]}`, {
      month,
      first: months.at(-1),
      last: months[0],
    });
  }
  return composeBriefing(await briefingFacts(context, { plan, month, issuer: null }, moment));
}

/** The months that were over at a moment; none of the future. */
function monthsAt({ now }: ServiceContext, { day }: Moment): Period[] {
  const today = chinaDate(now().toISOString());
  return briefingMonths(day < today ? day : today);
}

function yearsOf({ periodFrom, periodTo }: PlanRecord): { from: number; to: number } | null {
  return periodFrom === null || periodTo === null ? null : { from: Number(periodFrom), to: Number(periodTo) };
}
