import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf, PeriodText, Words } from '#core/contract/common.ts';
import { IndicatorRow, ObservationRow, RegionRow, TargetRow } from '#core/contract/targets.ts';
import { FORMS } from '#core/domain/observation.ts';
import { momentOf } from '../services/moment.ts';
import { listObservations } from '../services/observations.ts';
import {
  listIndicators,
  listRegions,
  listTargets,
  loadIndicator,
  loadRegion,
  loadTarget,
} from '../services/reference/targets.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['figures'];
const params = Type.Object({ code: Type.String() });
const code = Type.Optional(Type.String());

export const figureRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  listRoute(app, options, '/targets', {
    tags,
    summary: '量化目标',
    query: { plan: code, region: code, indicator: code },
    row: TargetRow,
    load: (context, filter) => listTargets(context, filter),
  });

  app.get(
    '/targets/:code',
    { schema: { tags, summary: '一个量化目标', params, response: { 200: TargetRow } } },
    (request) => loadTarget(options.contextOf(request), request.params.code),
  );

  listRoute(app, options, '/indicators', {
    tags,
    summary: '指标',
    query: {},
    row: IndicatorRow,
    load: (context) => listIndicators(context),
  });

  app.get(
    '/indicators/:code',
    { schema: { tags, summary: '一个指标', params, response: { 200: IndicatorRow } } },
    (request) => loadIndicator(options.contextOf(request), request.params.code),
  );

  listRoute(app, options, '/regions', {
    tags,
    summary: '地区',
    query: { parent: code },
    row: RegionRow,
    load: (context, { parent }) => listRegions(context, parent),
  });

  app.get(
    '/regions/:code',
    { schema: { tags, summary: '一个地区', params, response: { 200: RegionRow } } },
    (request) => loadRegion(options.contextOf(request), request.params.code),
  );

  listRoute(app, options, '/observations', {
    tags,
    summary: '观测值（按上报时的样子）',
    query: {
      indicator: Type.Optional(Type.String({ description: '指标编码（必填）' })),
      region: code,
      form: Type.Optional(Words(FORMS)),
      from: Type.Optional(PeriodText),
      to: Type.Optional(PeriodText),
      history: Type.Optional(Type.Boolean({ description: 'true 时列出每个数的全部版本' })),
      asOf: AsOf,
    },
    row: ObservationRow,
    load: async (context, { asOf, history, ...question }) =>
      listObservations(context, { ...question, history: history === true }, await momentOf(context, asOf)),
  });
};
