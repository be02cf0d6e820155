import { and, asc, count, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { person, savedView } from '../schema/index.ts';
import { instant } from './instant.ts';

export type NewSavedView = typeof savedView.$inferInsert;

/** What somebody keeps under names, by name. */
export function findSavedViews(db: Db, personId: string) {
  return db
    .select({
      id: savedView.id,
      name: savedView.name,
      address: savedView.address,
      createdAt: instant(savedView.createdAt),
    })
    .from(savedView)
    .where(eq(savedView.personId, personId))
    .orderBy(asc(savedView.name), asc(savedView.createdAt));
}

/** How many somebody keeps; one at a time, so that two at once cannot both be the last that fits. */
export async function countSavedViews(tx: Db, personId: string): Promise<number> {
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update');
  const [row] = await tx.select({ all: count() }).from(savedView).where(eq(savedView.personId, personId));
  return row!.all;
}

export async function insertSavedView(tx: Db, view: NewSavedView): Promise<void> {
  await tx.insert(savedView).values(view);
}

/** Renames one of somebody's own; false when they have none of that number. */
export async function renameSavedView(tx: Db, personId: string, id: string, name: string): Promise<boolean> {
  const renamed = await tx
    .update(savedView)
    .set({ name })
    .where(and(eq(savedView.id, id), eq(savedView.personId, personId)))
    .returning({ id: savedView.id });
  return renamed.length > 0;
}

/** Deletes one of somebody's own; its name, or undefined when they have none of that number. */
export async function deleteSavedView(tx: Db, personId: string, id: string): Promise<string | undefined> {
  const [deleted] = await tx
    .delete(savedView)
    .where(and(eq(savedView.id, id), eq(savedView.personId, personId)))
    .returning({ name: savedView.name });
  return deleted?.name;
}
