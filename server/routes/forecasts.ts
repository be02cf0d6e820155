import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf } from '#core/contract/common.ts';
import { ForecastCoverage, ForecastRow } from '#core/contract/forecasts.ts';
import { forecastCoverage } from '../services/forecasts/coverage.ts';
import { forecastLedger } from '../services/forecasts/ledger.ts';
import { momentOf } from '../services/moment.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['progress'];
const code = Type.Optional(Type.String());
const query = { plan: code, target: code, region: code, asOf: AsOf };

export const forecastRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  listRoute(app, options, '/forecasts', {
    access: 'approved',
    tags,
    summary: '预测台账：每次给出的预测与后来的实际',
    query,
    row: ForecastRow,
    load: async (context, { asOf, ...question }) =>
      forecastLedger(context, question, await momentOf(context, asOf)),
  });

  app.get(
    '/forecasts/coverage',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '预测区间的命中情况',
        querystring: Type.Object(query),
        response: { 200: ForecastCoverage },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return forecastCoverage(context, question, await momentOf(context, asOf));
    },
  );
};
