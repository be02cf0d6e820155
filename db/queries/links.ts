import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { oneTimeLink, person } from '../schema/index.ts';

export type NewLink = typeof oneTimeLink.$inferInsert;

/** A new link takes the place of unused ones for the same person; servers that start together each offer their own. */
export async function insertLink(tx: Db, link: NewLink): Promise<void> {
  if (link.personId) await deleteLinks(tx, link.personId);
  await tx.insert(oneTimeLink).values(link);
}

/** Takes back what was not used yet. */
export async function deleteLinks(tx: Db, personId: string): Promise<void> {
  await tx.delete(oneTimeLink).where(and(eq(oneTimeLink.personId, personId), isNull(oneTimeLink.usedAt)));
}

/** A link that still works at a moment. One of a disabled account does not. */
export async function findLink(db: Db, hash: string, at: IsoInstant) {
  const [row] = await db
    .select({
      kind: oneTimeLink.kind,
      personId: oneTimeLink.personId,
      name: person.name,
      username: person.username,
      expiresAt: oneTimeLink.expiresAt,
    })
    .from(oneTimeLink)
    .leftJoin(person, eq(person.id, oneTimeLink.personId))
    .where(
      and(
        eq(oneTimeLink.hash, hash),
        isNull(oneTimeLink.usedAt),
        gt(oneTimeLink.expiresAt, at),
        or(isNull(oneTimeLink.personId), isNull(person.disabledAt)),
      ),
    );
  return row;
}

/** Takes a link out of use; false when somebody else was faster. */
export async function useLink(tx: Db, hash: string, at: IsoInstant): Promise<boolean> {
  const used = await tx
    .update(oneTimeLink)
    .set({ usedAt: at })
    .where(and(eq(oneTimeLink.hash, hash), isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, at)))
    .returning({ hash: oneTimeLink.hash });
  return used.length > 0;
}

/** Until when each person's unused link works. */
export async function findOpenLinks(db: Db, at: IsoInstant): Promise<Map<string, IsoInstant>> {
  const found = await db
    .select({ personId: oneTimeLink.personId, expiresAt: oneTimeLink.expiresAt })
    .from(oneTimeLink)
    .where(and(isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, at)));
  return new Map(found.flatMap(({ personId, expiresAt }) => (personId ? [[personId, expiresAt]] : [])));
}
