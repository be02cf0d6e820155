import { APIError } from 'better-auth/api';
import type { FastifyRequest } from 'fastify';
import type { SignInBody } from '#core/contract/people.ts';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findPasswordHash, findPersonByUsername, renewPasswordHash } from '#db/queries/people.ts';
import { deleteSession } from '#db/queries/sessions.ts';
import type { ServiceContext } from '../services/context.ts';
import { forgive, takeTry } from '../services/people/guard-guessing.ts';
import { hashPassword, isOutdated } from '../services/people/password-hash.ts';
import type { Auth } from './auth.ts';
import { libraryHeaders } from './library-headers.ts';

/** One answer for an unknown name, a wrong password and a stopped account: it tells a guesser nothing. */
const REFUSED = {
  zh: '用户名或密码不正确，或账号已停用。',
  en: 'The user name or the password is wrong, or the account is stopped.',
};

/**
 * Begins a session. Who has no password that could be right is answered as late as who has.
 *
 * @returns the cookies that carry it
 * @throws AppError `unauthenticated`; `too-many` after too many failures for the name or from the address
 */
export async function signIn(
  context: ServiceContext,
  auth: Auth,
  request: FastifyRequest,
  { username, password }: SignInBody,
): Promise<string[]> {
  const { db, now } = context;
  const name = username.trim().toLowerCase();
  const taken = await takeTry(context, { name, address: request.ip });
  const person = await findPersonByUsername(db, name);
  const able = person?.hasPassword && person.disabledAt === null && !person.demo;
  const cookies = able ? await cookiesFor(auth, request, name, password) : await refuseSlowly(password);
  const renewed = able ? await renewedHash(db, person.id, password) : null;
  await db.transaction(async (tx) => {
    if (cookies !== null) {
      await forgive(tx, taken);
      if (renewed !== null) await renewPasswordHash(tx, person!.id, renewed.from, renewed.to);
      await endReplaced(tx, request);
    }
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: person?.name ?? name,
      personId: person?.id ?? null,
      action: cookies === null ? 'session.refused' : 'session.start',
      subject: cookies === null ? `username:${name}` : `person:${person!.id}`,
      detail: { address: request.ip, by: 'password' },
    });
  });
  if (cookies === null) throw new AppError('unauthenticated', REFUSED);
  return cookies;
}

/** The browser forgets the session that it had: nobody is left to end it. */
export async function endReplaced(tx: Db, { caller: { actor, sessionId } }: FastifyRequest): Promise<void> {
  if (actor.personId !== null && sessionId !== null) await deleteSession(tx, actor.personId, sessionId);
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
      headers: libraryHeaders(request),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  } catch (error) {
    if (error instanceof APIError) return null;
    throw error;
  }
}

/**
 * A new hash for the password, where the one that is kept costs a guesser too little. Made for a wrong one as well, so
 * that an answer takes as long as it does for a name that nobody has.
 */
async function renewedHash(
  db: Db,
  personId: string,
  password: string,
): Promise<{ from: string; to: string } | null> {
  const from = await findPasswordHash(db, personId);
  return from !== undefined && isOutdated(from) ? { from, to: await hashPassword(password) } : null;
}

async function refuseSlowly(password: string): Promise<null> {
  await hashPassword(password);
  return null;
}

/** Ends the session of the request, if it has one; answers the cookies that make the browser forget it. */
export async function signOut(
  { db, now, actor }: ServiceContext,
  auth: Auth,
  request: FastifyRequest,
): Promise<string[]> {
  const { personId } = actor;
  const { sessionId } = request.caller;
  if (personId !== null && sessionId !== null) {
    await db.transaction(async (tx) => {
      await deleteSession(tx, personId, sessionId);
      await insertAuditEntry(tx, {
        at: now().toISOString(),
        actor: actor.name,
        personId,
        action: 'session.end',
        subject: `person:${personId}`,
        detail: { address: request.ip },
      });
    });
  }
  const { headers } = await auth.api.signOut({
    headers: libraryHeaders(request),
    returnHeaders: true,
  });
  return headers.getSetCookie();
}
