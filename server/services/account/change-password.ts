import { randomUUID } from 'node:crypto';
import type { PasswordBody } from '#core/contract/account.ts';
import { AppError } from '#core/domain/errors.ts';
import { GUESSABLE, passwordFault } from '#core/domain/people/credentials.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { deleteLinks } from '#db/queries/links.ts';
import { findPasswordHash, findPerson, keepPassword } from '#db/queries/people.ts';
import { deleteSessions } from '#db/queries/sessions.ts';
import type { ServiceContext } from '../context.ts';
import { forgive, takeTry } from '../people/guard-guessing.ts';
import { isKnownPassword } from '../people/known-password.ts';
import { hashPassword, verifyPassword } from '../people/password-hash.ts';
import { requireOwner } from './own.ts';

interface Origin {
  /** The session that stays. */
  sessionId: string | null;
  address: string;
}

/**
 * Changes the caller's own password. All other sessions end. Wrong old passwords count like those of a sign-in:
 * a session left open is no way to guess on.
 *
 * @throws AppError `forbidden` for a token, a demonstration account and a wrong old password; `invalid-request`
 *   for a new one that will not do; `conflict` for somebody who signs in elsewhere; `too-many`
 */
export async function changePassword(
  context: ServiceContext,
  { oldPassword, newPassword }: PasswordBody,
  { sessionId, address }: Origin,
): Promise<void> {
  const { db, now, actor } = context;
  const personId = requireOwner(actor, { zh: '更改密码', en: 'change a password' });
  const at = now().toISOString();
  const person = (await findPerson(db, personId))!;
  const known = await findPasswordHash(db, personId);
  if (known === undefined)
    throw new AppError('conflict', {
      zh: '这个账号通过统一认证登录，没有本站的密码。',
      en: 'This account signs in elsewhere and has no password of this site.',
    });
  const username = person.username ?? '';
  const fault =
    passwordFault(newPassword, username) ?? ((await isKnownPassword(newPassword)) ? GUESSABLE : null);
  if (fault) throw new AppError('invalid-request', { zh: fault.zh, en: fault.en }, { field: 'newPassword' });
  const taken = await takeTry(context, { name: username, address });
  const entry = { at, actor: actor.name, personId, subject: `person:${personId}` };
  if (!(await verifyPassword({ hash: known, password: oldPassword }))) {
    await db.transaction((tx) =>
      insertAuditEntry(tx, { ...entry, action: 'people.password-refused', detail: { address } }),
    );
    throw new AppError(
      'forbidden',
      { zh: '原密码不正确。', en: 'The present password is wrong.' },
      { field: 'oldPassword' },
    );
  }
  const hash = await hashPassword(newPassword);
  await db.transaction(async (tx) => {
    await forgive(tx, taken);
    await keepPassword(tx, personId, randomUUID(), hash);
    await deleteLinks(tx, personId);
    const ended = await deleteSessions(tx, personId, sessionId);
    await insertAuditEntry(tx, {
      ...entry,
      action: 'people.password',
      detail: { address, otherSessions: ended },
    });
  });
}
