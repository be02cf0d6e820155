import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import type { VintageId } from '#core/domain/units.ts';
import type { Book } from '#core/domain/upload/cell.ts';
import type { Issue } from '#core/domain/upload/issue.ts';
import { composePreview, type Preview } from '#core/domain/upload/preview.ts';
import { type Reading, readBook } from '#core/domain/upload/read-book.ts';
import type { Db } from '#db/client.ts';
import { readInThread } from '../../files/read-in-thread.ts';
import { recordBehind } from './record-behind.ts';
import { type LoadedVocabulary, loadVocabulary } from './vocabulary.ts';

/** A file read into rows; what it is held against is not part of it. */
export interface ReadUpload {
  kind: Book['kind'];
  reading: Reading;
  vocabulary: LoadedVocabulary;
}

/**
 * Reads an uploaded file. The cells are read in a thread of its own.
 *
 * @throws AppError `import-rejected` with the issues when no table of ours can be read from it,
 *   `unavailable` when too many files are being read
 */
export async function readUpload(db: Db, bytes: Uint8Array, now: Date): Promise<ReadUpload> {
  const file = await readInThread(bytes);
  if ('rejected' in file) throw rejected([file.rejected]);
  const vocabulary = await loadVocabulary(db);
  const reading = readBook(file.book, vocabulary, chinaDate(now.toISOString()));
  if ('rejected' in reading) throw rejected(reading.rejected);
  return { kind: file.book.kind, reading, vocabulary };
}

/** Holds what was read against the record as it was up to a vintage. */
export async function judge(db: Db, { reading, vocabulary }: ReadUpload, upTo: VintageId): Promise<Preview> {
  return composePreview(reading, await recordBehind(db, reading, upTo, vocabulary), vocabulary);
}

/** Nothing of the file was written: each issue says where and why. */
export function rejected(issues: readonly Issue[]): AppError {
  const [first] = issues;
  const more = issues.length > 1 ? `（共 ${issues.length} 处）` : '';
  return new AppError('import-rejected', `文件未被接受，没有写入任何数据。${first?.message ?? ''}${more}`, {
    issues,
  });
}
