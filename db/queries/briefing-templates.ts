import { asc, eq, sql } from 'drizzle-orm';
import type { TemplateSettings } from '#core/domain/briefing/look/look.ts';
import type { Db } from '../client.ts';
import { briefingTemplate, storedFile } from '../schema/index.ts';
import { instant } from './instant.ts';

export type TemplateRecord = Awaited<ReturnType<typeof findTemplates>>[number];

/** All templates, the standard one first, then by name. */
export async function findTemplates(db: Db) {
  const found = await db
    .select({
      id: briefingTemplate.id,
      name: briefingTemplate.name,
      standard: briefingTemplate.standard,
      settings: briefingTemplate.settings,
      logoHash: briefingTemplate.logoHash,
      version: briefingTemplate.version,
      author: briefingTemplate.author,
      changedAt: instant(briefingTemplate.changedAt),
    })
    .from(briefingTemplate)
    .orderBy(asc(briefingTemplate.name));
  return found
    .map((row) => ({ ...row, settings: row.settings as TemplateSettings }))
    .sort((a, b) => Number(b.standard) - Number(a.standard));
}

/** Keeps whoever changes templates after this one waiting until the transaction ends. */
export async function lockTemplates(tx: Db): Promise<void> {
  await tx.execute(sql`lock table ${briefingTemplate} in share row exclusive mode`);
}

export async function putTemplate(tx: Db, row: typeof briefingTemplate.$inferInsert): Promise<void> {
  await tx.insert(briefingTemplate).values(row).onConflictDoUpdate({ target: briefingTemplate.id, set: row });
}

export async function deleteTemplate(tx: Db, id: string): Promise<void> {
  await tx.delete(briefingTemplate).where(eq(briefingTemplate.id, id));
}

/** The media type under which a file is kept; undefined for one that is not. */
export async function findKeptMedia(db: Db, hash: string): Promise<string | undefined> {
  const [row] = await db
    .select({ mediaType: storedFile.mediaType })
    .from(storedFile)
    .where(eq(storedFile.hash, hash));
  return row?.mediaType;
}
