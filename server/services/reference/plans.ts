import type { Ambiguity, GoalRow, PlanDetail, PlanSummary, TaskRow } from '#core/contract/plans.ts';
import { notFound } from '#core/domain/errors.ts';
import { type AmbiguityRecord, findAmbiguities } from '#db/queries/ambiguities.ts';
import {
  findBoxes,
  findCityFocuses,
  findEvents,
  findGoals,
  findPolicyHooks,
  findStructuralCounts,
  findSubsidies,
  findTasks,
} from '#db/queries/plan-contents.ts';
import { findPlans, type PlanRecord } from '#db/queries/plans.ts';
import { findTargets } from '#db/queries/targets.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { knownThen } from '../known-then.ts';

/** The plans that were there at a moment, with the sizes that they had. */
export async function listPlans(context: ServiceContext, moment: Moment | null): Promise<PlanSummary[]> {
  return (await findPlansThen(context, moment)).map(toSummary);
}

async function findPlansThen(context: ServiceContext, moment: Moment | null): Promise<PlanRecord[]> {
  const isKnown = await knownThen(context, moment);
  const later = (await findTargets(context.db)).filter(({ code }) => !isKnown('target', code));
  return (await findPlans(context.db))
    .filter(({ code }) => isKnown('plan', code))
    .map((plan) => ({
      ...plan,
      targets: plan.targets - later.filter((target) => target.plan === plan.code).length,
    }));
}

/**
 * A plan with everything in it but targets, goals and tasks.
 * @throws AppError `not-found`, also for one that was entered after the moment
 */
export async function loadPlan(
  context: ServiceContext,
  code: string,
  moment: Moment | null = null,
): Promise<PlanDetail> {
  const { db } = context;
  const record = (await findPlansThen(context, moment)).find((plan) => plan.code === code);
  if (!record) throw notFound('计划', code);
  const ambiguities = await findAmbiguities(db);
  return {
    ...record,
    ...toSummary(record),
    cityFocuses: await findCityFocuses(db, record.id),
    subsidies: await findSubsidies(db, record.id),
    boxes: await findBoxes(db, record.id),
    events: await findEvents(db, record.id),
    structuralCounts: await findStructuralCounts(db, record.id),
    policyHooks: await findPolicyHooks(db, record.id),
    ambiguities: ambiguities.filter((one) => one.concerns.some((subject) => belongsTo(subject, code))),
  };
}

export async function listGoals({ db }: ServiceContext, plan: string | undefined): Promise<GoalRow[]> {
  const ambiguities = await findAmbiguities(db);
  return (await findGoals(db, plan ?? null)).map((goal) => ({
    ...goal,
    ambiguities: codesFor(goal.code, ambiguities),
  }));
}

export async function listTasks({ db }: ServiceContext, plan: string | undefined): Promise<TaskRow[]> {
  const ambiguities = await findAmbiguities(db);
  return (await findTasks(db, plan ?? null)).map((task) => ({
    ...task,
    ambiguities: codesFor(task.code, ambiguities),
  }));
}

export function listAmbiguities({ db }: ServiceContext): Promise<Ambiguity[]> {
  return findAmbiguities(db);
}

function toSummary({ targets, goals, tasks, safeguards, ...plan }: PlanRecord): PlanSummary {
  return { ...plan, counts: { targets, goals, tasks, safeguards } };
}

/** Public codes begin with their plan's: SD-Q2 belongs to SD. */
function belongsTo(subject: string, plan: string): boolean {
  return subject === plan || subject.startsWith(`${plan}-`);
}

function codesFor(subject: string, ambiguities: readonly AmbiguityRecord[]): string[] {
  return ambiguities.filter((one) => one.concerns.includes(subject)).map((one) => one.code);
}
