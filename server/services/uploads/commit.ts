import { randomUUID } from 'node:crypto';
import type { CommitBody, CommitResult } from '#core/contract/uploads.ts';
import { AppError } from '#core/domain/errors.ts';
import type { VintageId } from '#core/domain/units.ts';
import { type Issue, isInTheWay } from '#core/domain/upload/issue.ts';
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
import { commitAsReport } from './commit-as-report.ts';
import { judge, type ReadUpload, readUpload, rejected } from './judge.ts';
import { regionsToHandIn, requireUpload } from './may-see.ts';
import { otherOutcome, outcomeDigest } from './outcome.ts';
import { refuseSecondCommit } from './refuse-second.ts';
import { requireOperator } from './require-operator.ts';

/**
 * Puts what a file reports where it is to go: into reports, to be reviewed, or straight into the record.
 *
 * @throws AppError see `commitAsReport` and `commitToRecord`
 */
export async function commitUpload(
  context: ServiceContext,
  id: string,
  body: CommitBody,
): Promise<CommitResult> {
  requireOperator(context.actor);
  return body.as === 'record' ? commitToRecord(context, id, body) : commitAsReport(context, id, body);
}

/**
 * Writes what a file reports, all of it or nothing: the kept bytes are read and checked again, and held
 * against the record while nobody else can publish. Figures that are recorded already are not written
 * again.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid-request` for a name that cannot be kept,
 *   `import-rejected` when anything is refused or lacks its reason, `conflict` when it
 *   was committed before, when there is nothing to write, or when others published or repaired cells meanwhile
 *   and the file would do something else than its preview said
 */
async function commitToRecord(
  { db, now, actor }: ServiceContext,
  id: string,
  { recorder, expectedVersion, expectedOutcome }: CommitBody,
): Promise<CommitResult> {
  authoriseSite(actor, 'record.import');
  if (actor.demo)
    throw new AppError('forbidden', {
      zh: '演示账号不能免审直接写入数据。',
      en: 'A demonstration account may not write figures without a review.',
    });
  const answerable = answerableName(recorder);
  const upload = await requireUpload(db, actor, id);
  refuseSecondCommit(upload);
  const at = now();
  const bytes = await loadFileBytes(db, upload.fileHash);
  const allowed = await regionsToHandIn(db, actor);
  const read = await readUpload(db, bytes, at, { allowed, repairs: upload.repairs });
  const committedAt = at.toISOString();
  const demo = { includeDemo: actor.demo };

  return db.transaction(async (tx) => {
    await lockPublishing(tx);
    await lockUpload(tx, id);
    const locked = await requireUpload(tx, actor, id);
    refuseSecondCommit(locked);
    const version = await dataVersion(tx);
    const preview = await judge(tx, read, version, demo);
    const outcome = outcomeDigest(preview);
    const wasRepaired = JSON.stringify(locked.repairs) !== JSON.stringify(upload.repairs);
    if (wasRepaired || (expectedOutcome !== undefined && expectedOutcome !== outcome)) {
      throw otherOutcome(preview, upload.dataVersion, version);
    }
    if (!preview.committable) throw notCommittable(preview);
    const seenVersion = expectedVersion ?? upload.dataVersion;
    if (seenVersion !== version && (await seenOutcome(tx, upload, read, seenVersion, demo)) !== outcome) {
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
      detail: {
        submissionId,
        vintage,
        recorder: answerable,
        hash: upload.fileHash,
        repairs: upload.repairs,
        ...preview.counts,
      },
    });
    const { counts } = preview;
    return { id, submissionId, vintage, reports: [], committedAt, recorder: answerable, counts };
  });
}

function notCommittable(preview: Preview): AppError {
  const refusals = preview.issues.filter(({ severity }) => severity === 'refused');
  if (refusals.length > 0) return rejected(refusals);
  const doubts = preview.issues.filter(isInTheWay);
  if (doubts.length > 0) return unexplained(doubts);
  return new AppError(
    'conflict',
    {
      zh: '没有需要写入的内容：文件里的数字都与现有记录相同，或没有填写数字。',
      en: 'There is nothing to write: the figures in the file are those on record, or there are none.',
    },
    {
      counts: preview.counts,
    },
  );
}

function unexplained(doubts: readonly Issue[]): AppError {
  return new AppError(
    'import-rejected',
    {
      zh: `没有写入任何数据。有 ${doubts.length} 处要在备注里说明原因：${doubts[0]!.message}`,
      en: `Nothing was written. ${doubts.length} ${doubts.length === 1 ? 'place needs' : 'places need'} a reason in the remarks: ${doubts[0]!.messageEn}`,
    },
    { issues: doubts },
  );
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
  { includeDemo }: { includeDemo: boolean },
): Promise<string | null> {
  if (version === upload.dataVersion) return upload.outcome;
  if (await wasDemoRemovedSince(tx, version)) return null;
  return outcomeDigest(await judge(tx, read, version, { includeDemo }));
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
