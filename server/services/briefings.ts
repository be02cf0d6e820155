import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import type { BriefingInput } from '#core/domain/briefing/input.ts';
import { issueText } from '#core/domain/briefing/issue-number.ts';
import { composeJoint } from '#core/domain/briefing/joint/compose-joint.ts';
import type { Look } from '#core/domain/briefing/look/look.ts';
import { briefingTitle } from '#core/domain/briefing/masthead.ts';
import { type BriefingKind, briefingKind, briefingPeriods } from '#core/domain/briefing/periods.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { formatPeriod, type Locale } from '#core/domain/format.ts';
import type { Period } from '#core/domain/period.ts';
import type { PlanCode, RegionCode } from '#core/domain/units.ts';
import { oneLook } from '#db/one-look.ts';
import { findPlans, type PlanRecord } from '#db/queries/plans.ts';
import { findAllocations, findTargets } from '#db/queries/targets.ts';
import { type Names, namesIn } from './briefing/names.ts';
import { type AskedTemplate, lookFor } from './briefing-templates/look.ts';
import type { Moment, ServiceContext } from './context.ts';
import { knownThen } from './known-then.ts';
import { instantOf, momentOf } from './moment.ts';
import { briefingFacts } from './progress/briefing-facts.ts';

export interface BriefingListing {
  plan: PlanCode;
  /** Null = the plan as a whole. */
  region: RegionCode | null;
  period: Period;
  kind: BriefingKind;
  title: string;
  /** 总第21期 */
  issue: string;
}

export interface ListingQuestion {
  language?: Locale | undefined;
  kind?: BriefingKind | undefined;
  /** Only what there is of a region's parts of targets. */
  region?: RegionCode | undefined;
}

/** Every briefing that could be had at a moment, the newest period first, plans in their order. */
export async function listBriefings(
  context: ServiceContext,
  { language = 'zh', kind, region }: ListingQuestion,
  moment: Moment,
): Promise<BriefingListing[]> {
  const isKnown = await knownThen(context, moment);
  const names = await namesIn(context.db, language);
  const given = region === undefined ? null : await plansGiving(context, region);
  const plans = (await findPlans(context.db)).filter(
    ({ code, region: own }) =>
      isKnown('plan', code) && (given === null || given.has(code) || own.code === region),
  );
  const periods = periodsAt(context, moment, kind === undefined ? undefined : [kind]);
  return periods.flatMap((period) =>
    plans.map((plan) => listingOf(plan, period, { region: region ?? null, language, names })),
  );
}

function listingOf(
  plan: PlanRecord,
  period: Period,
  { region, language, names }: { region: RegionCode | null; language: Locale; names: Names },
): BriefingListing {
  const part = region === plan.region.code ? null : region;
  const kind = briefingKind(period);
  const place = names.region(part ?? plan.region.code);
  return {
    plan: plan.code,
    region: part,
    period,
    kind,
    title: briefingTitle({ kind: plan.kind, region: place }, plan.targets > 0, kind, language),
    issue: issueText({ years: yearsOf(plan), signedDate: plan.signedDate }, period, language),
  };
}

/** The plans that gave a region parts of their targets. */
async function plansGiving({ db }: ServiceContext, region: RegionCode): Promise<Set<PlanCode>> {
  const parts = (await findAllocations(db)).filter((part) => part.region === region);
  const targets = await findTargets(db);
  return new Set(
    targets.filter(({ code }) => parts.some((part) => part.target === code)).map((one) => one.plan),
  );
}

export interface LoadQuestion {
  /** Several plans make one briefing of them all. */
  plan: PlanCode | readonly PlanCode[];
  period: Period;
  /** A region that was given parts of the plan's targets; the whole plan when left out. */
  region?: RegionCode | null | undefined;
  language?: Locale | undefined;
  issuer?: string | null | undefined;
  /** Id or name of the site's template; the plan's own, else the standard one, when left out. */
  template?: AskedTemplate;
  /** A look that no template has, as while one is drafted; instead of `template`. */
  look?: Look | undefined;
  asOf?: string | undefined;
  /** What changes are told against: a moment, or what an earlier issue was made from; the cut-off of the period before when left out. */
  since?: string | Moment | undefined;
}

/**
 * The briefing of a plan, or of several, for a month, quarter or year, judged at its end with what is known at the moment (now,
 * unless `asOf` names another).
 * @throws AppError `not-found` for an unknown plan or region, or a period before the archive or not yet over
 */
export async function loadBriefing(asked: ServiceContext, question: LoadQuestion): Promise<Briefing> {
  const context = { ...asked, db: oneLook(asked.db), unhurried: true };
  const { plan, period, region = null, language = 'zh', issuer = null, asOf, since } = question;
  const moment = await momentOf(context, asOf);
  requirePeriod(context, period, moment);
  const than = typeof since === 'string' ? await momentOf(context, since) : (since ?? null);
  const sinceIssue = typeof since === 'object';
  const plans = [...new Set(typeof plan === 'string' ? [plan] : plan)];
  const look = question.look ?? (await lookFor(context.db, { plans, template: question.template, language }));
  const facts: BriefingInput[] = [];
  for (const code of plans) {
    const at = instantOf(context, asOf);
    const about = { plan: code, region, period, language, issuer, since: than, sinceIssue, at };
    facts.push(await briefingFacts(context, about, moment));
  }
  const [only, ...others] = facts;
  if (!only)
    throw new AppError('invalid-request', { zh: '请至少选一个计划。', en: 'Choose at least one plan.' });
  return others.length === 0 ? composeBriefing({ ...only, look }) : composeJoint(facts, look);
}

/** @throws AppError `not-found` for a period that no briefing can be had for at a moment */
export function requirePeriod(context: ServiceContext, period: Period, moment: Moment): void {
  const kind = briefingKind(period);
  const periods = periodsAt(context, moment, [kind]);
  if (periods.includes(period)) return;
  const [last, first] = [periods[0], periods.at(-1)];
  const offered =
    first === undefined
      ? { zh: '目前还没有', en: 'none so far' }
      : { zh: `可取${first}至${last}`, en: `there is one from ${first} to ${last}` };
  const word = {
    month: { zh: '月报', en: 'monthly briefing' },
    quarter: { zh: '季报', en: 'quarterly briefing' },
    year: { zh: '年报', en: 'yearly briefing' },
  }[kind];
  throw new AppError(
    'not-found',
    {
      zh: `没有${formatPeriod(period, 'zh')}的${word.zh}：${offered.zh}`,
      en: `There is no ${word.en} for ${formatPeriod(period, 'en')}: ${offered.en}`,
    },
    {
      period,
      first,
      last,
    },
  );
}

/** The periods that were over at a moment; none of the future. */
function periodsAt({ now }: ServiceContext, { day }: Moment, kinds?: readonly BriefingKind[]): Period[] {
  const today = chinaDate(now().toISOString());
  return briefingPeriods(day < today ? day : today, kinds);
}

function yearsOf({ periodFrom, periodTo }: PlanRecord): { from: number; to: number } | null {
  return periodFrom === null || periodTo === null ? null : { from: Number(periodFrom), to: Number(periodTo) };
}
