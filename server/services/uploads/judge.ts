import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { MOST_TOLD, placesInAll } from '#core/domain/places-in-all.ts';
import type { IsoDate, RegionCode, VintageId } from '#core/domain/units.ts';
import { type AppliedRepair, applyRepairs, type CellRepair } from '#core/domain/upload/apply-repairs.ts';
import type { Book } from '#core/domain/upload/cell.ts';
import type { Issue } from '#core/domain/upload/issue.ts';
import { refuseOutsideRegions } from '#core/domain/upload/outside-regions.ts';
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
  /** Values taken in place of what the file says. */
  repaired: AppliedRepair[];
  vocabulary: LoadedVocabulary;
}

/** A file as it is, to be read with or without repairs. */
export interface OpenedUpload {
  book: Book;
  vocabulary: LoadedVocabulary;
  /** The day in China on which it is read. */
  today: IsoDate;
  /** The regions whose figures may be handed in; null for every region. */
  allowed: ReadonlySet<RegionCode> | null;
}

/**
 * Opens an uploaded file. The cells are read in a thread of its own.
 *
 * @param allowed the regions whose figures may be handed in; null for every region
 * @throws AppError `import-rejected` with the issues when no table of ours can be read from it,
 *   `unavailable` when too many files are being read
 */
export async function openUpload(
  db: Db,
  bytes: Uint8Array,
  now: Date,
  allowed: ReadonlySet<RegionCode> | null,
): Promise<OpenedUpload> {
  const file = await readInThread(bytes);
  if ('rejected' in file) throw rejected([file.rejected]);
  const vocabulary = await loadVocabulary(db);
  return { book: file.book, vocabulary, today: chinaDate(now.toISOString()), allowed };
}

/** Reads an opened file. @throws AppError `import-rejected`, as above */
export function readOpened(
  { book: whole, vocabulary, today, allowed }: OpenedUpload,
  repairs: readonly CellRepair[],
): ReadUpload {
  const { book, applied } = applyRepairs(whole, repairs);
  const reading = readBook(book, vocabulary, today);
  if ('rejected' in reading) throw rejected(reading.rejected);
  return { kind: book.kind, reading: refuseOutsideRegions(reading, allowed), repaired: applied, vocabulary };
}

/** Opens and reads an uploaded file. @throws AppError as the two do */
export async function readUpload(
  db: Db,
  bytes: Uint8Array,
  now: Date,
  { allowed, repairs = [] }: { allowed: OpenedUpload['allowed']; repairs?: readonly CellRepair[] },
): Promise<ReadUpload> {
  return readOpened(await openUpload(db, bytes, now, allowed), repairs);
}

/**
 * Holds what was read against the record as it was up to a vintage.
 *
 * @param includeDemo whether an account of the demonstration hands it in, for which demonstration figures count
 */
export async function judge(
  db: Db,
  { reading, repaired, vocabulary }: ReadUpload,
  upTo: VintageId,
  { includeDemo }: { includeDemo: boolean },
): Promise<Preview> {
  const record = await recordBehind(db, reading, upTo, vocabulary);
  return composePreview(reading, record, vocabulary, { includeDemo, repaired });
}

/** Nothing of the file was written: each issue, of very many the first, says where and why. */
export function rejected(issues: readonly Issue[]): AppError {
  const [first] = issues;
  const more = placesInAll(issues.length);
  return new AppError(
    'import-rejected',
    {
      zh: `文件未被接受，没有写入任何数据。${first?.message ?? ''}${more.zh}`,
      en: `The file was not accepted and nothing was written. ${first?.messageEn ?? ''}${more.en}`,
    },
    {
      issues: issues.slice(0, MOST_TOLD),
    },
  );
}
