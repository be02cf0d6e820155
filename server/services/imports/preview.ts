import { randomUUID } from 'node:crypto';
import type { ImportPreview } from '#core/contract/imports.ts';
import { STAGED_COLUMNS } from '#core/domain/bulk/staged-lines.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import type { VintageId } from '#core/domain/units.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  beginImport,
  deleteImport,
  dropStaged,
  findImport,
  markPreviewed,
  stagingName,
} from '#db/queries/imports.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { findFiguresAt, findSeriesOnRecord, findTotals } from '#db/queries/record-beside.ts';
import { compareStaged, prepareForBulk, setNewestApart, type StagedOutcome } from '#db/queries/staged-figures.ts';
import type { ReadRows } from '../../files/bulk/messages.ts';
import { readBulkInThread } from '../../files/bulk/read-in-thread.ts';
import { authoriseSite } from '../authorise.ts';
import { safeFileName } from '../uploads/file-name.ts';
import { rejected } from '../uploads/judge.ts';
import { loadVocabulary } from '../uploads/vocabulary.ts';
import { forgetImports } from './forget.ts';
import { type ImportContext, inOneGo } from './import-context.ts';
import { type KeptReport, readImport } from './kept-report.ts';
import { countsOf, previewView } from './preview-view.ts';

/** A file on disk, for as long as it is read. */
export interface ImportedFile {
  name: string;
  path: string;
  size: number;
  /** SHA-256. */
  hash: string;
}

interface Compared {
  version: VintageId;
  /** Null when something is refused. */
  outcome: StagedOutcome | null;
}

/**
 * Reads a large CSV, keeps its figures aside and answers what committing them would do. Nothing is written to the
 * record.
 *
 * @throws AppError `unauthenticated`, `forbidden`, `import-rejected` for a file in which no table of ours is found,
 *   `unavailable` when other imports are being read
 */
export async function previewImport(context: ImportContext, file: ImportedFile): Promise<ImportPreview> {
  const { db, now, actor, database } = context;
  authoriseSite(actor, 'record.import');
  const at = now();
  const importedAt = at.toISOString();
  await forgetImports(context, at);
  const id = randomUUID();
  const fileName = safeFileName(file.name);
  const { hash, size } = file;
  const number = await db.transaction(async (tx) =>
    beginImport(tx, {
      id,
      fileName,
      fileHash: hash,
      size,
      state: 'reading',
      recorder: actor.name,
      personId: actor.personId,
      demo: actor.demo,
      dataVersion: await dataVersion(tx),
      importedAt,
    }),
  );
  try {
    const { compared, report } = await read(context, file, number);
    const { version, outcome } = await compared;
    const made = await db.transaction(async (tx) => {
      await markPreviewed(tx, id, { dataVersion: version, report, outcome });
      if (outcome === null) await dropStaged(tx, number);
      await insertAuditEntry(tx, {
        at: importedAt,
        actor: actor.name,
        personId: actor.personId,
        action: 'import.preview',
        subject: id,
        detail: { fileName, hash, size, ...countsOf(report, outcome) },
      });
      return findImport(tx, id);
    });
    return previewView(readImport(made!)!, outcome, version);
  } catch (error) {
    await db.transaction((tx) => deleteImport(tx, { id, number }));
    throw error;
  }

  async function read({ now: clock }: ImportContext, { path }: ImportedFile, staging: number) {
    const vocabulary = await loadVocabulary(db);
    // figures in the order of the record's key are written faster
    vocabulary.regions.sort((a, b) => a.id - b.id);
    let compared: Promise<Compared> | null = null;
    const result = await readBulkInThread(
      { path, vocabulary, today: chinaDate(clock().toISOString()) },
      {
        store: (lines) =>
          database.copyIn({ table: stagingName(staging), columns: STAGED_COLUMNS }, lines),
        recorded: async (rows) => {
          compared = compare(context, staging, rows);
          // whoever awaits it below hears of a failure
          compared.catch(() => undefined);
          const series = await findSeriesOnRecord(db, rows.indicatorIds);
          return { series, totals: await findTotals(db, rows.totals) };
        },
        values: (places) => findFiguresAt(db, places),
      },
    );
    if ('rejected' in result) throw rejected([result.rejected]);
    const { hasMissing, inOrder, touched } = result.rows;
    const kept: KeptReport = { ...result.report, hasMissing, inOrder, touched };
    const refused = kept.refused.total > 0;
    return { compared: withoutRefused(compared!, refused), report: kept };
  }
}

async function withoutRefused(compared: Promise<Compared>, refused: boolean): Promise<Compared> {
  const { version, outcome } = await compared;
  return { version, outcome: refused ? null : outcome };
}

/** Runs beside the checks that the reading thread makes meanwhile. */
async function compare(context: ImportContext, number: number, rows: ReadRows): Promise<Compared> {
  return inOneGo(context, async (tx) => {
    await prepareForBulk(tx);
    const version = await dataVersion(tx);
    if (rows.refused > 0) return { version, outcome: null };
    await setNewestApart(tx, number, rows.newest);
    return { version, outcome: await compareStaged(tx, { number, touched: rows.touched }, version) };
  });
}
