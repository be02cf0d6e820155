import { insertAuditEntry } from '#db/queries/audit.ts';
import { deleteSessions } from '#db/queries/sessions.ts';
import type { ServiceContext } from '../context.ts';
import { loadManaged } from './managed.ts';

/**
 * Signs a person out everywhere.
 * @returns how many sessions there were
 * @throws AppError as `loadManaged`
 */
export async function endSessionsOf({ db, now, actor }: ServiceContext, id: string): Promise<number> {
  return db.transaction(async (tx) => {
    const { person } = await loadManaged(tx, actor, id);
    const ended = await deleteSessions(tx, id);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'people.end-sessions',
      subject: `person:${id}`,
      detail: { name: person.name, sessions: ended },
    });
    return ended;
  });
}
