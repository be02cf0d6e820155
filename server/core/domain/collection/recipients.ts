import type { Grant, Role } from '../people/permissions.ts';
import type { RegionCode } from '../units.ts';
import type { Climb } from './reminder-stage.ts';

/** Somebody with roles. */
export interface Holder {
  personId: string;
  grants: readonly Grant[];
}

/** Somebody to be reminded. */
export interface Recipient {
  personId: string;
  /** True = it is not their own region: nobody reports for it alone, or the reminder has climbed. */
  escalated: boolean;
}

/**
 * Who is reminded of a region's report: its statisticians, or where it has none those of the nearest region above;
 * with `climbs` also the nearest reviewers and administrators above the region. Nobody twice.
 *
 * @param lineage the region, then what it reports to, up to the root
 */
export function recipientsOf(
  lineage: readonly RegionCode[],
  holders: readonly Holder[],
  climbs: readonly Climb[],
): Recipient[] {
  const found = new Map<string, Recipient>();
  const add = (personId: string, escalated: boolean) => {
    if (!found.has(personId)) found.set(personId, { personId, escalated });
  };
  const reporting = nearest(lineage, 'statistician', holders);
  for (const one of reporting.people) add(one.personId, reporting.region !== lineage[0]);
  for (const role of climbs) {
    for (const one of nearest(lineage.slice(1), role, holders).people) add(one.personId, true);
  }
  return [...found.values()];
}

/** Those who hold a role in the first of the regions in which anybody does. */
function nearest(
  regions: readonly RegionCode[],
  role: Role,
  holders: readonly Holder[],
): { region: RegionCode | null; people: Holder[] } {
  for (const region of regions) {
    const people = holders.filter(({ grants }) =>
      grants.some((grant) => grant.role === role && grant.region === region),
    );
    if (people.length > 0) return { region, people };
  }
  return { region: null, people: [] };
}
