import { and, asc, desc, eq, lte, ne } from 'drizzle-orm';
import type { MilestoneReport } from '#core/domain/milestone.ts';
import type { IsoDate, PlanCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { event, goal, milestoneReport, plan, submission, task, vintage } from '../schema/index.ts';
import { recordedAtText } from './observations.ts';

/** A goal, task or event as its document states it. */
export interface MilestoneSubject {
  code: string;
  kind: 'goal' | 'task' | 'event';
  title: string;
  /** The day that the document names; for an event the day on which it takes place. */
  deadline: IsoDate | null;
  plan: PlanCode;
  planId: number;
  /** What tells when the plan begins. */
  periodFrom: string | null;
  signedDate: IsoDate | null;
}

const OF_PLAN = {
  plan: plan.code,
  planId: plan.id,
  periodFrom: plan.periodFrom,
  signedDate: plan.signedDate,
};

/**
 * Everything that can be reported as done, of one plan or of all: goals, then tasks with safeguards and
 * requirements, then events, each in the document's order. An area of a plan (机器人+农业) is nothing to be done.
 */
export async function findMilestoneSubjects(
  db: Db,
  planCode: PlanCode | null = null,
): Promise<MilestoneSubject[]> {
  const ofPlan = planCode === null ? undefined : eq(plan.code, planCode);
  const goals = await db
    .select({ code: goal.code, title: goal.label, deadline: goal.deadline, ...OF_PLAN })
    .from(goal)
    .innerJoin(plan, eq(plan.id, goal.planId))
    .where(ofPlan)
    .orderBy(asc(goal.id));
  const tasks = await db
    .select({ code: task.code, title: task.title, ...OF_PLAN })
    .from(task)
    .innerJoin(plan, eq(plan.id, task.planId))
    .where(and(ofPlan, ne(task.kind, 'area')))
    .orderBy(asc(task.position));
  const events = await db
    .select({ code: event.code, title: event.name, deadline: event.date, ...OF_PLAN })
    .from(event)
    .innerJoin(plan, eq(plan.id, event.planId))
    .where(ofPlan)
    .orderBy(asc(event.id));
  return [
    ...goals.map((row) => ({ kind: 'goal' as const, ...row })),
    ...tasks.map((row) => ({ kind: 'task' as const, deadline: null, ...row })),
    ...events.map((row) => ({ kind: 'event' as const, ...row })),
  ];
}

export async function findMilestoneSubject(db: Db, code: string): Promise<MilestoneSubject | undefined> {
  return (await findMilestoneSubjects(db)).find((subject) => subject.code === code);
}

/** A report with what it is about. */
export interface MilestoneReportRecord extends MilestoneReport {
  subject: string;
  demo: boolean;
}

/** The reports up to a vintage, of one subject or of all, newest first. */
export function findMilestoneReports(
  db: Db,
  upTo: VintageId,
  subject?: string,
): Promise<MilestoneReportRecord[]> {
  return db
    .select({
      subject: milestoneReport.subject,
      state: milestoneReport.state,
      doneOn: milestoneReport.doneOn,
      evidence: milestoneReport.evidence,
      evidenceUrl: milestoneReport.evidenceUrl,
      due: milestoneReport.due,
      note: milestoneReport.note,
      vintage: milestoneReport.vintageId,
      recordedAt: recordedAtText,
      recorder: submission.recorder,
      demo: vintage.demo,
    })
    .from(milestoneReport)
    .innerJoin(vintage, eq(vintage.id, milestoneReport.vintageId))
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .where(
      and(
        lte(milestoneReport.vintageId, upTo),
        subject === undefined ? undefined : eq(milestoneReport.subject, subject),
      ),
    )
    .orderBy(desc(milestoneReport.vintageId));
}

export type NewMilestoneReport = typeof milestoneReport.$inferInsert;

/** Call it in the transaction that published their vintages and writes the audit entry. */
export async function insertMilestoneReports(tx: Db, reports: readonly NewMilestoneReport[]): Promise<void> {
  if (reports.length > 0) await tx.insert(milestoneReport).values([...reports]);
}
