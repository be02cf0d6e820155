import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { health } from '../services/health.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['site'];

interface SiteOptions extends RouteOptions {
  version: string;
  database: 'embedded' | 'server';
}

export const siteRoutes: FastifyPluginAsyncTypebox<SiteOptions> = async (app, options) => {
  app.get(
    '/health',
    {
      config: { access: 'open' },
      schema: {
        tags,
        summary: '站点是否可用',
        response: {
          200: Type.Object({
            status: Type.Literal('ok'),
            version: Type.String(),
            database: Type.String(),
            dataVersion: Type.Integer(),
          }),
        },
      },
    },
    async (request) => ({
      ...(await health(options.contextOf(request))),
      version: options.version,
      database: options.database,
    }),
  );
};
