import { and, asc, eq, inArray } from 'drizzle-orm';
import type { IndicatorCode, IsoInstant, PlanCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { instant } from '../instant.ts';
import { indicator, plan, task, taskIndicator } from '../schema/index.ts';

/** A task and an indicator by which it should show. */
export interface TieRecord {
  task: string;
  indicator: IndicatorCode;
  name: string;
  reason: string | null;
  tiedBy: string;
  tiedAt: IsoInstant;
  demo: boolean;
}

/** The ties of a task or of a plan's tasks, in the order of tasks and indicators. */
export function findTies(db: Db, asked: { task: string } | { plan: PlanCode }): Promise<TieRecord[]> {
  return db
    .select({
      task: task.code,
      indicator: indicator.code,
      name: indicator.name,
      reason: taskIndicator.reason,
      tiedBy: taskIndicator.tiedBy,
      tiedAt: instant<IsoInstant>(taskIndicator.tiedAt),
      demo: taskIndicator.demo,
    })
    .from(taskIndicator)
    .innerJoin(task, eq(task.id, taskIndicator.taskId))
    .innerJoin(plan, eq(plan.id, task.planId))
    .innerJoin(indicator, eq(indicator.id, taskIndicator.indicatorId))
    .where('task' in asked ? eq(task.code, asked.task) : eq(plan.code, asked.plan))
    .orderBy(asc(task.position), asc(indicator.id));
}

/** A task's own id, held until the transaction ends; undefined for what is no task. */
export async function lockTask(tx: Db, code: string): Promise<number | undefined> {
  const [row] = await tx.select({ id: task.id }).from(task).where(eq(task.code, code)).for('update');
  return row?.id;
}

/** The ids of tasks by their public code. */
export async function findTaskIds(db: Db): Promise<Map<string, number>> {
  const found = await db.select({ code: task.code, id: task.id }).from(task);
  return new Map(found.map(({ code, id }) => [code, id]));
}

export type NewTie = typeof taskIndicator.$inferInsert;

export async function insertTies(tx: Db, ties: readonly NewTie[]): Promise<void> {
  if (ties.length > 0)
    await tx
      .insert(taskIndicator)
      .values([...ties])
      .onConflictDoNothing();
}

export async function deleteTies(tx: Db, taskId: number, indicatorIds: readonly number[]): Promise<void> {
  if (indicatorIds.length === 0) return;
  await tx
    .delete(taskIndicator)
    .where(and(eq(taskIndicator.taskId, taskId), inArray(taskIndicator.indicatorId, [...indicatorIds])));
}
