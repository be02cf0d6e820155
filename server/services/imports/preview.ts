import { randomUUID } from 'node:crypto';
import type { ImportPreview } from '#core/contract/imports.ts';
import { STAGED_COLUMNS } from '#core/domain/bulk/staged-lines.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { MOST_TOLD } from '#core/domain/places-in-all.ts';
import type { VintageId } from '#core/domain/units.ts';
import { nothingToWithdraw } from '#core/domain/upload/attribute-issues.ts';
import { WHOLE_FILE } from '#core/domain/upload/issue.ts';
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
import {
  findFiguresAt,
  findIndicatorsOnRecord,
  findNewestPeriods,
  findTotals,
} from '#db/queries/record-beside.ts';
import {
  ALL_NEW,
  compareStaged,
  findIdleLines,
  isOnRecord,
  prepareForBulk,
  type StagedOutcome,
} from '#db/queries/staged-figures.ts';
import type { ReadRows } from '../../files/bulk/messages.ts';
import { readBulkInThread } from '../../files/bulk/read-in-thread.ts';
import { safeFileName } from '../uploads/file-name.ts';
import { rejected } from '../uploads/judge.ts';
import { loadVocabulary } from '../uploads/vocabulary.ts';
import { forgetImports } from './forget.ts';
import { type ImportContext, inOneGo } from './import-context.ts';
import { type KeptReport, readImport } from './kept-report.ts';
import { mayImport } from './may-import.ts';
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
  /** Lines that withdraw what is not on record. */
  idleLines: number[];
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
  mayImport(actor);
  const at = now();
  const importedAt = at.toISOString();
  await forgetImports(context, at);
  const id = randomUUID();
  const fileName = safeFileName(file.name);
  const { hash, size } = file;
  const named = loadVocabulary(db);
  // whoever awaits it below hears of a failure
  named.catch(() => undefined);
  const number = await db.transaction(async (tx) =>
    beginImport(tx, {
      id,
      fileName,
      fileHash: hash,
      size,
      state: 'reading',
      recorder: actor.name,
      personId: actor.personId,
      dataVersion: await dataVersion(tx),
      importedAt,
    }),
  );
  try {
    const { version, outcome, report, vocabulary } = await read(context, file, number);
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
    return previewView(readImport(made!)!, vocabulary, outcome, version);
  } catch (error) {
    await db.transaction((tx) => deleteImport(tx, { id, number }));
    throw error;
  }

  async function read({ now: clock }: ImportContext, { path }: ImportedFile, staging: number) {
    const vocabulary = await named;
    // figures in the order of the record's key are written faster
    vocabulary.regions.sort((a, b) => a.id - b.id);
    let compared: Promise<Compared> | undefined;
    const result = await readBulkInThread(
      { path, vocabulary, today: chinaDate(clock().toISOString()) },
      {
        store: (lines) => database.copyIn({ table: stagingName(staging), columns: STAGED_COLUMNS }, lines),
        recorded: async (rows, stored) => {
          compared = compare(context, staging, rows, stored);
          // whoever awaits it below hears of a failure
          compared.catch(() => undefined);
          const indicatorIds = await findIndicatorsOnRecord(db, rows.indicatorIds);
          return { indicatorIds, totals: await findTotals(db, rows.totals) };
        },
        newest: (series) => findNewestPeriods(db, series),
        values: (places) => findFiguresAt(db, places),
      },
    );
    if ('rejected' in result) throw rejected([result.rejected]);
    const { inOrder, touched, withdraws } = result.rows;
    const { version, outcome, idleLines } = await compared!;
    const report = { ...result.report, inOrder, touched, withdraws };
    const kept = withIdle(report, idleLines);
    return { version, outcome: kept.refused.total > 0 ? null : outcome, report: kept, vocabulary };
  }
}

/** The report with what can only be told beside the record: withdrawals of what is not there. */
function withIdle(report: KeptReport, lines: readonly number[]): KeptReport {
  if (lines.length === 0) return report;
  const issues = lines.map((row) => nothingToWithdraw({ ...WHOLE_FILE, row }));
  const { total, counts, told } = report.refused;
  const count = { code: issues[0]!.code, count: issues.length };
  return {
    ...report,
    refused: { total: total + issues.length, counts: [...counts, count], told: [...told, ...issues] },
  };
}

/** Runs beside the checks that the reading thread makes meanwhile. */
async function compare(
  context: ImportContext,
  number: number,
  rows: ReadRows,
  stored: Promise<unknown>,
): Promise<Compared> {
  const allNewAt = await versionWithoutThem(context, rows);
  await stored;
  return inOneGo(context, async (tx) => {
    await prepareForBulk(tx);
    const version = await dataVersion(tx);
    if (rows.refused > 0) return { version, outcome: null, idleLines: [] };
    if (version === allNewAt) return { version, outcome: ALL_NEW, idleLines: [] };
    const { touched, withdraws } = rows;
    const staged = { number, touched, withdraws };
    const outcome = await compareStaged(tx, staged, version);
    const idleLines = outcome.idle > 0 ? await findIdleLines(tx, staged, MOST_TOLD) : [];
    return { version, outcome, idleLines };
  });
}

/** A version of the record in which nothing stands where the file's figures would; null when that is not known. */
async function versionWithoutThem(
  { db }: ImportContext,
  { touched, withdraws, refused }: ReadRows,
): Promise<VintageId | null> {
  if (touched === null || withdraws || refused > 0) return null;
  const version = await dataVersion(db);
  return (await isOnRecord(db, touched, version)) ? null : version;
}
