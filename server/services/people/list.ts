import type { PersonRow } from '#core/contract/managed-people.ts';
import { findPeople, findPerson } from '#db/queries/people.ts';
import type { ServiceContext } from '../context.ts';
import { managedRegions } from './managed.ts';
import { personRows } from './person-row.ts';

/**
 * Everybody with a role in the actor's regions, and everybody without any role.
 * @throws AppError `unauthenticated` or `forbidden` for anybody but an administrator
 */
export async function listPeople({ db, actor, now }: ServiceContext): Promise<PersonRow[]> {
  const managed = await managedRegions(db, actor);
  return personRows(db, await findPeople(db), managed, now().toISOString());
}

/** One of them. The actor must be allowed to see the person. */
export async function loadPerson({ db, actor, now }: ServiceContext, id: string): Promise<PersonRow> {
  const managed = await managedRegions(db, actor);
  const person = await findPerson(db, id);
  const [row] = await personRows(db, person ? [person] : [], managed, now().toISOString());
  return row!;
}
