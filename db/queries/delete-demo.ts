import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import {
  annotation,
  briefingFile,
  briefingIssue,
  briefingSchedule,
  dutyExtension,
  milestoneReport,
  milestoneReturn,
  observation,
  person,
  report,
  reportingDuty,
  savedView,
  shareLink,
  storedFile,
  submission,
  targetAllocation,
  taskIndicator,
  upload,
  vintage,
} from '../schema/index.ts';
import { countDemo, type DemoCounts } from './demo.ts';
import { deleteDemoForecasts } from './forecasts.ts';

/**
 * Takes the whole demonstration out: its figures and reports of goals, tasks and events with their vintages and
 * submissions, what its people handed in to be reviewed, its duties and ties, its invented allocations, and its
 * people. A real figure that an invented one covered comes to light again. The one place where figures are deleted;
 * what the audit record says stays.
 *
 * @param tx an open transaction in which nobody else can publish
 * @returns what was there to be removed
 */
export async function deleteDemo(tx: Db): Promise<DemoCounts> {
  const removed = await countDemo(tx);
  const demoVintages = tx.select({ id: vintage.id }).from(vintage).where(eq(vintage.demo, true));
  await tx.delete(observation).where(inArray(observation.vintageId, demoVintages));
  await deleteDemoForecasts(tx);
  await tx.delete(milestoneReport).where(inArray(milestoneReport.vintageId, demoVintages));
  await deleteReviewed(tx);
  await tx.delete(vintage).where(eq(vintage.demo, true));
  await deleteUploads(tx);
  await tx.delete(submission).where(eq(submission.demo, true));
  await tx.delete(targetAllocation).where(eq(targetAllocation.demo, true));
  await tx.delete(taskIndicator).where(eq(taskIndicator.demo, true));
  await deleteDuties(tx);
  await deleteBriefings(tx);
  await deleteKeptByPeople(tx);
  await tx.delete(person).where(eq(person.demo, true)); // with sessions, grants and reminders
  return removed;
}

/** Remarks, shared links and saved views of its people. */
async function deleteKeptByPeople(tx: Db): Promise<void> {
  const people = tx.select({ id: person.id }).from(person).where(eq(person.demo, true));
  for (const table of [annotation, shareLink, savedView])
    await tx.delete(table).where(inArray(table.personId, people));
}

/** Cells and questions go with their report, the evidence of a milestone with its return. */
async function deleteReviewed(tx: Db): Promise<void> {
  await tx.delete(report).where(eq(report.demo, true));
  const returns = await tx
    .delete(milestoneReturn)
    .where(eq(milestoneReturn.demo, true))
    .returning({ hash: milestoneReturn.evidenceFile });
  await deleteUnusedFiles(
    tx,
    returns.flatMap(({ hash }) => hash ?? []),
  );
}

/** Files that the demonstration's people uploaded, or that became a demonstration's figures. */
async function deleteUploads(tx: Db): Promise<void> {
  const people = tx.select({ id: person.id }).from(person).where(eq(person.demo, true));
  const submissions = tx.select({ id: submission.id }).from(submission).where(eq(submission.demo, true));
  const gone = await tx
    .delete(upload)
    .where(or(inArray(upload.personId, people), inArray(upload.submissionId, submissions)))
    .returning({ hash: upload.fileHash });
  await deleteUnusedFiles(
    tx,
    gone.map(({ hash }) => hash),
  );
}

/** The same bytes may have been handed in by somebody real. */
async function deleteUnusedFiles(tx: Db, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx
    .delete(storedFile)
    .where(
      and(
        inArray(storedFile.hash, [...new Set(hashes)]),
        sql`not exists (select 1 from upload u where u.file_hash = stored_file.hash)`,
        sql`not exists (select 1 from milestone_report m where m.evidence_file = stored_file.hash)`,
        sql`not exists (select 1 from milestone_return m where m.evidence_file = stored_file.hash)`,
        sql`not exists (select 1 from briefing_file b where b.hash = stored_file.hash)`,
        sql`not exists (select 1 from briefing_template t where t.logo_hash = stored_file.hash)`,
        sql`not exists (select 1 from submission s where s.file_hash = stored_file.hash and not s.demo)`,
      ),
    );
}

/** What demonstration accounts drafted and issued, with its files; passages, runs and notices go with it. */
async function deleteBriefings(tx: Db): Promise<void> {
  const issues = tx.select({ id: briefingIssue.id }).from(briefingIssue).where(eq(briefingIssue.demo, true));
  const files = await tx
    .select({ hash: briefingFile.hash })
    .from(briefingFile)
    .where(inArray(briefingFile.issueId, issues));
  await tx.delete(briefingSchedule).where(eq(briefingSchedule.demo, true));
  await tx.delete(briefingIssue).where(eq(briefingIssue.demo, true));
  await deleteUnusedFiles(
    tx,
    files.flatMap(({ hash }) => hash ?? []),
  );
}

/** Reminders go with their duty. */
async function deleteDuties(tx: Db): Promise<void> {
  const duties = tx.select({ id: reportingDuty.id }).from(reportingDuty).where(eq(reportingDuty.demo, true));
  await tx.delete(dutyExtension).where(inArray(dutyExtension.dutyId, duties));
  await tx.delete(reportingDuty).where(eq(reportingDuty.demo, true));
}
