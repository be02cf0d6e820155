import type { GrantBody, PersonRow } from '#core/contract/managed-people.ts';
import { AppError } from '#core/domain/errors.ts';
import { ROLE_WORDS } from '#core/domain/people/action-words.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { deleteGrant, insertGrant } from '#db/queries/grants.ts';
import type { ServiceContext } from '../context.ts';
import { outsideRegions } from './create.ts';
import { keepSiteAdministrator } from './keep-site-administrator.ts';
import { loadPerson } from './list.ts';
import { loadManaged, refuseOneself } from './managed.ts';

const OWN = {
  zh: '不能更改自己的权限，请由其他管理员处理。',
  en: 'Nobody changes their own roles. Another administrator has to do it.',
};

/**
 * Gives a person a role in a region and what reports to it.
 * @throws AppError as `loadManaged`; `forbidden` for oneself and for a region outside the actor's; `conflict`
 *   for a role that the person has already
 */
export async function grantRole(
  context: ServiceContext,
  id: string,
  { role, region }: GrantBody,
): Promise<PersonRow> {
  const { db, now, actor } = context;
  const at = now().toISOString();
  await db.transaction(async (tx) => {
    const { person, managed } = await loadManaged(tx, actor, id);
    refuseOneself(actor, id, OWN);
    if (!managed.has(region)) throw outsideRegions(region);
    const added = await insertGrant(tx, {
      personId: id,
      role,
      region,
      grantedAt: at,
      grantedBy: actor.name,
    });
    if (!added)
      throw new AppError('conflict', {
        zh: `“${person.name}”已经是该地区的${ROLE_WORDS[role].zh}。`,
        en: `“${person.name}” has this role there already: ${ROLE_WORDS[role].en.toLowerCase()}.`,
      });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'people.grant',
      subject: `person:${id}`,
      detail: { name: person.name, role, region },
    });
  });
  return loadPerson(context, id);
}

/**
 * Takes a role away. It no longer holds from the person's next request on.
 * @throws AppError as `loadManaged`; `forbidden` for oneself; `not-found`; `conflict` for the site's last
 *   administrator
 */
export async function revokeRole(context: ServiceContext, id: string, grantId: number): Promise<PersonRow> {
  const { db, now, actor } = context;
  await db.transaction(async (tx) => {
    const { person, grants } = await loadManaged(tx, actor, id);
    refuseOneself(actor, id, OWN);
    const grant = grants.find((one) => one.id === grantId);
    if (!grant)
      throw new AppError('not-found', {
        zh: '没有这项权限，可能已被收回。',
        en: 'There is no such role; it may have been taken back.',
      });
    const { role, region } = grant;
    if (role === 'administrator' && region === ROOT_REGION) await keepSiteAdministrator(tx, id);
    await deleteGrant(tx, grantId);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'people.revoke',
      subject: `person:${id}`,
      detail: { name: person.name, role, region },
    });
  });
  return loadPerson(context, id);
}
