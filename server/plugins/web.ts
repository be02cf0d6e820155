import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import fp from 'fastify-plugin';
import { AppError } from '#core/domain/errors.ts';

/**
 * Serves the built web part; every address that is no file and not under /api is the application, which
 * reads the rest of the address itself.
 */
export default fp<{ folder: string }>(
  async function web(app, { folder }) {
    if (!existsSync(folder)) {
      app.get('/', { schema: { hide: true } }, () => {
        throw new AppError('unavailable', '网页部分还没有构建：请先运行 npm run build');
      });
      return;
    }
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      wildcard: false,
      index: false,
      setHeaders: (response, path) => {
        const forever = /[\\/]assets[\\/]/.test(path);
        response.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.get('/*', { schema: { hide: true } }, (request, reply) => {
      const path = request.url.split('?')[0]!;
      if (/^\/(api|assets)(\/|$)/.test(path) || /\.[a-z0-9]+$/i.test(path)) return reply.callNotFound();
      return reply.sendFile('index.html', { maxAge: 0 });
    });
  },
  { name: 'web' },
);
