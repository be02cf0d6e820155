import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { precedingIssue } from '#core/domain/briefing/life/preceding-issue.ts';
import { notFound } from '#core/domain/errors.ts';
import type { Locale } from '#core/domain/format.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import type { IsoInstant, PlanCode, RegionCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findIssuedBy } from '#db/queries/briefing-issues.ts';
import { findLineages } from '#db/queries/lineage.ts';
import { findPlans, type PlanRecord } from '#db/queries/plans.ts';
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

/**
 * A subject with its plans in their order, and with its region where none was named: the plans' own, of plans of
 * several regions the nearest that they all report to.
 * @throws AppError `not-found`
 */
export async function resolveSubject(
  { db }: Pick<ServiceContext, 'db'>,
  asked: Omit<IssueSubject, 'region'> & { region: RegionCode | null },
): Promise<IssueSubject & { regionId: number }> {
  const all = await findPlans(db);
  const unknown = asked.plans.find((code) => !all.some((plan) => plan.code === code));
  if (unknown !== undefined) throw notFound('计划', unknown);
  const plans = all.filter(({ code }) => asked.plans.includes(code));
  const code = asked.region ?? sharedRegion(plans, await findLineages(db));
  const region = (await findRegions(db)).find((one) => one.code === code);
  if (!region) throw notFound('地区', code);
  return { ...asked, plans: plans.map((plan) => plan.code), region: code, regionId: region.id };
}

/** The nearest region that all plans' regions are or report to. */
function sharedRegion(
  plans: readonly PlanRecord[],
  lineages: ReadonlyMap<RegionCode, readonly RegionCode[]>,
): RegionCode {
  const lines = plans.map(({ region }) => lineOf(lineages, region.code));
  return lines[0]!.find((code) => lines.every((line) => line.includes(code))) ?? ROOT_REGION;
}

/**
 * A briefing composed from what is known now. What changed is told against what the issue before it knew: of the last
 * earlier period that has one, also where later ones are issued already; where none has, against what was known at the
 * end of the period before.
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
  const chosen = (await findPlans(context.db)).filter(({ code }) => plans.includes(code));
  const part = (await isWhole(context.db, chosen, region)) ? null : region;
  const subject = { plans, region, language, demo: context.actor.demo };
  const last = precedingIssue(await findIssuedBy(context.db, subject, issuedBy), period);
  return loadBriefing(asOffice(context, region), {
    ...{ plan: plans, region: part, period, language, template },
    since: last ? { upTo: last.vintage, day: periodEnd(last.period) } : undefined,
  });
}

/** Whether a briefing is of its plans as they are: of the region of one plan, of one that all of several report to. */
async function isWhole(db: Db, plans: readonly PlanRecord[], region: RegionCode): Promise<boolean> {
  if (plans.length === 1) return plans[0]!.region.code === region;
  const lineages = await findLineages(db);
  return plans.every((plan) => lineOf(lineages, plan.region.code).includes(region));
}

/** A region, then what it reports to. */
function lineOf(
  lineages: ReadonlyMap<RegionCode, readonly RegionCode[]>,
  code: RegionCode,
): readonly RegionCode[] {
  return lineages.get(code) ?? [code];
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
