import type { FastifyRequest } from 'fastify';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { findPersonActor, type TokenActor } from '#db/queries/identity.ts';
import { type Actor, VISITOR } from '../services/context.ts';
import { findShare, type KnownShare } from '../services/share-links/open.ts';
import { type Auth, SESSION_LONGEST_MS } from './auth.ts';
import { libraryHeaders } from './library-headers.ts';
import { secretHash } from './secret.ts';
import { shareSecretOf } from './share-cookie.ts';

export interface Caller {
  actor: Actor;
  /** How the caller proved it. */
  by: 'nothing' | 'session' | 'token' | 'share';
  sessionId: string | null;
  /** The link that somebody without an account opened, and how it stands; null for everybody else. */
  share: KnownShare | null;
}

/** What it takes to find out who is calling. */
export interface Means {
  auth: Auth;
  db: Db;
  now: () => Date;
  /** The person behind the hash of a token that holds now; null where there is none. */
  findToken: (hash: string) => Promise<TokenActor | null>;
}

export const NOBODY: Caller = { actor: VISITOR, by: 'nothing', sessionId: null, share: null };

/**
 * Who is calling: the person of a bearer token, else of a session cookie, else a visitor, with the link that they opened. A disabled account
 * is a visitor. A token that does not hold is an error, so that no program mistakes itself for signed in.
 *
 * @throws AppError `unauthenticated` for a token that is unknown, revoked or expired
 */
export async function identify(
  request: FastifyRequest,
  { auth, db, now, findToken }: Means,
): Promise<Caller> {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    const actor = token ? await findToken(secretHash(token)) : null;
    if (!actor || new Date(actor.expiresAt) <= now())
      throw new AppError('unauthenticated', {
        zh: '访问令牌无效、已停用或已过期。',
        en: 'The access token is wrong, revoked or has expired.',
      });
    return { actor, by: 'token', sessionId: null, share: null };
  }
  const found = cookie === undefined ? null : await auth.api.getSession({ headers: libraryHeaders(request) });
  const person = found && !isTooOld(found.session) ? await findPersonActor(db, found.user.id) : null;
  if (found && person) return { actor: person, by: 'session', sessionId: found.session.id, share: null };
  const secret = shareSecretOf(request.headers);
  if (secret === null) return NOBODY;
  return { ...NOBODY, by: 'share', share: await findShare(db, secret, now()) };
}

/** Both moments are the library's own, so no other clock can differ from it. */
function isTooOld({ createdAt, updatedAt }: { createdAt: Date; updatedAt: Date }): boolean {
  return updatedAt.getTime() - createdAt.getTime() > SESSION_LONGEST_MS;
}
