import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { LinkBody, LinkView } from '#core/contract/people.ts';
import { AppError } from '#core/domain/errors.ts';
import { passwordFault, usernameFault } from '#core/domain/people/credentials.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  findLink,
  findPersonByUsername,
  hasAdministrator,
  insertGrant,
  insertPerson,
  keepPassword,
  useLink as takeLink,
} from '#db/queries/people.ts';
import { deleteSessions } from '#db/queries/sessions.ts';
import { secretHash } from '#server/identity/secret.ts';
import type { ServiceContext } from '../context.ts';

/**
 * What a one-time link is for.
 * @throws AppError `not-found` for one that is unknown, used or too old
 */
export async function readLink({ db, now }: ServiceContext, secret: string): Promise<LinkView> {
  const link = await findLink(db, secretHash(secret), now().toISOString());
  if (!link) throw noSuchLink();
  const { kind, name, username, expiresAt } = link;
  return { kind, name, username, expiresAt };
}

/**
 * Uses a link: sets the password of its person, or makes the first administrator. It works once, and every
 * session that the account had ends.
 *
 * @returns the user name to sign in with
 * @throws AppError `not-found`, `invalid-request` for a user name or password that will not do, `conflict` for
 *   a user name that is taken
 */
export async function useLink(
  { db, now }: ServiceContext,
  secret: string,
  { name, username, password }: LinkBody,
): Promise<{ username: string }> {
  const at = now().toISOString();
  const link = await findLink(db, secretHash(secret), at);
  if (!link) throw noSuchLink();
  const wanted = link.username ?? username?.trim().toLowerCase() ?? '';
  const fault = (link.username === null ? usernameFault(wanted) : null) ?? passwordFault(password, wanted);
  if (fault) throw new AppError('invalid-request', fault.zh, { field: fault.field });
  const hash = await hashPassword(password);

  return db.transaction(async (tx) => {
    if (!(await takeLink(tx, secretHash(secret), at))) throw noSuchLink();
    const personId = link.personId ?? randomUUID();
    const called = link.name ?? name?.trim() ?? '';
    if (link.personId === null) {
      if (await hasAdministrator(tx)) throw noSuchLink();
      if (called === '') throw new AppError('invalid-request', '请填写姓名。', { field: 'name' });
      if (await findPersonByUsername(tx, wanted))
        throw new AppError('conflict', `用户名“${wanted}”已被使用。`, { field: 'username' });
      await insertPerson(tx, {
        id: personId,
        name: called,
        username: wanted,
        email: `${personId}@no-mail.invalid`,
        organisation: null,
        demo: false,
      });
      await insertGrant(tx, {
        personId,
        role: 'administrator',
        region: ROOT_REGION,
        grantedAt: at,
        grantedBy: called,
      });
    }
    await keepPassword(tx, personId, randomUUID(), hash);
    await deleteSessions(tx, personId);
    await insertAuditEntry(tx, {
      at,
      actor: called,
      personId,
      action: link.kind === 'first_administrator' ? 'people.first-administrator' : 'people.password',
      subject: `person:${personId}`,
      detail: { username: wanted, link: link.kind },
    });
    return { username: wanted };
  });
}

function noSuchLink(): AppError {
  return new AppError('not-found', '这个链接无效、已用过或已过期，请向管理员要一个新的。');
}
