import type { SessionRow } from '#core/contract/account.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { deleteSession, deleteSessions, findSessions } from '#db/queries/sessions.ts';
import type { ServiceContext } from '../context.ts';
import { isoInstant } from '../iso-instant.ts';
import { requireAccount, requireOwner } from './own.ts';

/**
 * Where the caller is signed in, the newest first. An account of the demonstration sees its own session only:
 * the others are of people who have nothing to do with each other.
 *
 * @param current the session of the request; null for a token
 * @throws AppError `unauthenticated`
 */
export async function listSessions(
  { db, actor }: ServiceContext,
  current: string | null,
): Promise<SessionRow[]> {
  const sessions = await findSessions(db, requireAccount(actor));
  return sessions
    .filter(({ id }) => !actor.demo || id === current)
    .map(({ ipAddress, userAgent, createdAt, usedAt, expiresAt, id }) => ({
      id,
      current: id === current,
      createdAt: isoInstant(createdAt),
      usedAt: isoInstant(usedAt),
      expiresAt: isoInstant(expiresAt),
      address: ipAddress || null,
      userAgent: userAgent || null,
    }));
}

/**
 * Ends one of the caller's sessions.
 * @throws AppError `unauthenticated`, `forbidden` for a token, `not-found`
 */
export async function endSession({ db, now, actor }: ServiceContext, id: string): Promise<void> {
  const personId = requireOwner(actor, { zh: '结束会话', en: 'end sessions' });
  await db.transaction(async (tx) => {
    if (!(await deleteSession(tx, personId, id)))
      throw new AppError('not-found', {
        zh: '没有这个会话，可能已经结束。',
        en: 'There is no such session; it may have ended.',
      });
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId,
      action: 'session.end-one',
      subject: `person:${personId}`,
      detail: {},
    });
  });
}

/**
 * Ends the caller's sessions but the present one.
 * @returns how many
 * @throws AppError `unauthenticated`, `forbidden` for a token
 */
export async function endOtherSessions(
  { db, now, actor }: ServiceContext,
  current: string | null,
): Promise<number> {
  const personId = requireOwner(actor, { zh: '结束会话', en: 'end sessions' });
  return db.transaction(async (tx) => {
    const ended = await deleteSessions(tx, personId, current);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId,
      action: 'session.end-others',
      subject: `person:${personId}`,
      detail: { sessions: ended },
    });
    return ended;
  });
}
