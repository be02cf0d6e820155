import type { FastifyRequest } from 'fastify';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { findPersonActor, findTokenActor } from '#db/queries/identity.ts';
import { type Actor, VISITOR } from '../services/context.ts';
import { type Auth, SESSION_LONGEST_MS } from './auth.ts';
import { libraryHeaders } from './library-headers.ts';
import { secretHash } from './secret.ts';

export interface Caller {
  actor: Actor;
  /** How the caller proved it. */
  by: 'nothing' | 'session' | 'token';
  sessionId: string | null;
}

export const NOBODY: Caller = { actor: VISITOR, by: 'nothing', sessionId: null };

/**
 * Who is calling: the person of a bearer token, else of a session cookie, else a visitor. A disabled account
 * is a visitor. A token that does not hold is an error, so that no program mistakes itself for signed in.
 *
 * @throws AppError `unauthenticated` for a token that is unknown, revoked or expired
 */
export async function identify(
  request: FastifyRequest,
  { auth, db, now }: { auth: Auth; db: Db; now: () => Date },
): Promise<Caller> {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    const actor = token ? await findTokenActor(db, secretHash(token), now().toISOString()) : null;
    if (!actor) throw new AppError('unauthenticated', '访问令牌无效、已停用或已过期。');
    return { actor, by: 'token', sessionId: null };
  }
  if (cookie === undefined) return NOBODY;
  const found = await auth.api.getSession({ headers: libraryHeaders(request) });
  if (!found || isTooOld(found.session)) return NOBODY;
  const person = await findPersonActor(db, found.user.id);
  return person ? { actor: person, by: 'session', sessionId: found.session.id } : NOBODY;
}

/** Both moments are the library's own, so no other clock can differ from it. */
function isTooOld({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }): boolean {
  return updatedAt.getTime() - createdAt.getTime() > SESSION_LONGEST_MS;
}
