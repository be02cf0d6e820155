import { AppError } from '#core/domain/errors.ts';
import type { Wording } from '#core/domain/wording.ts';
import type { Actor } from '../context.ts';

/** @throws AppError `unauthenticated` for somebody without an account */
export function requireAccount({ personId }: Actor): string {
  if (personId === null)
    throw new AppError('unauthenticated', { zh: '请先登录。', en: 'Please sign in first.' });
  return personId;
}

/**
 * For what only the person may do, in a browser: a token that leaked must not make more of itself, nor lock its
 * owner out.
 *
 * @throws AppError `unauthenticated`; `forbidden` for a token and for an account of the demonstration
 */
export function requireOwner(actor: Actor, what: Wording): string {
  const personId = requireAccount(actor);
  if (actor.scopes !== null)
    throw new AppError('forbidden', {
      zh: `访问令牌不能${what.zh}，请登录后操作。`,
      en: `An access token cannot ${what.en}. Sign in to do so.`,
    });
  if (actor.demo)
    throw new AppError('forbidden', {
      zh: `演示账号不能${what.zh}。`,
      en: `A demonstration account cannot ${what.en}.`,
    });
  return personId;
}
