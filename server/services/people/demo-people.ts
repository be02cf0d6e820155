import type { DemoPersonRow } from '#core/contract/people.ts';
import { findGrants } from '#db/queries/grants.ts';
import { findDemoPeople } from '#db/queries/people.ts';
import type { ServiceContext } from '../context.ts';

/**
 * The people of the demonstration, whom anybody may be. In the order of their regions. Empty without a
 * demonstration.
 *
 * @param publicRead whether anybody may read at all: a site that is closed offers nobody
 */
export async function listDemoPeople(
  { db }: Pick<ServiceContext, 'db'>,
  publicRead: boolean,
): Promise<DemoPersonRow[]> {
  if (!publicRead) return [];
  const people = await findDemoPeople(db);
  const grants = await findGrants(
    db,
    people.map(({ id }) => id),
  );
  const placeOf = (row: DemoPersonRow) => row.grants[0]?.region ?? '';
  return people
    .map(({ id, name, username }) => ({
      name,
      username,
      grants: grants
        .filter(({ personId }) => personId === id)
        .map(({ role, region, regionName }) => ({ role, region, regionName })),
    }))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}
