import { randomUUID } from 'node:crypto';
import type { CommitBody, CommitResult } from '#core/contract/uploads.ts';
import { AppError } from '#core/domain/errors.ts';
import type { VintageId } from '#core/domain/units.ts';
import type { Preview } from '#core/domain/upload/preview.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { type Cell, publish } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import {
  loadFileBytes,
  lockUpload,
  markCommitted,
  type UploadRecord,
  wasDemoRemovedSince,
} from '#db/queries/uploads.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { answerableName } from './answerable.ts';
import { requireUpload } from './find.ts';
import { judge, type ReadUpload, readUpload, rejected } from './judge.ts';
import { outcomeDigest } from './outcome.ts';

/**
 * Writes what a file reports, all of it or nothing: the kept bytes are read and checked again, and held
 * against the record while nobody else can publish. Figures that are recorded already are not written
 * again.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid-request` for a name that cannot be kept,
 *   `import-rejected` when anything is refused, `conflict` when it
 *   was committed before, when there is nothing to write, or when others published meanwhile and the file
 *   would do something else than its preview said
 */
export async function commitUpload(
  { db, now, actor }: ServiceContext,
  id: string,
  { recorder, expectedVersion }: CommitBody,
): Promise<CommitResult> {
  authoriseSite(actor, 'record.import');
  const answerable = answerableName(recorder);
  const upload = await requireUpload({ db }, id);
  refuseSecondCommit(upload);
  const at = now();
  const read = await readUpload(db, await loadFileBytes(db, upload.fileHash), at);
  const committedAt = at.toISOString();

  return db.transaction(async (tx) => {
    await lockPublishing(tx);
    await lockUpload(tx, id);
    refuseSecondCommit(await requireUpload({ db: tx }, id));
    const version = await dataVersion(tx);
    const preview = await judge(tx, read, version);
    if (!preview.committable) throw notCommittable(preview);
    const seenVersion = expectedVersion ?? upload.dataVersion;
    if (
      seenVersion !== version &&
      (await seenOutcome(tx, upload, read, seenVersion)) !== outcomeDigest(preview)
    ) {
      throw otherOutcome(preview, seenVersion, version);
    }

    const submissionId = randomUUID();
    const vintage = await publish(
      tx,
      {
        id: submissionId,
        ...originOf(read),
        recorder: answerable,
        personId: actor.personId,
        fileHash: upload.fileHash,
        note: upload.fileName,
        demo: false,
        createdAt: committedAt,
      },
      cellsToWrite(preview, read),
      committedAt,
    );
    await markCommitted(tx, id, { submissionId, recorder: answerable, committedAt });
    await insertAuditEntry(tx, {
      at: committedAt,
      actor: actor.name,
      personId: actor.personId,
      action: 'upload.commit',
      subject: id,
      detail: { submissionId, vintage, recorder: answerable, hash: upload.fileHash, ...preview.counts },
    });
    return { id, submissionId, vintage, committedAt, recorder: answerable, counts: preview.counts };
  });
}

function refuseSecondCommit({ id, state, submissionId, vintage, committedAt }: UploadRecord): void {
  if (state !== 'committed') return;
  throw new AppError('conflict', '这个文件已经写入过，不会再写一次。', {
    id,
    submissionId,
    vintage,
    committedAt,
  });
}

function notCommittable(preview: Preview): AppError {
  const refusals = preview.issues.filter(({ severity }) => severity === 'refused');
  if (refusals.length > 0) return rejected(refusals);
  return new AppError('conflict', '没有需要写入的内容：文件里的数字都与现有记录相同，或没有填写数字。', {
    counts: preview.counts,
  });
}

/**
 * What the file would have done at a vintage: as its first preview kept it, else worked out again. Null when
 * that cannot be done any more, because the demonstration figures of then are gone.
 */
async function seenOutcome(
  tx: Db,
  upload: UploadRecord,
  read: ReadUpload,
  version: VintageId,
): Promise<string | null> {
  if (version === upload.dataVersion) return upload.outcome;
  if (await wasDemoRemovedSince(tx, version)) return null;
  return outcomeDigest(await judge(tx, read, version));
}

function otherOutcome(present: Preview, expectedVersion: VintageId, dataVersion: VintageId): AppError {
  return new AppError(
    'conflict',
    '预览之后数据有变动，这个文件的写入结果可能已经不同。请重新查看预览再写入。',
    { expectedVersion, dataVersion, counts: present.counts },
  );
}

/** What the submission is about, where the file is about one thing only. */
function originOf({ kind, reading, vocabulary }: ReadUpload) {
  const regions = new Set(reading.figures.map(({ region }) => region.code));
  const periods = new Set(reading.figures.map(({ period }) => period));
  const plan = reading.plan ?? reading.template?.plan;
  return {
    kind,
    planId: vocabulary.plans.find(({ code }) => code === plan)?.id ?? null,
    regionId: regions.size === 1 ? idIn(vocabulary.regions, [...regions][0]!) : null,
    period: periods.size === 1 ? [...periods][0]! : null,
  };
}

function cellsToWrite({ cells }: Preview, { vocabulary }: ReadUpload): Cell[] {
  return cells.flatMap(({ state, content, indicator, region, period, form }) => {
    if (state === 'unchanged' || !content || !indicator || !region || !period || !form) return [];
    const indicatorId = idIn(vocabulary.indicators, indicator.code);
    const regionId = idIn(vocabulary.regions, region.code);
    return [{ ...content, indicatorId, regionId, period, form, sourceId: null, occurredOn: null }];
  });
}

function idIn(records: readonly { code: string; id: number }[], code: string): number {
  return records.find((record) => record.code === code)!.id;
}
