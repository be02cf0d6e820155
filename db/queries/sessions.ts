import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { person, personSession } from '../schema/index.ts';

/** The sessions of a person that have not run out by the clock of the database, the newest first. */
export function findSessions(db: Db, personId: string) {
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
    .where(and(eq(personSession.userId, personId), gt(personSession.expiresAt, sql`now()`)))
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

/** Whose session it is, by the token in its cookie. */
export async function findSessionOwner(db: Db, token: string) {
  const [row] = await db
    .select({ personId: person.id, name: person.name })
    .from(personSession)
    .innerJoin(person, eq(person.id, personSession.userId))
    .where(eq(personSession.token, token));
  return row;
}
