import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { ROOT_REGION, type Role } from '#core/domain/people/permissions.ts';
import type { IsoInstant, RegionCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { oneTimeLink, person, personAccount, region, roleGrant } from '../schema/index.ts';

export interface NewPerson {
  id: string;
  name: string;
  username: string | null;
  email: string;
  organisation: string | null;
  demo: boolean;
}

/** Call these in the transaction that also writes the audit entry. */

export async function insertPerson(tx: Db, row: NewPerson): Promise<void> {
  await tx.insert(person).values({ ...row, displayUsername: row.username });
}

/** Sets a password, already hashed, in place of the one before. */
export async function keepPassword(tx: Db, personId: string, id: string, hash: string): Promise<void> {
  await tx
    .delete(personAccount)
    .where(and(eq(personAccount.userId, personId), eq(personAccount.providerId, 'credential')));
  await tx
    .insert(personAccount)
    .values({ id, userId: personId, accountId: personId, providerId: 'credential', password: hash });
}

export async function insertGrant(
  tx: Db,
  grant: { personId: string; role: Role; region: RegionCode; grantedAt: IsoInstant; grantedBy: string },
): Promise<void> {
  const { region: code, ...row } = grant;
  const [place] = await tx.select({ id: region.id }).from(region).where(eq(region.code, code));
  if (!place) throw new Error(`No region ${code}`);
  await tx
    .insert(roleGrant)
    .values({ ...row, regionId: place.id })
    .onConflictDoNothing();
}

/** Whether anybody administers the whole site. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const [row] = await db
    .select({ count: count() })
    .from(roleGrant)
    .innerJoin(region, eq(region.id, roleGrant.regionId))
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(and(eq(roleGrant.role, 'administrator'), eq(region.code, ROOT_REGION), isNull(person.disabledAt)));
  return row!.count > 0;
}

export type NewLink = typeof oneTimeLink.$inferInsert;

/** A new link takes the place of unused ones of its kind for the same person; servers that start together each offer their own. */
export async function insertLink(tx: Db, link: NewLink): Promise<void> {
  if (link.personId) {
    await tx
      .delete(oneTimeLink)
      .where(
        and(
          eq(oneTimeLink.kind, link.kind),
          isNull(oneTimeLink.usedAt),
          eq(oneTimeLink.personId, link.personId),
        ),
      );
  }
  await tx.insert(oneTimeLink).values(link);
}

/** A link that still works at a moment. */
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
    .where(and(eq(oneTimeLink.hash, hash), isNull(oneTimeLink.usedAt), gt(oneTimeLink.expiresAt, at)));
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

export async function findPersonByUsername(db: Db, username: string) {
  const [row] = await db
    .select({ id: person.id, name: person.name, demo: person.demo, disabledAt: person.disabledAt })
    .from(person)
    .where(eq(person.username, username));
  return row;
}
