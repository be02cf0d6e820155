import { and, asc, eq, inArray, lt, or } from 'drizzle-orm';
import { PAPER_FORMATS, type PaperFormat } from '#core/domain/briefing/life/paper.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { briefingFile, briefingIssue } from '../schema/index.ts';
import { instant } from './instant.ts';

export type FileRecord = Awaited<ReturnType<typeof findFiles>>[number];

const columns = {
  issueId: briefingFile.issueId,
  format: briefingFile.format,
  state: briefingFile.state,
  hash: briefingFile.hash,
  size: briefingFile.size,
  fault: briefingFile.fault,
  attempts: briefingFile.attempts,
  changedAt: instant(briefingFile.changedAt),
};

/** The files of some issued briefings, made or not, each briefing's in the order in which they are listed. */
export async function findFiles(db: Db, issueIds: readonly string[]) {
  const found = await db
    .select(columns)
    .from(briefingFile)
    .where(inArray(briefingFile.issueId, issueIds.length === 0 ? [NOBODY] : [...issueIds]))
    .orderBy(asc(briefingFile.issueId));
  return found.sort((a, b) => PAPER_FORMATS.indexOf(a.format) - PAPER_FORMATS.indexOf(b.format));
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

export async function insertFiles(tx: Db, rows: (typeof briefingFile.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(briefingFile).values(rows);
}

/**
 * Takes a file up to be made; false when another server has it, or when it is made. One that was taken up and of which
 * nothing was heard since a moment is taken up again.
 */
export async function takeFile(
  db: Db,
  { issueId, format }: { issueId: string; format: PaperFormat },
  { at, lostBefore }: { at: IsoInstant; lostBefore: IsoInstant },
): Promise<boolean> {
  const taken = await db
    .update(briefingFile)
    .set({ state: 'making', changedAt: at, fault: null })
    .where(
      and(
        eq(briefingFile.issueId, issueId),
        eq(briefingFile.format, format),
        or(
          inArray(briefingFile.state, ['waiting', 'failed']),
          and(eq(briefingFile.state, 'making'), lt(briefingFile.changedAt, lostBefore)),
        ),
      ),
    )
    .returning({ format: briefingFile.format });
  return taken.length > 0;
}

export async function closeFile(
  tx: Db,
  { issueId, format }: { issueId: string; format: PaperFormat },
  outcome: Partial<typeof briefingFile.$inferInsert>,
): Promise<void> {
  await tx
    .update(briefingFile)
    .set(outcome)
    .where(and(eq(briefingFile.issueId, issueId), eq(briefingFile.format, format)));
}

/** Issues with files that wait, or were lost with their server, or failed fewer times than `mostAttempts`. */
export async function findIssuesToRender(
  db: Db,
  { lostBefore, mostAttempts }: { lostBefore: IsoInstant; mostAttempts: number },
): Promise<string[]> {
  const found = await db
    .selectDistinct({ id: briefingFile.issueId })
    .from(briefingFile)
    .innerJoin(briefingIssue, eq(briefingIssue.id, briefingFile.issueId))
    .where(
      and(
        eq(briefingIssue.state, 'issued'),
        lt(briefingFile.changedAt, lostBefore),
        or(
          inArray(briefingFile.state, ['waiting', 'making']),
          and(eq(briefingFile.state, 'failed'), lt(briefingFile.attempts, mostAttempts)),
        ),
      ),
    );
  return found.map(({ id }) => id);
}
