import { createHash, randomUUID } from 'node:crypto';
import type { UploadPreview } from '#core/contract/uploads.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { findUpload, forgetPreviewsBefore, insertUpload, keepFile } from '#db/queries/uploads.ts';
import type { ServiceContext } from '../context.ts';
import { safeFileName } from './file-name.ts';
import { judge, readUpload } from './judge.ts';
import { outcomeDigest } from './outcome.ts';
import { previewView } from './preview-view.ts';
import { requireOperator } from './require-operator.ts';

/** How long a preview that nobody commits is kept, with its file. */
const KEPT_DAYS = 30;

const MEDIA_TYPES = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/**
 * Reads a file, keeps its bytes and answers what committing it would do. No figure is written.
 *
 * @throws AppError `forbidden` for a visitor, `import-rejected` for a file that cannot be read (which is
 *   then not kept either), `unavailable` when too many files are being read
 */
export async function previewUpload(
  { db, now, actor }: ServiceContext,
  file: { name: string; bytes: Uint8Array },
): Promise<UploadPreview> {
  requireOperator(actor);
  const at = now();
  const read = await readUpload(db, file.bytes, at);
  const version = await dataVersion(db);
  const preview = await judge(db, read, version);

  const id = randomUUID();
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  const name = safeFileName(file.name);
  const uploadedAt = at.toISOString();
  const upload = await db.transaction(async (tx) => {
    const { bytes } = file;
    await keepFile(tx, {
      hash,
      name,
      mediaType: MEDIA_TYPES[read.kind],
      size: bytes.byteLength,
      bytes,
      storedAt: uploadedAt,
    });
    await insertUpload(tx, {
      id,
      fileHash: hash,
      fileName: name,
      state: 'previewed',
      recorder: actor.name,
      personId: actor.personId,
      dataVersion: version,
      outcome: outcomeDigest(preview),
      uploadedAt,
    });
    await forgetPreviewsBefore(tx, new Date(at.getTime() - KEPT_DAYS * 86_400_000).toISOString());
    await insertAuditEntry(tx, {
      at: uploadedAt,
      actor: actor.name,
      personId: actor.personId,
      action: 'upload.preview',
      subject: id,
      detail: { fileName: name, hash, size: bytes.byteLength, ...preview.counts },
    });
    return findUpload(tx, id);
  });
  return previewView(upload!, read, preview, version);
}
