import type { FastifyRequest } from 'fastify';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findPersonByUsername } from '#db/queries/people.ts';
import type { ServiceContext } from '../services/context.ts';
import type { Auth } from './auth.ts';
import { libraryHeaders } from './library-headers.ts';
import { endReplaced } from './sign-in.ts';

/**
 * Begins a session as one of the people of the demonstration, who have no password.
 *
 * @param publicRead whether anybody may read: a site that is closed is not opened by a click
 * @returns the cookies that carry it
 * @throws AppError `not-found` when there is no such account
 */
export async function signInDemo(
  { db, now }: ServiceContext,
  auth: Auth,
  request: FastifyRequest,
  username: string,
  publicRead: boolean,
): Promise<string[]> {
  const person = await findPersonByUsername(db, username);
  if (!publicRead || !person?.demo || person.disabledAt !== null)
    throw new AppError('not-found', {
      zh: '没有这个演示账号。',
      en: 'There is no such demonstration account.',
    });
  const { headers } = await auth.api.signInDemo({
    body: { personId: person.id },
    headers: libraryHeaders(request),
    returnHeaders: true,
  });
  await db.transaction(async (tx) => {
    await endReplaced(tx, request);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: person.name,
      personId: person.id,
      action: 'session.start',
      subject: `person:${person.id}`,
      detail: { address: request.ip, by: 'demonstration' },
    });
  });
  return headers.getSetCookie();
}
