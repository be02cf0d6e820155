import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { ROOT_REGION, type Role } from '#core/domain/people/permissions.ts';
import type { IsoInstant, RegionCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { person, region, roleGrant } from '../schema/index.ts';

export interface NewGrant {
  personId: string;
  role: Role;
  region: RegionCode;
  grantedAt: IsoInstant;
  grantedBy: string;
}

/** A role that somebody has been granted. */
export interface GrantRow {
  id: number;
  personId: string;
  role: Role;
  region: RegionCode;
  regionName: string;
  grantedAt: IsoInstant;
  grantedBy: string;
}

/**
 * Call it in the transaction that also writes the audit entry.
 * @returns false when the person has that role there already
 */
export async function insertGrant(tx: Db, grant: NewGrant): Promise<boolean> {
  const { region: code, ...row } = grant;
  const [place] = await tx.select({ id: region.id }).from(region).where(eq(region.code, code));
  if (!place) throw new Error(`No region ${code}`);
  const added = await tx
    .insert(roleGrant)
    .values({ ...row, regionId: place.id })
    .onConflictDoNothing()
    .returning({ id: roleGrant.id });
  return added.length > 0;
}

export async function deleteGrant(tx: Db, id: number): Promise<void> {
  await tx.delete(roleGrant).where(eq(roleGrant.id, id));
}

/** The grants of these persons, or of everybody, in the order in which they were given. */
export function findGrants(db: Db, personIds: readonly string[] | null = null): Promise<GrantRow[]> {
  return db
    .select({
      id: roleGrant.id,
      personId: roleGrant.personId,
      role: roleGrant.role,
      region: region.code,
      regionName: region.name,
      grantedAt: roleGrant.grantedAt,
      grantedBy: roleGrant.grantedBy,
    })
    .from(roleGrant)
    .innerJoin(region, eq(region.id, roleGrant.regionId))
    .where(personIds === null ? undefined : inArray(roleGrant.personId, [...personIds]))
    .orderBy(asc(roleGrant.id));
}

/**
 * The persons who administer the whole site and can sign in. Their grants stay locked until the transaction
 * ends: two who would take each other's right away at the same moment take turns.
 */
export async function lockSiteAdministrators(tx: Db): Promise<string[]> {
  const [root] = await tx.select({ id: region.id }).from(region).where(eq(region.code, ROOT_REGION));
  const locked = await tx
    .select({ personId: roleGrant.personId })
    .from(roleGrant)
    .where(and(eq(roleGrant.role, 'administrator'), eq(roleGrant.regionId, root!.id)))
    .orderBy(asc(roleGrant.id))
    .for('update');
  const ids = locked.map(({ personId }) => personId);
  if (ids.length === 0) return [];
  const able = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(inArray(person.id, ids), isNull(person.disabledAt)));
  return able.map(({ id }) => id);
}
