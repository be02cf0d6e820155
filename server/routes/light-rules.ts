import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf } from '#core/contract/common.ts';
import { LightRulesBody, LightRulesView } from '#core/contract/light-rules.ts';
import { changeLightRules } from '../services/light-rules/change.ts';
import { readLightRules } from '../services/light-rules/read.ts';
import { momentOf } from '../services/moment.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['definitions'];

export const lightRuleRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/light-rules',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '亮灯规则：现行的与历次的',
        querystring: Type.Object({ asOf: AsOf }),
        response: { 200: LightRulesView },
      },
    },
    async (request) => {
      const context = contextOf(request);
      return readLightRules(context, await momentOf(context, request.query.asOf));
    },
  );

  app.put(
    '/light-rules',
    {
      config: { access: 'definition.change' },
      schema: {
        tags,
        summary: '改动亮灯规则（限管理员）；应恰好覆盖一切数值一次',
        body: LightRulesBody,
        response: { 200: LightRulesView },
      },
    },
    (request) => changeLightRules(contextOf(request), request.body),
  );
};
