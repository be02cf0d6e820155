import { and, desc, eq, isNull } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { apiToken } from '../schema/index.ts';

export type NewToken = Omit<typeof apiToken.$inferInsert, 'lastUsedAt' | 'revokedAt'>;

/** Call these in the transaction that also writes the audit entry. */

export async function insertToken(tx: Db, token: NewToken): Promise<void> {
  await tx.insert(apiToken).values(token);
}

/** Takes a token of a person out of use; answers its name, or undefined when there is no such token in use. */
export async function revokeToken(
  tx: Db,
  personId: string,
  id: string,
  at: IsoInstant,
): Promise<string | undefined> {
  const [revoked] = await tx
    .update(apiToken)
    .set({ revokedAt: at })
    .where(and(eq(apiToken.id, id), eq(apiToken.personId, personId), isNull(apiToken.revokedAt)))
    .returning({ name: apiToken.name });
  return revoked?.name;
}

/** The tokens of a person that were not taken out of use, the newest first; their secrets nobody knows. */
export function findTokens(db: Db, personId: string) {
  return db
    .select({
      id: apiToken.id,
      name: apiToken.name,
      scopes: apiToken.scopes,
      createdAt: apiToken.createdAt,
      expiresAt: apiToken.expiresAt,
      lastUsedAt: apiToken.lastUsedAt,
    })
    .from(apiToken)
    .where(and(eq(apiToken.personId, personId), isNull(apiToken.revokedAt)))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id));
}
