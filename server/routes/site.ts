import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { health, readiness } from '../services/health.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['site'];

interface SiteOptions extends RouteOptions {
  version: string;
  database: 'embedded' | 'server';
}

const Readiness = Type.Object({
  ready: Type.Boolean(),
  database: Type.Boolean({ description: '数据库有应答' }),
  migrated: Type.Boolean({ description: '数据表已升级到本程序的版本' }),
  stopping: Type.Boolean({ description: '服务正在停止' }),
});

export const siteRoutes: FastifyPluginAsyncTypebox<SiteOptions> = async (app, options) => {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });

  app.get(
    '/health',
    {
      config: { access: 'open', probe: true },
      schema: {
        tags,
        summary: '服务是否活着',
        description:
          '只要服务在运行就答 200；数据库暂时连不上时 `dataVersion` 为 null。能否接受请求请问 `/ready`。',
        response: {
          200: Type.Object({
            status: Type.Literal('ok'),
            version: Type.String(),
            database: Type.String(),
            dataVersion: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
          }),
        },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return {
        ...(await health(options.contextOf(request))),
        version: options.version,
        database: options.database,
      };
    },
  );

  app.get(
    '/ready',
    {
      config: { access: 'open', probe: true },
      schema: {
        tags,
        summary: '服务能否接受请求',
        description: '数据库有应答、数据表是本程序的版本、且不在停止时答 200，否则答 503。',
        response: { 200: Readiness, 503: Readiness },
      },
    },
    async (request, reply) => {
      const state = await readiness(options.contextOf(request), stopping);
      return reply
        .code(state.ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(state);
    },
  );
};
