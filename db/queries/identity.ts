import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Grant, TokenScope } from '#core/domain/people/permissions.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { apiToken, person, region, roleGrant } from '../schema/index.ts';

/** A person as far as permissions go. */
export interface PersonActor {
  personId: string;
  name: string;
  demo: boolean;
  grants: Grant[];
  scopes: TokenScope[] | null;
}

/** A person by a token. */
export interface TokenActor extends PersonActor {
  expiresAt: IsoInstant;
}

/** Null for an unknown or disabled account. */
export async function findPersonActor(db: Db, id: string): Promise<PersonActor | null> {
  const [found] = await db
    .select({ name: person.name, demo: person.demo })
    .from(person)
    .where(and(eq(person.id, id), isNull(person.disabledAt)));
  return found ? { personId: id, ...found, grants: await grantsOf(db, id), scopes: null } : null;
}

/**
 * The person behind a token that holds at a moment; null for an unknown, revoked or expired one, and for one
 * of a disabled account. Its use is noted, at most once a minute.
 */
export async function findTokenActor(db: Db, hash: string, at: IsoInstant): Promise<TokenActor | null> {
  const [found] = await db
    .select({
      id: apiToken.id,
      personId: person.id,
      name: person.name,
      demo: person.demo,
      scopes: apiToken.scopes,
      expiresAt: apiToken.expiresAt,
      unnoted: sql<boolean>`(${apiToken.lastUsedAt} is null or ${apiToken.lastUsedAt} < ${at}::timestamptz - interval '1 minute')`,
    })
    .from(apiToken)
    .innerJoin(person, eq(person.id, apiToken.personId))
    .where(
      and(
        eq(apiToken.hash, hash),
        isNull(apiToken.revokedAt),
        gt(apiToken.expiresAt, at),
        isNull(person.disabledAt),
      ),
    );
  if (!found) return null;
  const { id, unnoted, ...who } = found;
  if (unnoted) await noteUse(db, id, at);
  return { ...who, grants: await grantsOf(db, who.personId) };
}

/** Once a minute, also where several requests come at the same time. */
async function noteUse(db: Db, id: string, at: IsoInstant): Promise<void> {
  await db
    .update(apiToken)
    .set({ lastUsedAt: at })
    .where(
      and(
        eq(apiToken.id, id),
        sql`(${apiToken.lastUsedAt} is null or ${apiToken.lastUsedAt} < ${at}::timestamptz - interval '1 minute')`,
      ),
    );
}

function grantsOf(db: Db, personId: string): Promise<Grant[]> {
  return db
    .select({ role: roleGrant.role, region: region.code })
    .from(roleGrant)
    .innerJoin(region, eq(region.id, roleGrant.regionId))
    .where(eq(roleGrant.personId, personId))
    .orderBy(roleGrant.id);
}
