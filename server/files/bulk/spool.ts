import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#core/domain/errors.ts';
import { fileTooLarge } from '#core/domain/upload/file-issues.ts';
import { MAX_BULK_BYTES } from '../limits.ts';

/** A file that was handed in, on disk for as long as it is read. */
export interface SpooledFile {
  path: string;
  size: number;
  /** SHA-256. */
  hash: string;
  remove: () => Promise<void>;
}

/**
 * Writes what comes in to a temporary file. Whoever asked for it removes it.
 *
 * @throws AppError `too-large` beyond the limit, and whatever the source throws; the file is gone then
 */
export async function spool(
  source: AsyncIterable<Uint8Array>,
  limitBytes = MAX_BULK_BYTES,
): Promise<SpooledFile> {
  const path = join(tmpdir(), `import-${randomUUID()}.csv`);
  const remove = () => rm(path, { force: true });
  const hash = createHash('sha256');
  let size = 0;
  async function* counted() {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > limitBytes) {
        const issue = fileTooLarge(limitBytes);
        throw new AppError('too-large', { zh: issue.message, en: issue.messageEn }, { issues: [issue] });
      }
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(counted(), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await remove();
    throw error;
  }
  return { path, size, hash: hash.digest('hex'), remove };
}
