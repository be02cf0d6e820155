import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ChangesView } from '#core/contract/changes.ts';
import { AsOf, ListQuery } from '#core/contract/common.ts';
import { MomentsView } from '#core/contract/moments.ts';
import { toCsv } from '#core/domain/csv.ts';
import { CHANGE_COLUMNS, changeLines } from '../services/changes/table.ts';
import { changesView, everyChange } from '../services/changes/view.ts';
import { momentOf } from '../services/moment.ts';
import { listMoments } from '../services/moments.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['history'];
const code = Type.Optional(Type.String());

export const changeRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/moments',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '各次发布，新的在前；at 可作 asOf 使用',
        querystring: Type.Object({
          asOf: AsOf,
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
        }),
        response: { 200: MomentsView },
      },
    },
    async (request) => {
      const { asOf, limit = 20 } = request.query;
      const context = contextOf(request);
      return listMoments(context, await momentOf(context, asOf), limit);
    },
  );

  app.get(
    '/changes',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '两个时点之间的变化：新增数据、修订、口径与定义、任务进展、亮灯',
        querystring: Type.Object({
          ...ListQuery,
          since: Type.String({ description: '起点时点，写法同 asOf：某日指当日终了' }),
          plan: code,
          region: code,
          asOf: AsOf,
        }),
        response: { 200: ChangesView },
      },
    },
    async (request, reply) => {
      const { since, asOf, format, words = 'zh', ...filter } = request.query;
      const context = contextOf(request);
      const stretch = { since: await momentOf(context, since), until: await momentOf(context, asOf) };
      if (format !== 'csv') return changesView(context, filter, stretch);
      const lines = changeLines(await everyChange(context, filter, stretch), words);
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', 'attachment; filename="changes.csv"');
      // the declared schema is the JSON one; text must pass as it is
      return reply.serializer((body: unknown) => String(body)).send(toCsv(lines, CHANGE_COLUMNS) as never);
    },
  );
};
