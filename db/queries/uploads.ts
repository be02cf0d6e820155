import { and, asc, desc, eq, gt, inArray, lt, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { IndicatorCode, IsoInstant, RegionCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import {
  briefingFile,
  briefingTemplate,
  indicator,
  milestoneReport,
  milestoneReturn,
  observation,
  region,
  regionClosure,
  storedFile,
  submission,
  upload,
  vintage,
} from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type NewStoredFile = typeof storedFile.$inferInsert;
export type NewUpload = typeof upload.$inferInsert;
export type UploadRecord = NonNullable<Awaited<ReturnType<typeof findUpload>>>;

/** Keeps a file's bytes. Of a file that is kept already only the moment is renewed, so that it stays kept. */
export async function keepFile(tx: Db, file: NewStoredFile): Promise<void> {
  await tx
    .insert(storedFile)
    .values(file)
    .onConflictDoUpdate({ target: storedFile.hash, set: { storedAt: file.storedAt } });
}

export async function insertUpload(tx: Db, row: NewUpload): Promise<void> {
  await tx.insert(upload).values(row);
}

const columns = {
  id: upload.id,
  fileHash: upload.fileHash,
  fileName: upload.fileName,
  size: storedFile.size,
  state: upload.state,
  recorder: upload.recorder,
  personId: upload.personId,
  repairs: upload.repairs,
  dataVersion: upload.dataVersion,
  outcome: upload.outcome,
  uploadedAt: instant(upload.uploadedAt),
  committedAt: instantOrNull(upload.committedAt),
  submissionId: upload.submissionId,
  reports: upload.reports,
  /** The batch of figures that it became; null until committed. */
  vintage: vintage.id,
};

function selectUploads(db: Db) {
  return db
    .select(columns)
    .from(upload)
    .innerJoin(storedFile, eq(storedFile.hash, upload.fileHash))
    .leftJoin(vintage, eq(vintage.submissionId, upload.submissionId));
}

export async function findUpload(db: Db, id: string) {
  const [row] = await selectUploads(db).where(eq(upload.id, id));
  return row;
}

/** Newest first. @param personId whose; null for everybody's */
export function findRecentUploads(db: Db, limit: number, personId: string | null) {
  return selectUploads(db)
    .where(personId === null ? undefined : eq(upload.personId, personId))
    .orderBy(desc(upload.uploadedAt), asc(upload.id))
    .limit(limit);
}

/** The bytes of a kept file; the row exists as long as an upload refers to it. */
export async function loadFileBytes(db: Db, hash: string): Promise<Uint8Array> {
  const [row] = await db
    .select({ bytes: storedFile.bytes })
    .from(storedFile)
    .where(eq(storedFile.hash, hash));
  if (!row) throw new Error(`The bytes of file ${hash} are gone`);
  return row.bytes;
}

/** Makes whoever else wants to commit the same upload wait for the end of this transaction. */
export async function lockUpload(tx: Db, id: string): Promise<void> {
  await tx.select({ id: upload.id }).from(upload).where(eq(upload.id, id)).for('update');
}

/** Keeps which values are taken instead of the file's, with what the preview then says. */
export async function setRepairs(
  tx: Db,
  id: string,
  preview: Pick<UploadRecord, 'repairs' | 'outcome' | 'dataVersion'>,
): Promise<void> {
  await tx.update(upload).set(preview).where(eq(upload.id, id));
}

export async function markCommitted(
  tx: Db,
  id: string,
  outcome: { submissionId: string; recorder: string; committedAt: IsoInstant },
): Promise<void> {
  await tx
    .update(upload)
    .set({ state: 'committed', ...outcome })
    .where(eq(upload.id, id));
}

/** Remembers into which reports the figures of a file went. */
export async function markReported(
  tx: Db,
  id: string,
  outcome: { reports: string[]; recorder: string; committedAt: IsoInstant },
): Promise<void> {
  await tx
    .update(upload)
    .set({ state: 'reported', ...outcome })
    .where(eq(upload.id, id));
}

/** Whether demonstration figures were taken out of the record after a vintage: what it held is then lost. */
export async function wasDemoRemovedSince(db: Db, version: VintageId): Promise<boolean> {
  const [row] = await db
    .select({ id: vintage.id })
    .from(vintage)
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .where(and(eq(submission.kind, 'demo_removal'), gt(vintage.id, version)))
    .limit(1);
  return row !== undefined;
}

/** Forgets previews that nobody committed, and the bytes that nothing refers to any more. */
export async function forgetPreviewsBefore(tx: Db, moment: IsoInstant): Promise<void> {
  await tx.delete(upload).where(and(eq(upload.state, 'previewed'), lt(upload.uploadedAt, moment)));
  const referring = tx
    .select({ hash: upload.fileHash })
    .from(upload)
    .where(eq(upload.fileHash, storedFile.hash));
  const handedIn = tx
    .select({ hash: milestoneReturn.evidenceFile })
    .from(milestoneReturn)
    .where(eq(milestoneReturn.evidenceFile, storedFile.hash));
  const published = tx
    .select({ hash: milestoneReport.evidenceFile })
    .from(milestoneReport)
    .where(eq(milestoneReport.evidenceFile, storedFile.hash));
  const issued = tx
    .select({ hash: briefingFile.hash })
    .from(briefingFile)
    .where(eq(briefingFile.hash, storedFile.hash));
  const logo = tx
    .select({ hash: briefingTemplate.logoHash })
    .from(briefingTemplate)
    .where(eq(briefingTemplate.logoHash, storedFile.hash));
  await tx
    .delete(storedFile)
    .where(
      and(
        ...[referring, handedIn, published, issued, logo].map((kept) => notExists(kept)),
        lt(storedFile.storedAt, moment),
      ),
    );
}

/** Whether a region is another one or reports to it, directly or not. */
export async function isRegionWithin(db: Db, code: RegionCode, ancestor: RegionCode): Promise<boolean> {
  const above = alias(region, 'above');
  const [row] = await db
    .select({ depth: regionClosure.depth })
    .from(regionClosure)
    .innerJoin(region, eq(region.id, regionClosure.descendantId))
    .innerJoin(above, eq(above.id, regionClosure.ancestorId))
    .where(and(eq(region.code, code), eq(above.code, ancestor)));
  return row !== undefined;
}

/** What a region has ever reported, or others published of it, in the order of the indicators. */
export async function findReportedIndicators(db: Db, code: RegionCode): Promise<IndicatorCode[]> {
  const reported = db
    .select({ id: observation.indicatorId })
    .from(observation)
    .innerJoin(region, eq(region.id, observation.regionId))
    .where(eq(region.code, code));
  const found = await db
    .select({ code: indicator.code })
    .from(indicator)
    .where(inArray(indicator.id, reported))
    .orderBy(asc(indicator.id));
  return found.map((row) => row.code);
}
