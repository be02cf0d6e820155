import { createHash } from 'node:crypto';
import type { KeptFile } from '#core/contract/files.ts';
import { AppError } from '#core/domain/errors.ts';
import { KEPT_WORDS, KIND_RULES, MAX_EVIDENCE_BYTES } from '#core/domain/files/kept-kind.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { KEPT } from '#db/queries/evidence-files.ts';
import { forgetPreviewsBefore, keepFile } from '#db/queries/uploads.ts';
import { checkKeptFile, type KeptFileFault } from '../../files/check-kept-file.ts';
import { authoriseSomewhere } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { safeFileName } from '../uploads/file-name.ts';

/** How long a file that nothing refers to is kept. */
const KEPT_DAYS = 30;

const WHY: Record<KeptFileFault, string> = {
  empty: '文件是空的',
  kind_not_kept: '不接收这种扩展名的文件',
  other_content: '文件内容与扩展名不符',
  something_hidden: '文件里还夹带着别的文件或网页代码',
  active: '文件里有宏、脚本或网页代码，可能会自动运行',
  encrypted: '文件加了密码，无法检查',
  not_utf8: '文本不是 UTF-8 编码（记事本、WPS 另存时可选）',
};

/**
 * Keeps a file that shows something, once, under the SHA-256 of its bytes. What it is, is told by its bytes, and its
 * name has to agree.
 *
 * @throws AppError `unauthenticated` and `forbidden` for whoever reports nothing anywhere, `too-large`, and
 *   `import-rejected` with `details.fault` and what was expected
 */
export async function keepEvidence(
  { db, now, actor }: ServiceContext,
  file: { name: string; bytes: Uint8Array },
): Promise<KeptFile> {
  authoriseSomewhere(actor, ['milestone.write', 'record.import']);
  const { bytes } = file;
  const name = safeFileName(file.name);
  if (bytes.byteLength > MAX_EVIDENCE_BYTES)
    throw new AppError('too-large', `文件超过 10 MB。应为 ${KEPT_WORDS.zh}。`, { fault: 'too_large' });
  const { kind, fault } = await checkKeptFile(name, bytes);
  if (kind === null)
    throw new AppError('import-rejected', `“${name}”没有保存：${WHY[fault]}。应为 ${KEPT_WORDS.zh}。`, {
      fault,
      expected: KEPT_WORDS,
    });
  const { mediaType } = KIND_RULES[kind];
  const hash = createHash('sha256').update(bytes).digest('hex');
  const at = now();
  const storedAt = at.toISOString();
  const size = bytes.byteLength;
  await db.transaction(async (tx) => {
    await keepFile(tx, { hash, name, mediaType, size, bytes, storedAt });
    await forgetPreviewsBefore(tx, new Date(at.getTime() - KEPT_DAYS * 86_400_000).toISOString());
    await insertAuditEntry(tx, {
      at: storedAt,
      actor: actor.name,
      personId: actor.personId,
      action: KEPT,
      subject: `file:${hash}`,
      detail: { fileName: name, mediaType, size },
    });
  });
  return { hash, name, mediaType, size };
}
