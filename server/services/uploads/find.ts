import type { UploadPreview, UploadRow } from '#core/contract/uploads.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { findRecentUploads, loadFileBytes } from '#db/queries/uploads.ts';
import type { ServiceContext } from '../context.ts';
import { judge, readUpload } from './judge.ts';
import { regionsToHandIn, requireUpload, seesAllUploads } from './may-see.ts';
import { previewView, uploadRow } from './preview-view.ts';
import { requireOperator } from './require-operator.ts';

const RECENT = 50;

/** The caller's newest uploads, committed or not, newest first; everybody's for those who import into the record. */
export async function listUploads({ db, actor }: ServiceContext): Promise<UploadRow[]> {
  requireOperator(actor);
  const of = seesAllUploads(actor) ? null : actor.personId;
  return (await findRecentUploads(db, RECENT, of)).map(uploadRow);
}

/**
 * An upload with its preview, worked out anew from the kept bytes against the record as it is now.
 *
 * @throws AppError `forbidden`, `not-found`, also for what somebody else uploaded
 */
export async function loadUpload({ db, now, actor }: ServiceContext, id: string): Promise<UploadPreview> {
  requireOperator(actor);
  const upload = await requireUpload(db, actor, id);
  const bytes = await loadFileBytes(db, upload.fileHash);
  const allowed = await regionsToHandIn(db, actor);
  const read = await readUpload(db, bytes, now(), { allowed, repairs: upload.repairs });
  const version = await dataVersion(db);
  const preview = await judge(db, read, version, { includeDemo: actor.demo });
  return previewView(upload, read, preview, version);
}
