import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { personSession } from '../schema/index.ts';

/** The sessions of a person that have not run out, the newest first. */
export function findSessions(db: Db, personId: string, at: Date) {
  return db
    .select({
      id: personSession.id,
      createdAt: personSession.createdAt,
      usedAt: personSession.updatedAt,
      expiresAt: personSession.expiresAt,
      ipAddress: personSession.ipAddress,
      userAgent: personSession.userAgent,
    })
    .from(personSession)
    .where(and(eq(personSession.userId, personId), gt(personSession.expiresAt, at)))
    .orderBy(desc(personSession.createdAt));
}

/** Ends one session of a person; false when there is no such session. */
export async function deleteSession(tx: Db, personId: string, id: string): Promise<boolean> {
  const ended = await tx
    .delete(personSession)
    .where(and(eq(personSession.userId, personId), eq(personSession.id, id)))
    .returning({ id: personSession.id });
  return ended.length > 0;
}

/** Ends all sessions of a person, but perhaps one; answers how many there were. */
export async function deleteSessions(
  tx: Db,
  personId: string,
  except: string | null = null,
): Promise<number> {
  const ended = await tx
    .delete(personSession)
    .where(
      and(eq(personSession.userId, personId), except === null ? undefined : ne(personSession.id, except)),
    )
    .returning({ id: personSession.id });
  return ended.length;
}
