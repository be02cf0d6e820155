import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '#core/domain/errors.ts';

/**
 * Serves the built web part; every address that is no file and not under /api is the application, which
 * reads the rest of the address itself; what is opened most comes drawn.
 */
export default fp<{ folder: string }>(
  async function web(app, { folder }) {
    if (!existsSync(folder)) {
      app.get('/', { schema: { hide: true } }, () => {
        throw new AppError('unavailable', {
          zh: '网页部分还没有构建：请先运行 npm run build',
          en: 'The pages are not built yet: run npm run build first.',
        });
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
    const { firstPage } = app;
    const config = firstPage ? { keptFor: firstPage.readerOf } : {};
    const onSend = async (_request: FastifyRequest, reply: FastifyReply) => {
      reply.header('cache-control', 'private, no-cache');
    };
    app.get('/*', { schema: { hide: true }, config, onSend }, async (request, reply) => {
      const path = request.url.split('?')[0]!;
      if (/^\/(api|assets)(\/|$)/.test(path) || /\.[a-z0-9]+$/i.test(path)) return reply.callNotFound();
      if (request.keptBy === null || !firstPage) return reply.sendFile('index.html', { maxAge: 0 });
      reply.type('text/html; charset=utf-8');
      return firstPage.draw(request);
    });
  },
  { name: 'web', dependencies: ['first-page'] },
);
