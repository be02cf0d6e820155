import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '#core/domain/errors.ts';
import { ACCESS_COOKIE, actorOf, isCrossSite, sameSecret } from '../access.ts';
import type { Config } from '../config.ts';

/** Answered to anybody: whether the site is there, who one is, how to read the API. */
const OPEN = /^\/api\/(v1\/(health|session|openapi\.json)$|docs(\/|$))/;

/**
 * Lets in who may come in: reading needs a public site or a known caller, changing anything needs a
 * known caller from a page of this site. A link with ?key=… is answered with a cookie and the same
 * address without the key.
 */
export default fp<{ config: Config; accessKey: string }>(
  async function access(app, { config, accessKey }) {
    app.addHook('onRequest', async (request, reply) => {
      const url = new URL(request.url, 'http://localhost');
      const key = url.searchParams.get('key');
      if (key !== null && request.method === 'GET' && sameSecret(key, accessKey)) {
        url.searchParams.delete('key');
        reply.header(
          'set-cookie',
          `${ACCESS_COOKIE}=${accessKey}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000`,
        );
        return reply.redirect(`${url.pathname}${url.search}`, 303);
      }
      if (key !== null && request.method === 'GET') throw new AppError('forbidden', '地址中的访问密钥不正确');
      // The route, not the address: an address can be written in many ways (%61pi is api).
      const route = request.routeOptions.url;
      if (!route?.startsWith('/api/') || OPEN.test(route)) return;
      if (isChange(request) && isCrossSite(request))
        throw new AppError('forbidden', '不接受来自其他网站页面的改动');
      const visitor = actorOf(request, config, accessKey).role === 'visitor';
      if (visitor && isChange(request)) throw new AppError('forbidden', '改动数据需要出示访问密钥');
      if (visitor && !config.publicRead)
        throw new AppError('forbidden', '本站未开放公共查看，需要出示访问密钥');
    });
  },
  { name: 'access' },
);

function isChange(request: FastifyRequest): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
}
