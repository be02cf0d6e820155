import type { CommitBody, CommitResult } from '#core/contract/uploads.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry, type NewAuditEntry } from '#db/queries/audit.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { lockRegions, lockReports } from '#db/queries/reports.ts';
import { loadFileBytes, lockUpload, markReported, type UploadRecord } from '#db/queries/uploads.ts';
import type { ServiceContext } from '../context.ts';
import { requireReport, SUBJECT } from '../reports/access.ts';
import { type Mover, refuseMove } from '../reports/may-move.ts';
import { openReport } from '../reports/open-report.ts';
import { writeFileLines } from '../reports/write-file-lines.ts';
import { answerableName } from './answerable.ts';
import { judge, type ReadUpload, readUpload, rejected } from './judge.ts';
import { regionsToHandIn, requireUpload } from './may-see.ts';
import { otherOutcome, outcomeDigest } from './outcome.ts';
import { refuseOtherRepairs, refuseSecondCommit } from './refuse-second.ts';
import { type ReportGroup, reportGroups } from './report-groups.ts';

/**
 * Puts the figures of a file into the open reports of their plans, regions and periods, all of them or none;
 * where there is none, a new one is opened. What the file leaves blank stays as it is.
 *
 * @throws AppError `forbidden`, `not-found`, `import-rejected` when anything in the file is refused,
 *   `invalid-request` for a correction without a reason, `conflict` when the file was used before, when a report
 *   cannot be changed, when the file would do something else by now than the preview that was seen, or, with
 *   `details.conflicts`, when somebody changed a cell after the preview
 */
export async function commitAsReport(
  { db, now, actor }: ServiceContext,
  id: string,
  { recorder, reason, expectedOutcome }: CommitBody,
): Promise<CommitResult> {
  const answerable = answerableName(recorder);
  const upload = await requireUpload(db, actor, id);
  refuseSecondCommit(upload);
  const date = now();
  const at = date.toISOString();
  const bytes = await loadFileBytes(db, upload.fileHash);
  const allowed = await regionsToHandIn(db, actor);
  const read = await readUpload(db, bytes, date, { allowed, repairs: upload.repairs });

  return db.transaction(async (tx) => {
    const mover = { db: tx, actor, at };
    await lockUpload(tx, id);
    const locked = await requireUpload(tx, actor, id);
    refuseSecondCommit(locked);
    refuseOtherRepairs(locked, upload);
    const version = await dataVersion(tx);
    const preview = await judge(tx, read, version, { includeDemo: actor.demo });
    if (expectedOutcome !== undefined && expectedOutcome !== outcomeDigest(preview))
      throw otherOutcome(preview, upload.dataVersion, version);
    const { counts, issues } = preview;
    const refused = issues.filter(({ severity }) => severity === 'refused');
    if (refused.length > 0) throw rejected(refused);
    const groups = await reportGroups(tx, read);
    if (groups.length === 0)
      throw new AppError('conflict', {
        zh: '文件里没有填写数字，没有可以转入填报的内容。',
        en: 'There are no figures in the file, so there is nothing to take over.',
      });
    const entries = await writeGroups(mover, groups, { read, upload, reason });
    const reports = entries.reports;
    await markReported(tx, id, { reports, recorder: answerable, committedAt: at });
    const own = { at, actor: actor.name, personId: actor.personId };
    for (const entry of entries.audit) await insertAuditEntry(tx, entry);
    await insertAuditEntry(tx, {
      ...own,
      action: 'upload.report',
      subject: id,
      detail: { reports, recorder: answerable, hash: upload.fileHash, ...counts },
    });
    const nothing = { submissionId: null, vintage: null };
    return { id, ...nothing, reports, committedAt: at, recorder: answerable, counts };
  });
}

async function writeGroups(
  mover: Mover,
  groups: readonly ReportGroup[],
  { read, upload, reason }: { read: ReadUpload; upload: UploadRecord; reason: string | undefined },
): Promise<{ reports: string[]; audit: NewAuditEntry[] }> {
  const { db: tx, actor, at } = mover;
  const audit: NewAuditEntry[] = [];
  const opened: { group: ReportGroup; id: string }[] = [];
  await lockRegions(
    tx,
    groups.map(({ region }) => region),
  );
  for (const group of groups) {
    const { plan, region, period } = group;
    const place = { plan, region, period, ...(reason === undefined ? {} : { reason }) };
    const { report, audit: entry } = await openReport(mover, place, read.vocabulary);
    if (entry) audit.push(entry);
    opened.push({ group, id: report.id });
  }
  await lockReports(
    tx,
    opened.map(({ id }) => id),
  );
  for (const { group, id } of opened) {
    const report = await requireReport(tx, id);
    await refuseMove(mover, report, 'save');
    const cells = await writeFileLines(mover, {
      report,
      lines: group.lines,
      indicators: read.vocabulary.indicators,
      previewedAt: upload.uploadedAt,
    });
    if (cells.length === 0) continue;
    audit.push({
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'report.save',
      subject: SUBJECT(id),
      detail: { version: report.version + 1, upload: upload.id, fileName: upload.fileName, cells },
    });
  }
  return { reports: opened.map(({ id }) => id), audit };
}
