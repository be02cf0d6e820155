import { headlineOf } from '#core/domain/briefing/headline.ts';
import type { BriefingInput, PartFacts } from '#core/domain/briefing/input.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { Locale } from '#core/domain/format.ts';
import { addPeriods, type Period, periodEnd } from '#core/domain/period.ts';
import type { IsoInstant, RegionCode } from '#core/domain/units.ts';
import { findAmbiguities } from '#db/queries/ambiguities.ts';
import { findCityFocuses, findEvents, findGoals, findTasks } from '#db/queries/plan-contents.ts';
import { findPlan, type PlanRecord } from '#db/queries/plans.ts';
import { catchUpFacts } from '../briefing/catch-up-facts.ts';
import { changesFacts } from '../briefing/changes-facts.ts';
import { disciplineFacts } from '../briefing/discipline-facts.ts';
import { type Names, namesIn } from '../briefing/names.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { momentOf } from '../moment.ts';
import { beforeFacts } from './before-facts.ts';
import { forecastFacts } from './forecast-facts.ts';
import { type Judged, judgeCommitments } from './judged.ts';
import { lightRulesAt } from './light-rules.ts';
import { milestoneFacts } from './milestone-facts.ts';
import { targetFacts } from './target-facts.ts';

export interface BriefingQuestion {
  plan: string;
  /** A region below the plan's own that was given parts of its targets; null = the plan as a whole. */
  region: RegionCode | null;
  period: Period;
  language: Locale;
  /** 编印单位; null = the plan's own lead unit. */
  issuer: string | null;
  /** What changes are told against; null = what was known at the cut-off of the period before. */
  since: Moment | null;
  /** Whether that is what an issue of an earlier period was made from. */
  sinceIssue: boolean;
  /** Remarks count that stood then. */
  at: IsoInstant;
}

/**
 * Everything that the briefing of a plan says of a period, judged at its end with what is known
 * at the moment.
 * @throws AppError `not-found` for an unknown plan or region, and for a region without a part of the plan's targets
 */
export async function briefingFacts(
  context: ServiceContext,
  question: BriefingQuestion,
  known: Moment,
): Promise<BriefingInput> {
  const { db } = context;
  const { plan: code, period, language, issuer } = question;
  const plan = await findPlan(db, code);
  if (!plan) throw notFound('计划', code);
  const names = await namesIn(db, language);
  const cutOff = periodEnd(period);
  const moment: Moment = { ...known, day: cutOff };
  const { judged, gathered } = await judgeCommitments(context, { plan: code, allocations: true }, moment);
  const region = question.region === plan.region.code ? null : question.region;
  const subject = subjectOf(judged, region, plan, names);
  const forecasts = await forecastFacts(context, subject.judged, moment);
  const targets = subject.judged.map((one, index) =>
    targetFacts(one, {
      parts: judged.filter((part) => isPart(part) && part.record.code === one.record.code),
      forecast: forecasts[index]!,
      names,
      cutOff,
    }),
  );
  const whole = region === null;
  const milestones = whole ? await milestoneFacts(context, code, moment) : [];
  const headline = plan.kind === 'event_notice' ? undefined : headlineOf(targets);
  if (headline)
    headline.before = await beforeFacts(
      context,
      subject.judged[targets.indexOf(headline)]!,
      moment,
      question.at,
    );
  const before = await momentOf(context, periodEnd(addPeriods(period, -1)));
  return {
    language,
    period,
    cutOff,
    plan: planFacts(plan, names),
    part: whole ? null : await partFacts(context, plan, region, names),
    issuer,
    targets,
    goals: whole ? await findGoals(db, code) : [],
    tasks: whole
      ? (await findTasks(db, code)).map((task) => ({
          ...task,
          units: task.units.map((unit) => unit.writtenAs),
        }))
      : [],
    events: whole ? await findEvents(db, plan.id) : [],
    milestones,
    ambiguities: (await findAmbiguities(db))
      .filter(({ concerns }) => concerns.some((about) => about === code || about.startsWith(`${code}-`)))
      .map(({ title }) => title),
    lightRules: await lightRulesAt(context, moment),
    discipline: await disciplineFacts(
      context,
      { plan: code, planRegion: plan.region.code, region, period, moment },
      names,
    ),
    changes: await changesFacts(
      context,
      {
        plan: code,
        region,
        since: notAfter(question.since ?? before, moment),
        than:
          question.since === null || question.since.day === before.day
            ? 'period_before'
            : question.sinceIssue
              ? 'earlier_issue'
              : 'moment',
        until: moment,
        now: { judged: subject.judged, gathered, milestones },
      },
      names,
    ),
    catchUp: whole && headline ? await catchUpFacts(context, headline.target.code, moment, names) : null,
  };
}

/** What is known only after what a briefing is made from is nothing to compare it with. */
function notAfter(since: Moment, until: Moment): Moment {
  return {
    upTo: since.upTo > until.upTo ? until.upTo : since.upTo,
    day: since.day > until.day ? until.day : since.day,
  };
}

function subjectOf(
  judged: readonly Judged[],
  region: RegionCode | null,
  plan: PlanRecord,
  names: Names,
): { judged: Judged[] } {
  if (region === null) return { judged: judged.filter((one) => !isPart(one)) };
  if (!names.record(region)) throw notFound('地区', region);
  const own = judged.filter((one) => isPart(one) && one.region.code === region);
  if (own.length > 0) return { judged: own };
  throw new AppError(
    'not-found',
    {
      zh: `“${plan.shortTitle}”没有分解到${names.region(region)}的目标`,
      en: `“${plan.shortTitle}” gave no part of a target to ${names.region(region)}.`,
    },
    {
      plan: plan.code,
      region,
    },
  );
}

function isPart({ allocation }: Judged): boolean {
  return allocation !== null;
}

async function partFacts(
  { db }: ServiceContext,
  plan: PlanRecord,
  region: RegionCode,
  names: Names,
): Promise<PartFacts> {
  const own = (await findCityFocuses(db, plan.id)).filter((focus) => focus.region?.code === region);
  return { code: region, name: names.region(region), focus: own.flatMap(({ focus }) => focus) };
}

function planFacts(plan: PlanRecord, names: Names): BriefingInput['plan'] {
  const { code, kind, status, region, leadUnit, issuers, signedDate, periodFrom, periodTo } = plan;
  return {
    code,
    title: names.plan(plan),
    short: names.shortPlan(plan),
    kind,
    status,
    region: names.region(region.code),
    leadUnit,
    issuers: issuers ?? [],
    signedDate,
    years:
      periodFrom !== null && periodTo !== null ? { from: Number(periodFrom), to: Number(periodTo) } : null,
  };
}
