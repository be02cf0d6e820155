import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf, PeriodText, Words } from '#core/contract/common.ts';
import { FigureVersionRow } from '#core/contract/figure-history.ts';
import { IndicatorRow, ObservationRow, RegionRow, TargetRow } from '#core/contract/targets.ts';
import { FORMS } from '#core/domain/observation.ts';
import { figureHistory } from '../services/figure-history.ts';
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
const querystring = Type.Object({ asOf: AsOf });
const code = Type.Optional(Type.String());

export const figureRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  listRoute(app, options, '/targets', {
    access: 'approved',
    kept: true,
    tags,
    summary: '量化目标',
    query: { plan: code, region: code, indicator: code, asOf: AsOf },
    row: TargetRow,
    load: async (context, { asOf, ...filter }) => listTargets(context, filter, await momentOf(context, asOf)),
  });

  app.get(
    '/targets/:code',
    {
      config: { access: 'approved', kept: true },
      schema: { tags, summary: '一个量化目标', params, querystring, response: { 200: TargetRow } },
    },
    async (request) => {
      const context = options.contextOf(request);
      return loadTarget(context, request.params.code, await momentOf(context, request.query.asOf));
    },
  );

  listRoute(app, options, '/indicators', {
    access: 'approved',
    kept: true,
    tags,
    summary: '指标',
    query: { asOf: AsOf },
    row: IndicatorRow,
    load: async (context, { asOf }) => listIndicators(context, await momentOf(context, asOf)),
  });

  app.get(
    '/indicators/:code',
    {
      config: { access: 'approved', kept: true },
      schema: { tags, summary: '一个指标', params, querystring, response: { 200: IndicatorRow } },
    },
    async (request) => {
      const context = options.contextOf(request);
      return loadIndicator(context, request.params.code, await momentOf(context, request.query.asOf));
    },
  );

  listRoute(app, options, '/regions', {
    access: 'approved',
    kept: true,
    tags,
    summary: '地区',
    query: {
      parent: code,
      around: Type.Optional(Type.String({ description: '只列这个地区及其上级、同级、下级和沿革后的地区' })),
      named: Type.Optional(Words(['en'], { description: '只列有英文名的地区' })),
    },
    row: RegionRow,
    load: listRegions,
  });

  app.get(
    '/regions/:code',
    {
      config: { access: 'approved', kept: true },
      schema: { tags, summary: '一个地区', params, response: { 200: RegionRow } },
    },
    (request) => loadRegion(options.contextOf(request), request.params.code),
  );

  listRoute(app, options, '/observations', {
    access: 'approved',
    kept: true,
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

  listRoute(app, options, '/observations/history', {
    access: 'approved',
    tags,
    summary: '一个数的全部版本：谁在何时为何改、改了多少',
    query: {
      indicator: Type.String(),
      region: Type.String(),
      period: Type.Optional(PeriodText),
      form: Type.Optional(Words(FORMS)),
      asOf: AsOf,
    },
    row: FigureVersionRow,
    load: async (context, { asOf, ...question }) =>
      figureHistory(context, question, await momentOf(context, asOf)),
  });
};
