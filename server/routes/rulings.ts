import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf } from '#core/contract/common.ts';
import { PromiseRow, RulingBody, RulingRow } from '#core/contract/rulings.ts';
import { momentOf } from '../services/moment.ts';
import { listPromises, listRulings } from '../services/rulings/list.ts';
import { recordRuling } from '../services/rulings/record.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['definitions'];
const params = Type.Object({ code: Type.String() });
const code = Type.Optional(Type.String());

export const rulingRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  listRoute(app, options, '/promises', {
    access: 'approved',
    kept: true,
    tags,
    summary: '各目标的文件口径、当时目标、现行目标，以及历次选定与调整',
    query: { plan: code, target: code, asOf: AsOf },
    row: PromiseRow,
    load: async (context, { asOf, ...filter }) =>
      listPromises(context, filter, await momentOf(context, asOf)),
  });

  app.get(
    '/targets/:code/rulings',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '一个目标的历次选定与调整，最近的在前',
        params,
        querystring: Type.Object({ asOf: AsOf }),
        response: { 200: Type.Object({ items: Type.Array(RulingRow) }) },
      },
    },
    async (request) => {
      const context = contextOf(request);
      const moment = await momentOf(context, request.query.asOf);
      return { items: await listRulings(context, request.params.code, moment) };
    },
  );

  app.post(
    '/targets/:code/rulings',
    {
      config: { access: 'definition.change' },
      schema: {
        tags,
        summary: '登记人工选定或调整（限管理员）；文件原文不改',
        params,
        body: RulingBody,
        response: { 201: RulingRow },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await recordRuling(contextOf(request), request.params.code, request.body)),
  );
};
