import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf, List } from '#core/contract/common.ts';
import { TieRow, TiesBody } from '#core/contract/follow-up.ts';
import { tiesOf, tieTask } from '../services/follow-up/ties.ts';
import { momentOf } from '../services/moment.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['plans'];
const params = Type.Object({ code: Type.String({ description: '任务编码，如 SD-T5' }) });

export const taskIndicatorRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/tasks/:code/indicators',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '任务关联的指标',
        params,
        querystring: Type.Object({ asOf: AsOf }),
        response: { 200: List(TieRow) },
      },
    },
    async (request) => {
      const context = contextOf(request);
      const moment = await momentOf(context, request.query.asOf);
      return { items: await tiesOf(context, request.params.code, moment) };
    },
  );

  app.put(
    '/tasks/:code/indicators',
    {
      config: { access: 'definition.change' },
      schema: {
        tags,
        summary: '设定任务关联的指标，须说明原因',
        params,
        body: TiesBody,
        response: { 200: List(TieRow) },
      },
    },
    async (request) => ({ items: await tieTask(contextOf(request), request.params.code, request.body) }),
  );
};
