import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { person, shareLink } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type NewShareLink = Omit<typeof shareLink.$inferInsert, 'revokedAt' | 'lastUsedAt'>;
export type ShareLinkRecord = Awaited<ReturnType<typeof findShareLinks>>[number];

const columns = {
  id: shareLink.id,
  name: shareLink.name,
  address: shareLink.address,
  asOf: instantOrNull(shareLink.asOf),
  personId: shareLink.personId,
  author: shareLink.author,
  createdAt: instant(shareLink.createdAt),
  expiresAt: instant(shareLink.expiresAt),
  revokedAt: instantOrNull(shareLink.revokedAt),
  lastUsedAt: instantOrNull(shareLink.lastUsedAt),
};

export async function insertShareLink(tx: Db, link: NewShareLink): Promise<void> {
  await tx.insert(shareLink).values(link);
}

/** The links that somebody made, or all of them; the newest first. Their secrets nobody knows. */
export function findShareLinks(db: Db, personId: string | null) {
  return db
    .select(columns)
    .from(shareLink)
    .where(personId === null ? undefined : eq(shareLink.personId, personId))
    .orderBy(desc(shareLink.createdAt), desc(shareLink.id));
}

export async function findShareLink(db: Db, id: string): Promise<ShareLinkRecord | undefined> {
  const [found] = await db.select(columns).from(shareLink).where(eq(shareLink.id, id));
  return found;
}

/** The link of a secret, whether it still works or not; undefined also for one of a disabled account. */
export async function findShareLinkBySecret(db: Db, hash: string): Promise<ShareLinkRecord | undefined> {
  const [found] = await db
    .select(columns)
    .from(shareLink)
    .innerJoin(person, eq(person.id, shareLink.personId))
    .where(and(eq(shareLink.secretHash, hash), isNull(person.disabledAt)));
  return found;
}

/** Ends a link; false when it was ended before. */
export async function revokeShareLink(tx: Db, id: string, at: IsoInstant): Promise<boolean> {
  const revoked = await tx
    .update(shareLink)
    .set({ revokedAt: at })
    .where(and(eq(shareLink.id, id), isNull(shareLink.revokedAt)))
    .returning({ id: shareLink.id });
  return revoked.length > 0;
}

/** Notes a use, at most once a minute. */
export async function noteShareLinkUse(db: Db, id: string, at: IsoInstant): Promise<void> {
  await db
    .update(shareLink)
    .set({ lastUsedAt: at })
    .where(
      and(
        eq(shareLink.id, id),
        sql`(${shareLink.lastUsedAt} is null or ${shareLink.lastUsedAt} < ${at}::timestamptz - interval '1 minute')`,
      ),
    );
}
