import { createHash } from 'node:crypto';
import type { KeptFile } from '#core/contract/files.ts';
import { AppError } from '#core/domain/errors.ts';
import { KEPT_WORDS, KIND_RULES, MAX_EVIDENCE_BYTES } from '#core/domain/files/kept-kind.ts';
import type { Wording } from '#core/domain/wording.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { KEPT } from '#db/queries/evidence-files.ts';
import { forgetPreviewsBefore, keepFile } from '#db/queries/uploads.ts';
import { checkKeptFile, type KeptFileFault } from '../../files/check-kept-file.ts';
import { authoriseSomewhere } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { safeFileName } from '../uploads/file-name.ts';

/** How long a file that nothing refers to is kept. */
const KEPT_DAYS = 30;

const WHY: Record<KeptFileFault, Wording> = {
  empty: { zh: '文件是空的', en: 'the file is empty' },
  kind_not_kept: { zh: '不接收这种扩展名的文件', en: 'files with this ending are not taken' },
  other_content: { zh: '文件内容与扩展名不符', en: 'its content is not what its ending says' },
  something_hidden: {
    zh: '文件里还夹带着别的文件或网页代码',
    en: 'other files or code of web pages are hidden in it',
  },
  active: {
    zh: '文件里有宏、脚本或网页代码，可能会自动运行',
    en: 'it holds macros, scripts or code of web pages that might run',
  },
  encrypted: { zh: '文件加了密码，无法检查', en: 'it has a password and cannot be checked' },
  not_utf8: { zh: '文本不是 UTF-8 编码（记事本、WPS 另存时可选）', en: 'the text is not in UTF-8' },
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
    throw new AppError(
      'too-large',
      {
        zh: `文件超过 10 MB。应为 ${KEPT_WORDS.zh}。`,
        en: `The file is larger than 10 MB. Wanted is ${KEPT_WORDS.en}.`,
      },
      { fault: 'too_large' },
    );
  const { kind, fault } = await checkKeptFile(name, bytes);
  if (kind === null)
    throw new AppError(
      'import-rejected',
      {
        zh: `“${name}”没有保存：${WHY[fault].zh}。应为 ${KEPT_WORDS.zh}。`,
        en: `“${name}” was not kept: ${WHY[fault].en}. Wanted is ${KEPT_WORDS.en}.`,
      },
      {
        fault,
        expected: KEPT_WORDS,
      },
    );
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
