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
import { findPlan, findPlans, type PlanRecord } from '#db/queries/plans.ts';
import type { ServiceContext } from '../context.ts';

export async function listPlans({ db }: ServiceContext): Promise<PlanSummary[]> {
  return (await findPlans(db)).map(toSummary);
}

/** A plan with everything in it but targets, goals and tasks. */
export async function loadPlan({ db }: ServiceContext, code: string): Promise<PlanDetail> {
  const record = await findPlan(db, code);
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
