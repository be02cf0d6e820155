import type { ImportPreview, ImportRow } from '#core/contract/imports.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { findImport, findRecentImports } from '#db/queries/imports.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { compareStaged, hasStaged, prepareForBulk } from '#db/queries/staged-figures.ts';
import type { ServiceContext } from '../context.ts';
import { loadKnown } from './covered.ts';
import { type ImportContext, inOneGo } from './import-context.ts';
import { type ReadImport, readImport, stagedOf } from './kept-report.ts';
import { mayImport } from './may-import.ts';
import { importRow, previewView } from './preview-view.ts';

const RECENT = 50;

/** The newest imports, committed or not, newest first. */
export async function listImports({ db, actor }: ServiceContext): Promise<ImportRow[]> {
  mayImport(actor);
  return (await findRecentImports(db, RECENT)).map(importRow);
}

/**
 * An import with its preview, its figures held against the record as it is now; what was noted beside other figures
 * is told as it was when the file was read.
 *
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`, `conflict` when its rows are lost
 */
export async function loadImport(context: ImportContext, id: string): Promise<ImportPreview> {
  mayImport(context.actor);
  const found = await requireImport(context.db, id);
  const { outcome } = found;
  const known = await loadKnown(context.db);
  const version = await dataVersion(context.db);
  if (found.state === 'committed' || outcome === null || found.dataVersion === version) {
    return previewView(found, known, outcome, found.dataVersion);
  }
  return inOneGo(context, async (tx) => {
    await prepareForBulk(tx);
    await requireStaged(tx, found);
    const present = await dataVersion(tx);
    return previewView(found, known, await compareStaged(tx, stagedOf(found), present), present);
  });
}

/** @throws AppError `not-found` when there is none, or none that was read to its end */
export async function requireImport(db: Db, id: string): Promise<ReadImport> {
  const row = await findImport(db, id);
  const found = row ? readImport(row) : null;
  if (!found) throw notFound('导入记录', id);
  return found;
}

/** @throws AppError `conflict` when a crash of the database took the rows that waited */
export async function requireStaged(tx: Db, { id, number }: ReadImport): Promise<void> {
  if (await hasStaged(tx, number)) return;
  throw new AppError(
    'conflict',
    {
      zh: '数据库曾意外中断，这次导入暂存的数据已经丢失，没有写入任何数据。请重新上传文件。',
      en: 'The database had broken down and what was prepared of this import is lost. Nothing was written. Please upload the file again.',
    },
    {
      id,
    },
  );
}
