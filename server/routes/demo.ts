import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { DemoCounts, DemoStatus } from '#core/contract/demo.ts';
import { removeDemo } from '../services/demo/remove.ts';
import { demoStatus } from '../services/demo/status.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['demo'];

export const demoRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/demo',
    {
      config: { access: 'approved' },
      schema: { tags, summary: '是否含有演示数据', response: { 200: DemoStatus } },
    },
    (request) => demoStatus(contextOf(request)),
  );

  app.delete(
    '/demo',
    {
      config: { access: 'site.administer' },
      schema: { tags, summary: '移除全部演示数据（限管理员）', response: { 200: DemoCounts } },
    },
    (request) => removeDemo(contextOf(request)),
  );
};
