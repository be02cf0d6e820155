import type { PersonRow } from '#core/contract/managed-people.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { deleteLinks } from '#db/queries/links.ts';
import { updatePerson } from '#db/queries/people.ts';
import { deleteSessions } from '#db/queries/sessions.ts';
import type { ServiceContext } from '../context.ts';
import { keepSiteAdministrator } from './keep-site-administrator.ts';
import { loadPerson } from './list.ts';
import { loadManaged, refuseOneself } from './managed.ts';

/**
 * Stops an account: its sessions end, its links are void, its tokens do not hold while it is stopped. What the
 * person did stays on record.
 *
 * @throws AppError as `loadManaged`; `forbidden` for oneself; `conflict` for one that is stopped already and for
 *   the site's last administrator
 */
export async function disablePerson(context: ServiceContext, id: string): Promise<PersonRow> {
  const { db, now, actor } = context;
  const at = now().toISOString();
  await db.transaction(async (tx) => {
    const { person } = await loadManaged(tx, actor, id);
    refuseOneself(actor, id, {
      zh: '不能停用自己的账号，请由其他管理员处理。',
      en: 'Nobody stops their own account. Another administrator has to do it.',
    });
    if (person.disabledAt !== null)
      throw new AppError('conflict', {
        zh: `“${person.name}”的账号已经停用。`,
        en: `The account of “${person.name}” was stopped already.`,
      });
    await keepSiteAdministrator(tx, id);
    await updatePerson(tx, id, { disabledAt: at });
    await deleteLinks(tx, id);
    const sessions = await deleteSessions(tx, id);
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'people.disable',
      subject: `person:${id}`,
      detail: { name: person.name, sessions },
    });
  });
  return loadPerson(context, id);
}

/**
 * Lets an account be used again, with the password, roles and tokens that it had.
 * @throws AppError as `loadManaged`; `conflict` for one that is not stopped
 */
export async function enablePerson(context: ServiceContext, id: string): Promise<PersonRow> {
  const { db, now, actor } = context;
  await db.transaction(async (tx) => {
    const { person } = await loadManaged(tx, actor, id);
    if (person.disabledAt === null)
      throw new AppError('conflict', {
        zh: `“${person.name}”的账号没有停用。`,
        en: `The account of “${person.name}” is not stopped.`,
      });
    await updatePerson(tx, id, { disabledAt: null });
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'people.enable',
      subject: `person:${id}`,
      detail: { name: person.name },
    });
  });
  return loadPerson(context, id);
}
