import type { MilestoneRow } from '#core/contract/milestones.ts';
import { judgeMilestone } from '#core/domain/milestone.ts';
import { chosenDueOf } from '#core/domain/milestone-due.ts';
import { explainMilestone } from '#core/domain/milestone-explain.ts';
import { findUnitsByTask } from '#db/queries/milestone-returns.ts';
import {
  findMilestoneReports,
  findMilestoneSubjects,
  type MilestoneReportRecord,
  type MilestoneSubject,
} from '#db/queries/milestones.ts';
import type { Moment, ServiceContext } from '../context.ts';

/** Where goals, tasks and events stand as of a moment, of one plan or of all. */
export async function listMilestones(
  { db }: ServiceContext,
  plan: string | undefined,
  moment: Moment,
): Promise<MilestoneRow[]> {
  const subjects = await findMilestoneSubjects(db, plan ?? null);
  const reports = Map.groupBy(await findMilestoneReports(db, moment.upTo), ({ subject }) => subject);
  const units = await findUnitsByTask(db);
  return subjects.map((subject) =>
    toRow(subject, reports.get(subject.code) ?? [], moment, unitsOf(subject, units)),
  );
}

/** The units that the document makes responsible for a subject's task. */
export function unitsOf(
  { task }: Pick<MilestoneSubject, 'task'>,
  byTask: ReadonlyMap<string, string[]>,
): string[] {
  return task === null ? [] : (byTask.get(task) ?? []);
}

/**
 * A judgement as it travels, explained in both languages.
 * @param reports of the subject up to the moment, newest first
 */
export function toRow(
  { code, plan, kind, title, deadline }: MilestoneSubject,
  reports: readonly MilestoneReportRecord[],
  { day }: Moment,
  units: string[],
): MilestoneRow {
  const report = reports[0] ?? null;
  const judged = judgeMilestone({ deadline, due: chosenDueOf(reports), report, day });
  return {
    code,
    plan,
    kind,
    title,
    ...judged,
    ...reportedBy(report),
    units,
    demo: report?.demo === true,
    explanation: judged.explanation.map((step) => ({
      ...step,
      zh: explainMilestone(step, 'zh'),
      en: explainMilestone(step, 'en'),
    })),
    asOf: day,
  };
}

/** The newest report's own fields; all of them missing where there is none. */
function reportedBy(report: MilestoneReportRecord | null) {
  const { state = null, doneOn = null, evidence = null, evidenceUrl = null } = report ?? {};
  const { note = null, recorder = null, recordedAt = null, vintage = null } = report ?? {};
  const { percent = null, unit = null, evidenceFile = null, evidenceFileName = null } = report ?? {};
  const said = { doneOn, percent, evidence, evidenceUrl, evidenceFile, evidenceFileName, note };
  return { reported: state, ...said, unit, recorder, recordedAt, vintage };
}
