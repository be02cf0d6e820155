import { and, asc, desc, eq, lte, ne } from 'drizzle-orm';
import type { MilestoneKind, MilestoneReport } from '#core/domain/milestone.ts';
import type { IsoDate, PlanCode, RegionCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import {
  box,
  boxItem,
  event,
  goal,
  milestoneReport,
  plan,
  region,
  submission,
  task,
  vintage,
} from '../schema/index.ts';
import { recordedAtText } from './observations.ts';

/** A goal, task, box item or event as its document states it. */
export interface MilestoneSubject {
  code: string;
  kind: MilestoneKind;
  title: string;
  /** The day that the document names; for an event the day on which it takes place. */
  deadline: IsoDate | null;
  plan: PlanCode;
  planId: number;
  /** Where the plan holds: who may report and review is judged by it. */
  region: RegionCode;
  /** The task that it is part of, itself for a task; null where the document ties it to none. */
  task: string | null;
  /** What tells when the plan begins. */
  periodFrom: string | null;
  signedDate: IsoDate | null;
}

const OF_PLAN = {
  plan: plan.code,
  planId: plan.id,
  region: region.code,
  periodFrom: plan.periodFrom,
  signedDate: plan.signedDate,
};

/**
 * Everything that can be reported as done, of one plan or of all: goals, then tasks with safeguards and
 * requirements, then the items of boxes, then events, each in the document's order. An area of a plan (机器人+农业) is nothing to be done.
 */
export async function findMilestoneSubjects(
  db: Db,
  planCode: PlanCode | null = null,
): Promise<MilestoneSubject[]> {
  const ofPlan = planCode === null ? undefined : eq(plan.code, planCode);
  const goals = await db
    .select({ code: goal.code, title: goal.label, deadline: goal.deadline, task: goal.taskCode, ...OF_PLAN })
    .from(goal)
    .innerJoin(plan, eq(plan.id, goal.planId))
    .innerJoin(region, eq(region.id, plan.regionId))
    .where(ofPlan)
    .orderBy(asc(goal.id));
  const tasks = await db
    .select({ code: task.code, title: task.title, task: task.code, ...OF_PLAN })
    .from(task)
    .innerJoin(plan, eq(plan.id, task.planId))
    .innerJoin(region, eq(region.id, plan.regionId))
    .where(and(ofPlan, ne(task.kind, 'area')))
    .orderBy(asc(task.position));
  const boxes = await db
    .select({ code: boxItem.code, title: boxItem.name, task: box.taskCode, ...OF_PLAN })
    .from(boxItem)
    .innerJoin(box, eq(box.id, boxItem.boxId))
    .innerJoin(plan, eq(plan.id, box.planId))
    .innerJoin(region, eq(region.id, plan.regionId))
    .where(ofPlan)
    .orderBy(asc(boxItem.id));
  const events = await db
    .select({ code: event.code, title: event.name, deadline: event.date, ...OF_PLAN })
    .from(event)
    .innerJoin(plan, eq(plan.id, event.planId))
    .innerJoin(region, eq(region.id, plan.regionId))
    .where(ofPlan)
    .orderBy(asc(event.id));
  return [
    ...goals.map((row) => ({ kind: 'goal' as const, ...row })),
    ...tasks.map((row) => ({ kind: 'task' as const, deadline: null, ...row })),
    ...boxes.map((row) => ({ kind: 'box' as const, deadline: null, ...row })),
    ...events.map((row) => ({ kind: 'event' as const, task: null, ...row })),
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
      percent: milestoneReport.percent,
      unit: milestoneReport.unit,
      evidenceFile: milestoneReport.evidenceFile,
      evidenceFileName: milestoneReport.evidenceFileName,
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
