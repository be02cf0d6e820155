import { AppError } from '#core/domain/errors.ts';
import type { Actor } from '../context.ts';

/** @throws AppError `unauthenticated` for somebody without an account */
export function requireAccount({ personId }: Actor): string {
  if (personId === null) throw new AppError('unauthenticated', '请先登录。');
  return personId;
}

/**
 * For what only the person may do, in a browser: a token that leaked must not make more of itself, nor lock its
 * owner out.
 *
 * @throws AppError `unauthenticated`; `forbidden` for a token and for an account of the demonstration
 */
export function requireOwner(actor: Actor, what: string): string {
  const personId = requireAccount(actor);
  if (actor.scopes !== null) throw new AppError('forbidden', `访问令牌不能${what}，请登录后操作。`);
  if (actor.demo) throw new AppError('forbidden', `演示账号不能${what}。`);
  return personId;
}
