import type { UploadPreview, UploadRow } from '#core/contract/uploads.ts';
import { notFound } from '#core/domain/errors.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { findRecentUploads, findUpload, loadFileBytes, type UploadRecord } from '#db/queries/uploads.ts';
import type { ServiceContext } from '../context.ts';
import { judge, readUpload } from './judge.ts';
import { previewView, uploadRow } from './preview-view.ts';
import { requireOperator } from './require-operator.ts';

const RECENT = 50;

/** The newest uploads, committed or not, newest first. */
export async function listUploads({ db, actor }: ServiceContext): Promise<UploadRow[]> {
  requireOperator(actor);
  return (await findRecentUploads(db, RECENT)).map(uploadRow);
}

/**
 * An upload with its preview, worked out anew from the kept bytes against the record as it is now.
 *
 * @throws AppError `forbidden`, `not-found`
 */
export async function loadUpload({ db, now, actor }: ServiceContext, id: string): Promise<UploadPreview> {
  requireOperator(actor);
  const upload = await requireUpload({ db }, id);
  const read = await readUpload(db, await loadFileBytes(db, upload.fileHash), now(), upload.repairs);
  const version = await dataVersion(db);
  const preview = await judge(db, read, version, { includeDemo: actor.demo });
  return previewView(upload, read, preview, version);
}

export async function requireUpload({ db }: Pick<ServiceContext, 'db'>, id: string): Promise<UploadRecord> {
  const upload = await findUpload(db, id);
  if (!upload) throw notFound('上传记录', id);
  return upload;
}
