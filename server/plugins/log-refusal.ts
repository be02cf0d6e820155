import type { FastifyRequest } from 'fastify';
import type { AppError } from '#core/domain/errors.ts';

/**
 * Tells the log of somebody who tried what they may not: a right that is not theirs, too many guesses, a token that
 * does not hold. Of the address only the route's pattern is written, and of the caller only the number: what is
 * in them can be a secret or somebody's name.
 */
export function logRefusal(request: FastifyRequest, { code, details }: AppError): void {
  const hasToken = request.headers.authorization !== undefined;
  if (code !== 'forbidden' && code !== 'too-many' && !(code === 'unauthenticated' && hasToken)) return;
  // What is refused before there is a route has no caller yet.
  const caller = request.caller as FastifyRequest['caller'] | undefined;
  request.log.warn(
    {
      code,
      action: details.action,
      method: request.method,
      route: request.routeOptions.url,
      personId: caller?.actor.personId ?? null,
      by: caller?.by ?? 'nothing',
      address: request.ip,
    },
    'refused',
  );
}
