import { asc, eq } from 'drizzle-orm';
import type { SectionName } from '#core/domain/briefing/section.ts';
import type { Db } from '../client.ts';
import { briefingPassage } from '../schema/index.ts';
import { instant } from './instant.ts';

export type NewPassage = typeof briefingPassage.$inferInsert & { section: SectionName };
export type PassageRecord = Awaited<ReturnType<typeof findPassages>>[number];

/** Everything that was written in a briefing, oldest first; the last of a section counts. */
export async function findPassages(db: Db, issueId: string) {
  const found = await db
    .select({
      section: briefingPassage.section,
      text: briefingPassage.text,
      replaced: briefingPassage.replaced,
      author: briefingPassage.author,
      personId: briefingPassage.personId,
      at: instant(briefingPassage.at),
    })
    .from(briefingPassage)
    .where(eq(briefingPassage.issueId, issueId))
    .orderBy(asc(briefingPassage.id));
  return found.map((row) => ({ ...row, section: row.section as SectionName }));
}

export async function insertPassage(tx: Db, row: NewPassage): Promise<void> {
  await tx.insert(briefingPassage).values(row);
}
