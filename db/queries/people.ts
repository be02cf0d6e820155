import { and, asc, count, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { auditEntry, person, personAccount, region, roleGrant } from '../schema/index.ts';

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

/** False when there is somebody with that id or e-mail address already. */
export async function insertPersonOnce(tx: Db, row: NewPerson): Promise<boolean> {
  const made = await tx
    .insert(person)
    .values({ ...row, displayUsername: row.username })
    .onConflictDoNothing()
    .returning({ id: person.id });
  return made.length > 0;
}

export async function updatePerson(
  tx: Db,
  id: string,
  values: Partial<Pick<NewPerson, 'name' | 'email' | 'organisation'>> & { disabledAt?: IsoInstant | null },
): Promise<void> {
  await tx
    .update(person)
    .set({ ...values, updatedAt: new Date() })
    .where(eq(person.id, id));
}

/** Sets a password, already hashed, in place of the one before. */
export async function keepPassword(tx: Db, personId: string, id: string, hash: string): Promise<void> {
  await tx
    .delete(personAccount)
    .where(and(eq(personAccount.userId, personId), eq(personAccount.providerId, PASSWORD)));
  await tx
    .insert(personAccount)
    .values({ id, userId: personId, accountId: personId, providerId: PASSWORD, password: hash });
}

/** Keeps the same password by another hash; nothing where it was changed meanwhile. */
export async function renewPasswordHash(tx: Db, personId: string, from: string, to: string): Promise<void> {
  await tx
    .update(personAccount)
    .set({ password: to })
    .where(
      and(
        eq(personAccount.userId, personId),
        eq(personAccount.providerId, PASSWORD),
        eq(personAccount.password, from),
      ),
    );
}

/** What the sign-in library calls an account with a password. */
const PASSWORD = 'credential';

/** Lets a person sign in at a provider, whose own name for the person is the subject. */
export async function insertProviderAccount(
  tx: Db,
  account: { id: string; userId: string; providerId: string; accountId: string },
): Promise<void> {
  await tx.insert(personAccount).values(account);
}

export async function findProviderAccount(
  db: Db,
  providerId: string,
  accountId: string,
): Promise<{ personId: string } | undefined> {
  const [row] = await db
    .select({ personId: personAccount.userId })
    .from(personAccount)
    .where(and(eq(personAccount.providerId, providerId), eq(personAccount.accountId, accountId)));
  return row;
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

const PERSON = {
  id: person.id,
  name: person.name,
  username: person.username,
  email: person.email,
  organisation: person.organisation,
  demo: person.demo,
  disabledAt: person.disabledAt,
  createdAt: person.createdAt,
  // Spelt out: in a query of one table a column stands without its table, and would mean the inner one's.
  hasPassword: sql<boolean>`exists (select 1 from person_account a
    where a.user_id = person.id and a.provider_id = ${PASSWORD})`,
};

/** Everybody with an account, by name. */
export function findPeople(db: Db) {
  return db.select(PERSON).from(person).orderBy(asc(person.demo), asc(person.name), asc(person.id));
}

/** Those who come with the demonstration, in the order of their user names. */
export async function findDemoPeople(db: Db): Promise<{ id: string; name: string; username: string }[]> {
  const found = await db
    .select({ id: person.id, name: person.name, username: person.username })
    .from(person)
    .where(and(eq(person.demo, true), isNull(person.disabledAt)))
    .orderBy(asc(person.createdAt), asc(person.username));
  return found.flatMap(({ username, ...one }) => (username === null ? [] : [{ ...one, username }]));
}

export async function findPerson(db: Db, id: string) {
  const [row] = await db.select(PERSON).from(person).where(eq(person.id, id));
  return row;
}

/** The same, locked until the transaction ends. */
export async function lockPerson(tx: Db, id: string) {
  const [row] = await tx.select(PERSON).from(person).where(eq(person.id, id)).for('update');
  return row;
}

export async function findPersonByUsername(db: Db, username: string) {
  const [row] = await db.select(PERSON).from(person).where(eq(person.username, username));
  return row;
}

export async function isEmailTaken(db: Db, email: string, but: string | null = null): Promise<boolean> {
  const found = await db.select({ id: person.id }).from(person).where(eq(person.email, email));
  return found.some(({ id }) => id !== but);
}

/** The hash of a person's password; undefined when there is none. */
export async function findPasswordHash(db: Db, personId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ hash: personAccount.password })
    .from(personAccount)
    .where(and(eq(personAccount.userId, personId), eq(personAccount.providerId, PASSWORD)));
  return row?.hash ?? undefined;
}

/** When each of these persons last began a session. */
export async function findLastSignIns(
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, IsoInstant>> {
  if (personIds.length === 0) return new Map();
  const subjects = personIds.map((id) => `person:${id}`);
  const found = await db
    .select({ subject: auditEntry.subject, at: max(auditEntry.at) })
    .from(auditEntry)
    .where(and(inArray(auditEntry.subject, subjects), eq(auditEntry.action, 'session.start')))
    .groupBy(auditEntry.subject);
  return new Map(found.flatMap(({ subject, at }) => (at ? [[subject.slice('person:'.length), at]] : [])));
}
