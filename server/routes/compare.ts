import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf, ListQuery, Words } from '#core/contract/common.ts';
import { CompareRow, CompareView } from '#core/contract/compare.ts';
import { compareRows } from '../services/compare/rows.ts';
import { compareView } from '../services/compare/view.ts';
import { momentOf } from '../services/moment.ts';
import { sendCsv } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const LONGEST_LIST = 2000;
const codes = (description: string) => Type.String({ maxLength: LONGEST_LIST, description });

export const compareRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/analysis/compare',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags: ['analysis'],
        summary: '地区、指标、时期、时点并列比较；不可比的不排名并说明原因',
        querystring: Type.Object({
          ...ListQuery,
          regions: codes('1 到 40 个地区编码，以逗号分隔'),
          indicators: codes('1 到 12 个指标编码，以逗号分隔'),
          periods: Type.Optional(codes('1 到 12 个时期，以逗号分隔；newest（默认）为各地最新一期')),
          form: Type.Optional(
            Words(['ytd', 'period'], { description: '时期数取累计或当期；不填时先取累计' }),
          ),
          against: Type.Optional(
            Type.String({ description: '另一个时点，写法同 asOf；给出时另列差额（asOf 减 against）' }),
          ),
          asOf: AsOf,
        }),
        response: { 200: CompareView },
      },
    },
    async (request, reply) => {
      const { format, words = 'zh', asOf, against, ...asked } = request.query;
      const context = contextOf(request);
      const view = await compareView(context, asked, {
        asOf: await momentOf(context, asOf),
        against: against === undefined ? null : await momentOf(context, against),
      });
      if (format !== 'csv') return view;
      return sendCsv(reply, 'compare', CompareRow, compareRows(view), words) as never;
    },
  );
};
