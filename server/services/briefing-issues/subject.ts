import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { Locale } from '#core/domain/format.ts';
import { addPeriods, type Period, periodEnd } from '#core/domain/period.ts';
import type { IsoInstant, PlanCode, RegionCode, VintageId } from '#core/domain/units.ts';
import { findIssuedBy } from '#db/queries/briefing-issues.ts';
import { findPlan } from '#db/queries/plans.ts';
import { findRegions } from '#db/queries/regions.ts';
import { loadBriefing } from '../briefings.ts';
import type { ServiceContext } from '../context.ts';
import { momentOf } from '../moment.ts';

/** What a briefing is about. */
export interface IssueSubject {
  plans: readonly PlanCode[];
  region: RegionCode;
  period: Period;
  language: Locale;
  /** Id of the site's template; the plan's own, else the standard one, when null or left out. */
  template?: string | null | undefined;
}

export interface Composed {
  briefing: Briefing;
  /** The newest vintage that it knows, and the moment at which it was composed. */
  vintage: VintageId;
  asOf: IsoInstant;
}

/** A subject with its region, the plan's own where none was named. @throws AppError `not-found` */
export async function resolveSubject(
  { db }: Pick<ServiceContext, 'db'>,
  asked: Omit<IssueSubject, 'region'> & { region: RegionCode | null },
): Promise<IssueSubject & { regionId: number }> {
  const plan = await findPlan(db, asked.plans[0]!);
  if (!plan) throw notFound('计划', asked.plans[0]!);
  const code = asked.region ?? plan.region.code;
  const region = (await findRegions(db)).find((one) => one.code === code);
  if (!region) throw notFound('地区', code);
  return { ...asked, plans: [...new Set(asked.plans)], region: code, regionId: region.id };
}

/**
 * A briefing composed from what is known now. What changed is told against what the issue of the period before knew;
 * where none was issued, against what was known at its end.
 *
 * @param issuedBy until when that one had to be issued; now when left out
 * @throws AppError `not-found` for a period without a briefing, `invalid-request` for what cannot be composed
 */
export async function composeSubject(
  context: ServiceContext,
  subject: IssueSubject,
  issuedBy?: IsoInstant,
): Promise<Composed> {
  const asOf = context.now().toISOString();
  const { upTo } = await momentOf(context, undefined);
  return { briefing: await composed(context, subject, issuedBy ?? asOf), vintage: upTo, asOf };
}

async function composed(
  context: ServiceContext,
  { plans, region, period, language, template }: IssueSubject,
  issuedBy: IsoInstant,
): Promise<Briefing> {
  const [code, ...others] = plans;
  if (others.length > 0)
    throw new AppError('invalid-request', '一期简报写一个计划；几个计划请分别编写。', { plans });
  const plan = (await findPlan(context.db, code!))!;
  const part = region === plan.region.code ? null : region;
  const last = { plans, region, period: addPeriods(period, -1), language, demo: context.actor.demo };
  const issued = await findIssuedBy(context.db, last, issuedBy);
  return loadBriefing(asOffice(context, region), {
    ...{ plan: code!, region: part, period, language, template },
    since: issued && { upTo: issued.vintage, day: periodEnd(last.period) },
  });
}

/**
 * Who has reported stands in a briefing whoever composes it, also when a reader has an issued one held against what is
 * known now: or what one may know and another not would look like a change.
 */
function asOffice(context: ServiceContext, region: RegionCode): ServiceContext {
  return {
    ...context,
    actor: { ...context.actor, scopes: null, grants: [{ role: 'statistician', region }] },
  };
}
