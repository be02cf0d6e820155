import type { MilestoneReportBody } from '#core/contract/milestones.ts';
import { AppError } from '#core/domain/errors.ts';
import { hasExtensionOf } from '#core/domain/files/kept-kind.ts';
import type { DraftFault } from '#core/domain/milestone-faults.ts';
import type { Db } from '#db/client.ts';
import { findEvidenceOf, findKeptFile, hasUploaded } from '#db/queries/evidence-files.ts';
import type { Actor } from '../context.ts';
import { safeFileName } from '../uploads/file-name.ts';

/** The file that shows what is reported, and what it was called; both null where there is none. */
export interface Evidence {
  evidenceFile: string | null;
  evidenceFileName: string | null;
}

/**
 * The evidence that a body names: a file that the reporter uploaded, or one that the subject's evidence is
 * already, so that nobody comes to read a file by naming it.
 */
export async function evidenceOf(
  db: Db,
  actor: Actor,
  subject: string,
  { evidenceFile: hash = null, evidenceFileName: name = null }: MilestoneReportBody,
): Promise<{ evidence: Evidence; fault: DraftFault | null }> {
  const nothing: Evidence = { evidenceFile: null, evidenceFileName: null };
  if (hash === null || hash === '') return { evidence: nothing, fault: null };
  const kept = await findKeptFile(db, hash);
  const known = kept && ((await findEvidenceOf(db, subject, hash)) ?? (await uploadedName(db, actor, hash)));
  if (!kept || known === undefined)
    return { evidence: nothing, fault: { field: 'evidenceFile', code: 'file_unknown', value: hash } };
  const asked = name === null ? known : safeFileName(name);
  const fitting = hasExtensionOf(asked, kept.mediaType) ? asked : known;
  return { evidence: { evidenceFile: hash, evidenceFileName: fitting }, fault: null };
}

async function uploadedName(db: Db, { personId }: Actor, hash: string): Promise<string | undefined> {
  return personId === null ? undefined : hasUploaded(db, personId, hash);
}

/** A demonstration does not cover what real people published. */
export function refuseDemoOverReal(demo: boolean, newest: { demo: boolean } | undefined): void {
  if (!demo || newest === undefined || newest.demo) return;
  throw new AppError('conflict', {
    zh: '这一项已有真实填报，演示账号的填报不能覆盖它。',
    en: 'There is a real report of this already; one of the demonstration may not cover it.',
  });
}
