import { randomUUID } from 'node:crypto';
import type { LinkBody, LinkView } from '#core/contract/people.ts';
import { AppError } from '#core/domain/errors.ts';
import { GUESSABLE, passwordFault, usernameFault } from '#core/domain/people/credentials.ts';
import { placeholderEmail } from '#core/domain/people/email.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { findLink, useLink as takeLink } from '#db/queries/links.ts';
import { findPersonByUsername, hasAdministrator, insertPerson, keepPassword } from '#db/queries/people.ts';
import { deleteSessions } from '#db/queries/sessions.ts';
import { secretHash } from '#server/identity/secret.ts';
import type { ServiceContext } from '../context.ts';
import { isoInstant } from '../iso-instant.ts';
import { forgetName, forgive, takeTry } from './guard-guessing.ts';
import { isKnownPassword } from './known-password.ts';
import { hashPassword } from './password-hash.ts';

/**
 * What a one-time link is for.
 * @param address where the caller is: failures are counted by it
 * @throws AppError `not-found` for one that is unknown, used or too old; `too-many`
 */
export async function readLink(context: ServiceContext, secret: string, address: string): Promise<LinkView> {
  const { kind, name, username, expiresAt } = await tryLink(context, secret, address);
  return { kind, name, username, expiresAt: isoInstant(expiresAt) };
}

/**
 * Uses a link: sets the password of its person, or makes the first administrator. It works once, and every
 * session that the account had ends.
 *
 * @returns the user name to sign in with
 * @throws AppError `not-found`, `invalid-request` for a user name or password that will not do, `conflict` for
 *   a user name that is taken; `too-many`
 */
export async function useLink(
  context: ServiceContext,
  secret: string,
  { name, username, password }: LinkBody,
  address: string,
): Promise<{ username: string }> {
  const { db, now } = context;
  const at = now().toISOString();
  const link = await tryLink(context, secret, address);
  const wanted = link.username ?? username?.trim().toLowerCase() ?? '';
  const fault =
    (link.username === null ? usernameFault(wanted) : null) ??
    passwordFault(password, wanted) ??
    ((await isKnownPassword(password)) ? GUESSABLE : null);
  if (fault) throw new AppError('invalid-request', { zh: fault.zh, en: fault.en }, { field: fault.field });
  const called = link.name ?? name?.trim() ?? '';
  if (called === '')
    throw new AppError(
      'invalid-request',
      { zh: '请填写姓名。', en: 'Please give a name.' },
      { field: 'name' },
    );
  const hash = await hashPassword(password);

  return db.transaction(async (tx) => {
    if (!(await takeLink(tx, secretHash(secret), at))) throw noSuchLink();
    const personId = link.personId ?? randomUUID();
    if (link.personId === null) {
      if (await hasAdministrator(tx)) throw noSuchLink();
      if (await findPersonByUsername(tx, wanted))
        throw new AppError(
          'conflict',
          { zh: `用户名“${wanted}”已被使用。`, en: `The user name “${wanted}” is taken.` },
          { field: 'username' },
        );
      await insertPerson(tx, {
        id: personId,
        name: called,
        username: wanted,
        email: placeholderEmail(personId),
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
    await forgetName(tx, wanted);
    await insertAuditEntry(tx, {
      at,
      actor: called,
      personId,
      action: link.kind === 'first_administrator' ? 'people.first-administrator' : 'people.password',
      subject: `person:${personId}`,
      detail: { username: wanted, link: link.kind, address },
    });
    return { username: wanted };
  });
}

/** The link of a secret. One that does not work counts as a guess, and is put on record. */
async function tryLink(context: ServiceContext, secret: string, address: string) {
  const { db, now } = context;
  const at = now().toISOString();
  const taken = await takeTry(context, { name: null, address });
  const link = await findLink(db, secretHash(secret), at);
  await db.transaction(async (tx) => {
    if (link) return forgive(tx, taken);
    await insertAuditEntry(tx, {
      at,
      actor: '访客',
      action: 'link.refused',
      subject: 'link',
      detail: { address },
    });
  });
  if (!link) throw noSuchLink();
  return link;
}

function noSuchLink(): AppError {
  return new AppError('not-found', {
    zh: '这个链接无效、已用过或已过期，请向管理员要一个新的。',
    en: 'This link is wrong, used or has expired. Please ask the administrator for another one.',
  });
}
