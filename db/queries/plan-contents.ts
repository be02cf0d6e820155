import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import {
  box,
  boxItem,
  cityFocus,
  event,
  eventOutcome,
  goal,
  organisation,
  plan,
  policyHook,
  region,
  structuralCount,
  subsidy,
  task,
  taskUnit,
} from '../schema/index.ts';

export function findCityFocuses(db: Db, planId: number) {
  return db
    .select({
      code: cityFocus.code,
      region: { code: region.code, name: region.name },
      regionName: cityFocus.regionName,
      role: cityFocus.role,
      focus: cityFocus.focus,
      note: cityFocus.note,
      locator: cityFocus.locator,
      line: cityFocus.line,
    })
    .from(cityFocus)
    .leftJoin(region, eq(region.id, cityFocus.regionId))
    .where(eq(cityFocus.planId, planId))
    .orderBy(asc(cityFocus.id));
}

export function findSubsidies(db: Db, planId: number) {
  return db.select().from(subsidy).where(eq(subsidy.planId, planId)).orderBy(asc(subsidy.id));
}

export async function findBoxes(db: Db, planId: number) {
  const boxes = await db.select().from(box).where(eq(box.planId, planId)).orderBy(asc(box.id));
  const items = await itemsOf(db, boxes);
  return boxes.map((one) => ({ ...one, items: items.filter((item) => item.boxId === one.id) }));
}

function itemsOf(db: Db, boxes: readonly { id: number }[]) {
  const ids = boxes.map(({ id }) => id);
  return db.select().from(boxItem).where(inArray(boxItem.boxId, ids)).orderBy(asc(boxItem.id));
}

export async function findEvents(db: Db, planId: number) {
  const events = await db.select().from(event).where(eq(event.planId, planId)).orderBy(asc(event.id));
  const ids = events.map(({ id }) => id);
  const outcomes = await db.select().from(eventOutcome).where(inArray(eventOutcome.eventId, ids));
  return events.map((one) => ({ ...one, outcomes: outcomes.filter((o) => o.eventId === one.id) }));
}

export function findStructuralCounts(db: Db, planId: number) {
  return db
    .select()
    .from(structuralCount)
    .where(eq(structuralCount.planId, planId))
    .orderBy(asc(structuralCount.id));
}

export function findPolicyHooks(db: Db, planId: number) {
  return db.select().from(policyHook).where(eq(policyHook.planId, planId)).orderBy(asc(policyHook.id));
}

/** Goals of one plan, or of all of them. */
export function findGoals(db: Db, planCode: string | null) {
  return db
    .select({
      code: goal.code,
      plan: plan.code,
      label: goal.label,
      type: goal.type,
      deadline: goal.deadline,
      suggestedEvidence: goal.suggestedEvidence,
      taskCode: goal.taskCode,
      locator: goal.locator,
      line: goal.line,
    })
    .from(goal)
    .innerJoin(plan, eq(plan.id, goal.planId))
    .where(planCode === null ? undefined : eq(plan.code, planCode))
    .orderBy(asc(goal.id));
}

/** Tasks, safeguards, requirements and areas of one plan, or of all, each with its responsible units. */
export async function findTasks(db: Db, planCode: string | null) {
  const tasks = await db
    .select({
      id: task.id,
      code: task.code,
      plan: plan.code,
      number: task.number,
      title: task.title,
      section: task.section,
      kind: task.kind,
      unitSource: task.unitSource,
      note: task.note,
      locator: task.locator,
      line: task.line,
    })
    .from(task)
    .innerJoin(plan, eq(plan.id, task.planId))
    .where(planCode === null ? undefined : eq(plan.code, planCode))
    .orderBy(asc(plan.id), asc(task.position));
  const units = await db
    .select({ taskId: taskUnit.taskId, name: organisation.name, writtenAs: taskUnit.writtenAs })
    .from(taskUnit)
    .innerJoin(organisation, eq(organisation.id, taskUnit.organisationId))
    .orderBy(asc(taskUnit.taskId), asc(taskUnit.position));
  const byTask = Map.groupBy(units, (unit) => unit.taskId);
  return tasks.map((one) => ({ ...one, units: byTask.get(one.id) ?? [] }));
}
