import type { PersonRow } from '#core/contract/managed-people.ts';
import { realEmail } from '#core/domain/people/email.ts';
import type { IsoInstant, RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findGrants, type GrantRow } from '#db/queries/grants.ts';
import { findOpenLinks } from '#db/queries/links.ts';
import { findLastSignIns, type findPeople } from '#db/queries/people.ts';
import { isoInstant, isoInstantOrNull } from '../iso-instant.ts';
import { isManaged, isVisible } from './managed.ts';

type Known = Awaited<ReturnType<typeof findPeople>>[number];

/** These persons as whoever manages these regions sees them; those who are none of their business are left out. */
export async function personRows(
  db: Db,
  people: readonly Known[],
  managed: ReadonlySet<RegionCode>,
  at: IsoInstant,
): Promise<PersonRow[]> {
  const grantsOf = Map.groupBy(await findGrants(db), ({ personId }) => personId);
  const seen = people.filter(({ id }) => isVisible(grantsOf.get(id) ?? [], managed));
  const links = await findOpenLinks(db, at);
  const signIns = await findLastSignIns(
    db,
    seen.map(({ id }) => id),
  );
  return seen.map((person) => {
    const grants = grantsOf.get(person.id) ?? [];
    return {
      ...person,
      email: realEmail(person.email),
      createdAt: isoInstant(person.createdAt),
      disabledAt: isoInstantOrNull(person.disabledAt),
      lastSignInAt: isoInstantOrNull(signIns.get(person.id)),
      linkUntil: isoInstantOrNull(links.get(person.id)),
      grants: grants.map(grantRow),
      manageable: !person.demo && isManaged(grants, managed),
    };
  });
}

export function grantRow({ personId: _, grantedAt, ...grant }: GrantRow) {
  return { ...grant, grantedAt: isoInstant(grantedAt) };
}
