import { and, desc, eq, sql } from 'drizzle-orm';
import type { RegionCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { auditEntry, milestoneReport, milestoneReturn, storedFile } from '../schema/index.ts';
import { findMilestoneSubject } from './milestones.ts';

/** The action under which the audit trail says who handed a file in. */
export const KEPT = 'file.keep';

export async function findKeptFile(
  db: Db,
  hash: string,
): Promise<{ name: string; mediaType: string } | undefined> {
  const [row] = await db
    .select({ name: storedFile.name, mediaType: storedFile.mediaType })
    .from(storedFile)
    .where(eq(storedFile.hash, hash));
  return row;
}

/** What a file of a subject's evidence was called when it was handed in last; undefined when it is none of its. */
export async function findEvidenceOf(db: Db, subject: string, hash: string): Promise<string | undefined> {
  const [handedIn] = await db
    .select({ name: milestoneReturn.evidenceFileName })
    .from(milestoneReturn)
    .where(and(eq(milestoneReturn.subject, subject), eq(milestoneReturn.evidenceFile, hash)))
    .orderBy(desc(milestoneReturn.changedAt))
    .limit(1);
  const [published] = await db
    .select({ name: milestoneReport.evidenceFileName })
    .from(milestoneReport)
    .where(and(eq(milestoneReport.subject, subject), eq(milestoneReport.evidenceFile, hash)))
    .limit(1);
  return (handedIn ?? published)?.name ?? undefined;
}

/** What a file was called when somebody handed it in last; undefined when they never did. */
export async function hasUploaded(db: Db, personId: string, hash: string): Promise<string | undefined> {
  const [row] = await db
    .select({ name: sql<string>`${auditEntry.detail} ->> 'fileName'` })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.subject, `file:${hash}`),
        eq(auditEntry.action, KEPT),
        eq(auditEntry.personId, personId),
      ),
    )
    .orderBy(desc(auditEntry.id))
    .limit(1);
  return row?.name;
}

/** The name of a file under which it is evidence of something published; undefined when it is not. */
export async function findPublishedEvidence(db: Db, hash: string): Promise<string | undefined> {
  const [row] = await db
    .select({ name: milestoneReport.evidenceFileName })
    .from(milestoneReport)
    .where(eq(milestoneReport.evidenceFile, hash))
    .orderBy(desc(milestoneReport.vintageId))
    .limit(1);
  return row?.name ?? undefined;
}

/**
 * The returns that a file is evidence of, with the regions by which reading them is judged.
 * @param onlyDemo of the demonstration's returns only
 */
export async function findReturnsWith(
  db: Db,
  hash: string,
  onlyDemo: boolean,
): Promise<{ name: string; region: RegionCode }[]> {
  const found = await db
    .selectDistinct({ subject: milestoneReturn.subject, name: milestoneReturn.evidenceFileName })
    .from(milestoneReturn)
    .where(
      and(eq(milestoneReturn.evidenceFile, hash), onlyDemo ? eq(milestoneReturn.demo, true) : undefined),
    );
  const places: { name: string; region: RegionCode }[] = [];
  for (const { subject, name } of found) {
    const known = await findMilestoneSubject(db, subject);
    if (known && name !== null) places.push({ name, region: known.region });
  }
  return places;
}
