import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { FiguresBody, FiguresQuery, FiguresResult } from '#core/contract/entry/figures.ts';
import { IndicatorBody } from '#core/contract/entry/indicator.ts';
import { PlanBody } from '#core/contract/entry/plan.ts';
import { TargetBody } from '#core/contract/entry/target.ts';
import { PlanDetail } from '#core/contract/plans.ts';
import { IndicatorRow, TargetRow } from '#core/contract/targets.ts';
import { createIndicator } from '../services/entry/create-indicator.ts';
import { createPlan } from '../services/entry/create-plan.ts';
import { createTarget } from '../services/entry/create-target.ts';
import { enterFigures } from '../services/entry/enter-figures.ts';
import { refuseFaultyBody } from './entry-refusals.ts';
import type { RouteOptions } from './route-options.ts';

/** Room for 5 000 figures with a long note each. */
const BATCH_BYTES = 16 * 1024 * 1024;

/** Entering plans, indicators, targets and figures. Bodies answer for themselves: see `refuseFaultyBody`. */
export const entryRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.addHook('preHandler', refuseFaultyBody);

  app.post(
    '/plans',
    {
      config: { access: 'definition.change' },
      attachValidation: true,
      schema: {
        tags: ['plans'],
        summary: '录入一个计划（限管理员）',
        body: PlanBody,
        response: { 201: PlanDetail },
      },
    },
    async (request, reply) => {
      const plan = await createPlan(contextOf(request), request.body);
      return reply.code(201).header('location', `${request.routeOptions.url}/${plan.code}`).send(plan);
    },
  );

  app.post(
    '/indicators',
    {
      config: { access: 'definition.change' },
      attachValidation: true,
      schema: {
        tags: ['figures'],
        summary: '录入一个指标（限管理员）',
        body: IndicatorBody,
        response: { 201: IndicatorRow },
      },
    },
    async (request, reply) => {
      const indicator = await createIndicator(contextOf(request), request.body);
      return reply
        .code(201)
        .header('location', `${request.routeOptions.url}/${indicator.code}`)
        .send(indicator);
    },
  );

  app.post(
    '/targets',
    {
      config: { access: 'definition.change' },
      attachValidation: true,
      schema: {
        tags: ['figures'],
        summary: '录入一个量化目标，可带分解到下级地区的部分（限管理员）',
        body: TargetBody,
        response: { 201: TargetRow },
      },
    },
    async (request, reply) => {
      const target = await createTarget(contextOf(request), request.body);
      return reply.code(201).header('location', `${request.routeOptions.url}/${target.code}`).send(target);
    },
  );

  app.post(
    '/observations',
    {
      config: { access: 'record.import' },
      attachValidation: true,
      bodyLimit: BATCH_BYTES,
      schema: {
        tags: ['figures'],
        summary: '录入一批观测值，全部写入或全不写入；dryRun=true 只检查',
        description: '写入了新的数答 201；试运行，或所有的数都与记录相同，答 200。',
        querystring: FiguresQuery,
        body: FiguresBody,
        response: { 200: FiguresResult, 201: FiguresResult },
      },
    },
    async (request, reply) => {
      const result = await enterFigures(contextOf(request), request.body, {
        dryRun: request.query.dryRun === true,
      });
      return reply.code(result.vintage === null ? 200 : 201).send(result);
    },
  );
};
