import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf, Words } from '#core/contract/common.ts';
import { OverviewView } from '#core/contract/overview.ts';
import {
  AttentionView,
  DecompositionView,
  ProgressRow,
  TrendsView,
  TrendView,
} from '#core/contract/progress.ts';
import { PROMISE_VIEWS } from '#core/domain/promise.ts';
import { momentOf } from '../services/moment.ts';
import { attention } from '../services/progress/attention.ts';
import { decomposition } from '../services/progress/decomposition.ts';
import { overview } from '../services/progress/overview.ts';
import { progressRows } from '../services/progress/rows.ts';
import { trend } from '../services/progress/trend.ts';
import { trends } from '../services/progress/trends.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['progress'];
const code = Type.Optional(Type.String());

/** Of verdicts that want attention. */
const MOST_TOLD = 50;
const Promised = Type.Optional(
  Words(PROMISE_VIEWS, { description: 'then 按当时的目标判定（默认），now 按现行目标判定' }),
);

export const progressRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  listRoute(app, options, '/progress', {
    access: 'approved',
    kept: true,
    tags,
    summary: '进展判定',
    query: {
      plan: code,
      region: code,
      indicator: code,
      target: code,
      allocations: Type.Optional(Type.Boolean({ description: 'true 时并列分解到各地区的部分' })),
      promise: Promised,
      asOf: AsOf,
    },
    row: ProgressRow,
    load: async (context, { asOf, allocations, ...filter }) =>
      progressRows(context, { ...filter, allocations: allocations === true }, await momentOf(context, asOf)),
  });

  app.get(
    '/progress/attention',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '全部判定（含分解到各地区的部分）中最需要关注的：落后的、未报送的',
        querystring: Type.Object({
          most: Type.Optional(
            Type.Integer({ minimum: 1, maximum: 500, description: '每类最多列出几项，默认 50；总数照列' }),
          ),
          asOf: AsOf,
        }),
        response: { 200: AttentionView },
      },
    },
    async (request) => {
      const { asOf, most } = request.query;
      const context = contextOf(request);
      return attention(context, most ?? MOST_TOLD, await momentOf(context, asOf));
    },
  );

  app.get(
    '/progress/overview',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '各计划目标一览：逐个的状态，和每个计划中需要逐一列出的',
        querystring: Type.Object({ asOf: AsOf }),
        response: { 200: OverviewView },
      },
    },
    async (request) => {
      const context = contextOf(request);
      return overview(context, await momentOf(context, request.query.asOf));
    },
  );

  app.get(
    '/progress/trend',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '一个目标在一个地区的走势、计划线与判定',
        querystring: Type.Object({
          target: Type.String(),
          region: Type.Optional(Type.String()),
          promise: Promised,
          asOf: AsOf,
        }),
        response: { 200: TrendView },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return trend(context, question, await momentOf(context, asOf));
    },
  );

  app.get(
    '/progress/trends',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '一个目标在全域和各分解地区的走势，并列比较',
        querystring: Type.Object({ target: Type.String(), promise: Promised, asOf: AsOf }),
        response: { 200: TrendsView },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return trends(context, question, await momentOf(context, asOf));
    },
  );

  app.get(
    '/progress/decomposition',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '缺口由哪些地区构成',
        querystring: Type.Object({ target: Type.String(), promise: Promised, asOf: AsOf }),
        response: { 200: DecompositionView },
      },
    },
    async (request) => {
      const { asOf, ...question } = request.query;
      const context = contextOf(request);
      return decomposition(context, question, await momentOf(context, asOf));
    },
  );
};
