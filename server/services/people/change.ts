import type { ChangePersonBody, PersonRow } from '#core/contract/managed-people.ts';
import { placeholderEmail, realEmail } from '#core/domain/people/email.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { isEmailTaken, updatePerson } from '#db/queries/people.ts';
import type { ServiceContext } from '../context.ts';
import { takenEmail } from './create.ts';
import { loadPerson } from './list.ts';
import { loadManaged } from './managed.ts';

/**
 * Changes what a person is called, where they work and where mail reaches them. The user name stays.
 * @throws AppError as `loadManaged`; `conflict` for an e-mail address that is taken
 */
export async function changePerson(
  context: ServiceContext,
  id: string,
  body: ChangePersonBody,
): Promise<PersonRow> {
  const { db, now, actor } = context;
  const after = {
    name: body.name.trim(),
    organisation: body.organisation?.trim() || null,
    email: body.email?.trim().toLowerCase() || null,
  };
  await db.transaction(async (tx) => {
    const { person } = await loadManaged(tx, actor, id);
    const { email } = after;
    if (email !== null && (await isEmailTaken(tx, email, id))) throw takenEmail(email);
    await updatePerson(tx, id, { ...after, email: email ?? placeholderEmail(id) });
    const { name, organisation } = person;
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'people.change',
      subject: `person:${id}`,
      detail: { before: { name, organisation, email: realEmail(person.email) }, after },
    });
  });
  return loadPerson(context, id);
}
