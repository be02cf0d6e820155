import type { FastifyRequest } from 'fastify';
import type { Caller } from './identify.ts';

type Asked = Pick<FastifyRequest, 'headers'>;

/** Whether an answer was asked for that is checked to be the newest (RFC 9111, 5.2.1): by reloading, for instance. */
export function asksForLast({ headers }: Asked): boolean {
  const wish = headers['cache-control'];
  return wish !== undefined && /\b(no-cache|max-age=0)\b/.test(wish);
}

/**
 * Whether an answer has to show everything that was written before it was asked for: whoever may write must see what
 * he wrote, at whichever server. Who can only read may be shown what this server has heard of.
 */
export function needsLast(request: Asked & { caller: Caller }): boolean {
  const { by, actor } = request.caller;
  return by === 'session' || (by === 'token' && !readsOnly(actor.scopes)) || asksForLast(request);
}

/** Whether a token is for reading and nothing else. */
export function readsOnly(scopes: readonly string[] | null): boolean {
  return scopes?.every((scope) => scope === 'read') ?? false;
}
