import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyRequest } from 'fastify';
import type { SignInBody } from '#core/contract/people.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findPersonByUsername } from '#db/queries/people.ts';
import type { ServiceContext } from '../services/context.ts';
import type { Auth } from './auth.ts';

/** One answer for an unknown name, a wrong password and a disabled account: it tells a guesser nothing. */
const REFUSED = '用户名或密码不正确，或账号已停用。';

/**
 * Starts a session.
 * @returns the cookies that carry it
 * @throws AppError `unauthenticated`
 */
export async function signIn(
  { db, now }: ServiceContext,
  auth: Auth,
  request: FastifyRequest,
  { username, password }: SignInBody,
): Promise<string[]> {
  const name = username.trim().toLowerCase();
  const person = await findPersonByUsername(db, name);
  const cookies = await cookiesFor(auth, request, name, password);
  const at = now().toISOString();
  const refused = cookies === null || !person || person.disabledAt !== null;
  await db.transaction((tx) =>
    insertAuditEntry(tx, {
      at,
      actor: person?.name ?? name,
      personId: person?.id ?? null,
      action: refused ? 'session.refused' : 'session.start',
      subject: `username:${name}`,
      detail: { address: request.ip },
    }),
  );
  if (refused) throw new AppError('unauthenticated', REFUSED);
  return cookies;
}

/** Null when the library refuses. */
async function cookiesFor(
  auth: Auth,
  request: FastifyRequest,
  username: string,
  password: string,
): Promise<string[] | null> {
  try {
    const { headers } = await auth.api.signInUsername({
      body: { username, password },
      headers: fromNodeHeaders(request.headers),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  } catch (error) {
    if (error instanceof APIError) return null;
    throw error;
  }
}

/** Ends the session of the request, if it has one; answers the cookies that make the browser forget it. */
export async function signOut(
  { db, now, actor }: ServiceContext,
  auth: Auth,
  request: FastifyRequest,
): Promise<string[]> {
  const { headers } = await auth.api.signOut({
    headers: fromNodeHeaders(request.headers),
    returnHeaders: true,
  });
  if (actor.personId !== null) {
    await db.transaction((tx) =>
      insertAuditEntry(tx, {
        at: now().toISOString(),
        actor: actor.name,
        personId: actor.personId,
        action: 'session.end',
        subject: `person:${actor.personId}`,
        detail: { address: request.ip },
      }),
    );
  }
  return headers.getSetCookie();
}
