import { and, asc, desc, eq, notInArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { FINAL_STATES, type ReportState } from '#core/domain/review/report-moves.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { instant } from '../instant.ts';
import { milestoneReturn, organisation, person, task, taskUnit } from '../schema/index.ts';

export type NewMilestoneReturn = typeof milestoneReturn.$inferInsert;
export type MilestoneReturnChange = Partial<Omit<NewMilestoneReturn, 'id' | 'subject' | 'version'>>;
export type MilestoneReturnRecord = Awaited<ReturnType<typeof findMilestoneReturns>>[number];

const creator = alias(person, 'creator');
const submitter = alias(person, 'submitter');
const decider = alias(person, 'decider');

const columns = {
  id: milestoneReturn.id,
  subject: milestoneReturn.subject,
  state: milestoneReturn.state,
  version: milestoneReturn.version,
  reported: milestoneReturn.reported,
  doneOn: milestoneReturn.doneOn,
  percent: milestoneReturn.percent,
  evidence: milestoneReturn.evidence,
  evidenceUrl: milestoneReturn.evidenceUrl,
  evidenceFile: milestoneReturn.evidenceFile,
  evidenceFileName: milestoneReturn.evidenceFileName,
  due: milestoneReturn.due,
  note: milestoneReturn.note,
  unit: milestoneReturn.unit,
  recorder: milestoneReturn.recorder,
  /** An account's id, here and below. */
  createdBy: milestoneReturn.createdBy,
  createdAt: instant<IsoInstant>(milestoneReturn.createdAt),
  changedAt: instant<IsoInstant>(milestoneReturn.changedAt),
  submittedBy: milestoneReturn.submittedBy,
  submittedAt: instant<IsoInstant | null>(milestoneReturn.submittedAt),
  decidedBy: milestoneReturn.decidedBy,
  decidedAt: instant<IsoInstant | null>(milestoneReturn.decidedAt),
  decision: milestoneReturn.decision,
  vintage: milestoneReturn.vintageId,
  demo: milestoneReturn.demo,
  /** Null for an account that is gone. */
  creator: creator.name,
  submitter: submitter.name,
  decider: decider.name,
};

export interface ReturnFilter {
  id?: string | undefined;
  subject?: string | undefined;
  state?: ReportState | undefined;
}

/** What was handed in, the newest change first. */
export function findMilestoneReturns(db: Db, { id, subject, state }: ReturnFilter) {
  return db
    .select(columns)
    .from(milestoneReturn)
    .leftJoin(creator, eq(creator.id, milestoneReturn.createdBy))
    .leftJoin(submitter, eq(submitter.id, milestoneReturn.submittedBy))
    .leftJoin(decider, eq(decider.id, milestoneReturn.decidedBy))
    .where(
      and(
        id === undefined ? undefined : eq(milestoneReturn.id, id),
        subject === undefined ? undefined : eq(milestoneReturn.subject, subject),
        state === undefined ? undefined : eq(milestoneReturn.state, state),
      ),
    )
    .orderBy(desc(milestoneReturn.changedAt), asc(milestoneReturn.id));
}

export async function findMilestoneReturn(db: Db, id: string): Promise<MilestoneReturnRecord | undefined> {
  return (await findMilestoneReturns(db, { id }))[0];
}

/** The one return of a subject that something can still become of. */
export async function findOpenReturn(db: Db, subject: string): Promise<{ id: string } | undefined> {
  const [row] = await db
    .select({ id: milestoneReturn.id })
    .from(milestoneReturn)
    .where(and(eq(milestoneReturn.subject, subject), notInArray(milestoneReturn.state, [...FINAL_STATES])));
  return row;
}

/** @returns false when another return of the same subject is open */
export async function insertMilestoneReturn(tx: Db, row: NewMilestoneReturn): Promise<boolean> {
  const added = await tx
    .insert(milestoneReturn)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: milestoneReturn.id });
  return added.length > 0;
}

/** Makes whoever else wants to change the same return wait for the end of this transaction. */
export async function lockMilestoneReturn(tx: Db, id: string): Promise<void> {
  await tx
    .select({ id: milestoneReturn.id })
    .from(milestoneReturn)
    .where(eq(milestoneReturn.id, id))
    .for('update');
}

/** Call it in the transaction that locked the return and writes the audit entry. */
export async function changeMilestoneReturn(
  tx: Db,
  { id, version }: Pick<MilestoneReturnRecord, 'id' | 'version'>,
  change: MilestoneReturnChange,
): Promise<void> {
  await tx
    .update(milestoneReturn)
    .set({ ...change, version: version + 1 })
    .where(eq(milestoneReturn.id, id));
}

/** The responsible units of every task, under their full names, in the document's order. */
export async function findUnitsByTask(db: Db): Promise<Map<string, string[]>> {
  const found = await db
    .select({ task: task.code, name: organisation.name })
    .from(taskUnit)
    .innerJoin(task, eq(task.id, taskUnit.taskId))
    .innerJoin(organisation, eq(organisation.id, taskUnit.organisationId))
    .orderBy(asc(taskUnit.taskId), asc(taskUnit.position));
  const byTask = Map.groupBy(found, (row) => row.task);
  return new Map([...byTask].map(([code, rows]) => [code, [...new Set(rows.map(({ name }) => name))]]));
}

/** The units that a document makes responsible for a task, under their full name and as it writes them. */
export function findResponsibleUnits(
  db: Db,
  taskCode: string,
): Promise<{ name: string; writtenAs: string }[]> {
  return db
    .select({ name: organisation.name, writtenAs: taskUnit.writtenAs })
    .from(taskUnit)
    .innerJoin(task, eq(task.id, taskUnit.taskId))
    .innerJoin(organisation, eq(organisation.id, taskUnit.organisationId))
    .where(eq(task.code, taskCode))
    .orderBy(asc(taskUnit.position));
}
