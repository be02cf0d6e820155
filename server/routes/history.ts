import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf, Words } from '#core/contract/common.ts';
import { HistoryRow } from '#core/contract/history.ts';
import { PROMISE_VIEWS } from '#core/domain/promise.ts';
import { momentOf } from '../services/moment.ts';
import { verdictHistory } from '../services/progress/history.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

export const historyRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  listRoute(app, options, '/progress/history', {
    access: 'approved',
    tags: ['progress'],
    summary: '一个目标在一个地区的历次判定，每期按其报送日判定',
    query: {
      target: Type.String(),
      region: Type.Optional(Type.String()),
      promise: Type.Optional(
        Words(PROMISE_VIEWS, { description: 'then 按当时的目标判定（默认），now 按现行目标判定' }),
      ),
      asOf: AsOf,
    },
    row: HistoryRow,
    load: async (context, { asOf, ...question }) =>
      verdictHistory(context, question, await momentOf(context, asOf)),
  });
};
