import { randomUUID } from 'node:crypto';
import type { ImportCommitBody, ImportResult } from '#core/contract/imports.ts';
import { AppError } from '#core/domain/errors.ts';
import type { VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { dropStaged, lockImport, markImported } from '#db/queries/imports.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { insertSubmission, nextVintage } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import {
  compareStaged,
  prepareForBulk,
  type StagedOutcome,
  settleStaged,
  writeStaged,
} from '#db/queries/staged-figures.ts';
import { wasDemoRemovedSince } from '#db/queries/uploads.ts';
import { answerableName } from '../uploads/answerable.ts';
import { rejected } from '../uploads/judge.ts';
import { requireImport, requireStaged } from './find.ts';
import { type ImportContext, inOneGo } from './import-context.ts';
import { type ReadImport, stagedOf } from './kept-report.ts';
import { mayImport } from './may-import.ts';
import { countsOf } from './preview-view.ts';

/**
 * Writes the figures of an import as one vintage, all of them or nothing, exactly as they were previewed. Figures that
 * are recorded already are not written again.
 *
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`, `invalid-request` for a name that cannot be kept,
 *   `import-rejected` when anything is refused, `conflict` when it was committed before, when there is nothing to
 *   write, when the waiting rows are lost, or when others published meanwhile and it would do something else
 */
export async function commitImport(
  context: ImportContext,
  id: string,
  { recorder, expectedVersion }: ImportCommitBody,
): Promise<ImportResult> {
  const { now, actor } = context;
  mayImport(actor);
  const answerable = answerableName(recorder);
  const committedAt = now().toISOString();

  return inOneGo(context, async (tx) => {
    await prepareForBulk(tx);
    await lockPublishing(tx);
    await lockImport(tx, id);
    const found = await requireImport(tx, id);
    refuseSecondCommit(found);
    if (found.report.refused.total > 0) throw rejected(found.report.refused.told);
    await requireStaged(tx, found);
    const version = await dataVersion(tx);
    const outcome = await promisedOutcome(tx, found, expectedVersion ?? found.dataVersion, version);
    const counts = countsOf(found.report, outcome);
    if (counts.new + counts.changed === 0) throw nothingToWrite(counts);

    if (outcome.changed + outcome.unchanged + outcome.idle > 0)
      await settleStaged(tx, stagedOf(found), version);
    const submissionId = randomUUID();
    const submission = {
      id: submissionId,
      kind: 'import' as const,
      recorder: answerable,
      personId: actor.personId,
      fileHash: found.fileHash,
      note: found.fileName,
      demo: false,
      createdAt: committedAt,
    };
    await insertSubmission(tx, submission);
    const vintage = await nextVintage(tx, submission, committedAt);
    await writeStaged(tx, found.number, vintage, found.report.inOrder);
    await dropStaged(tx, found.number);
    await markImported(tx, id, { submissionId, recorder: answerable, committedAt, outcome });
    await insertAuditEntry(tx, {
      at: committedAt,
      actor: actor.name,
      personId: actor.personId,
      action: 'import.commit',
      subject: id,
      detail: { submissionId, vintage, recorder: answerable, hash: found.fileHash, ...counts },
    });
    return { id, submissionId, vintage, committedAt, recorder: answerable, counts };
  });
}

function refuseSecondCommit({ id, state, submissionId, vintage, committedAt }: ReadImport): void {
  if (state !== 'committed') return;
  throw new AppError(
    'conflict',
    {
      zh: '这次导入已经写入过，不会再写一次。',
      en: 'This import was written already and is not written again.',
    },
    {
      id,
      submissionId,
      vintage,
      committedAt,
    },
  );
}

/**
 * What committing does now.
 *
 * @param seen the vintage against which it was last looked at
 * @throws AppError `conflict` when that showed something else
 */
async function promisedOutcome(
  tx: Db,
  found: ReadImport,
  seen: VintageId,
  present: VintageId,
): Promise<StagedOutcome> {
  const kept = found.outcome!;
  if (present === found.dataVersion && present === seen) return kept;
  const outcome = await compareStaged(tx, stagedOf(found), present);
  if (seen === present) return outcome;
  const promised = await outcomeAt(tx, found, seen);
  if (promised?.digest === outcome.digest) return outcome;
  throw new AppError(
    'conflict',
    {
      zh: '预览之后数据有变动，这次导入的结果可能已经不同。请重新查看预览再写入。',
      en: 'Figures changed after the preview, so the import may come out otherwise. Look at the preview again, then write it.',
    },
    {
      expectedVersion: seen,
      dataVersion: present,
      counts: countsOf(found.report, outcome),
    },
  );
}

/** Null when that cannot be told any more, because demonstration figures of then are gone. */
async function outcomeAt(tx: Db, found: ReadImport, seen: VintageId): Promise<StagedOutcome | null> {
  if (seen === found.dataVersion) return found.outcome;
  if (await wasDemoRemovedSince(tx, seen)) return null;
  return compareStaged(tx, stagedOf(found), seen);
}

function nothingToWrite(counts: ReturnType<typeof countsOf>): AppError {
  return new AppError(
    'conflict',
    {
      zh: '没有需要写入的内容：文件里的数字都与现有记录相同，或没有填写数字。',
      en: 'There is nothing to write: the figures in the file are those on record, or there are none.',
    },
    {
      counts,
    },
  );
}
