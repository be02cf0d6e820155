import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import type { Auth } from '../identity/auth.ts';
import { type Caller, identify, NOBODY } from '../identity/identify.ts';
import type { PublicRead } from '../identity/public-read.ts';
import { isAllowed } from '../services/authorise.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** `open`: answered to anybody, signed in or not. Left out: reading needs a public site or an account, changing an account. */
    access?: 'open';
  }
}

interface Options {
  auth: Auth;
  db: Db;
  now: () => Date;
  /** Whether approved figures may be read without an account. */
  publicRead: PublicRead;
}

/** Documentation pages of a plugin of theirs, whose routes cannot be marked. */
const OPEN = /^\/api\/docs(\/|$)/;

/**
 * Finds out who is calling, once a request, and lets in who may come in at all. What exactly somebody may do is
 * judged by the services.
 */
export default fp<Options>(
  async function access(app, { auth, db, now, publicRead }) {
    app.decorateRequest('caller', undefined as unknown as Caller);
    app.addHook('onRequest', async (request) => {
      request.caller = NOBODY;
      // The route, not the address: an address can be written in many ways (%61pi is api).
      const route = request.routeOptions.url;
      if (!route?.startsWith('/api/')) return;
      if (isChange(request) && isCrossSite(request))
        throw new AppError('forbidden', '不接受来自其他网站页面的改动');
      request.caller = await identify(request, { auth, db, now });
      if (request.routeOptions.config.access === 'open' || OPEN.test(route)) return;
      const { actor } = request.caller;
      if (isChange(request)) {
        if (actor.personId === null) throw new AppError('unauthenticated', '改动数据需要先登录。');
        return;
      }
      if ((await publicRead.allowed()) || (await isAllowed({ db, actor }, 'approved.read', null))) return;
      throw actor.personId === null
        ? new AppError('unauthenticated', '本站未开放公共查看，请先登录。')
        : new AppError('forbidden', '这个账号还没有任何权限，请联系管理员。');
    });
    app.addHook('onSend', async (request, reply) => {
      if (isChange(request) && reply.statusCode < 400) publicRead.lookAgain();
      // What one account is shown is not kept for the next one at the same screen.
      if (request.caller && request.caller.by !== 'nothing' && !reply.hasHeader('cache-control'))
        reply.header('cache-control', 'private, no-cache');
    });
  },
  { name: 'access' },
);

function isChange(request: FastifyRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
}

/** A page of another site may make a browser send requests here, with the cookies of whoever looks at it. */
function isCrossSite({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
