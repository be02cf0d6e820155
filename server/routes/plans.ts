import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf } from '#core/contract/common.ts';
import { Ambiguity, GoalRow, PlanDetail, PlanSummary, TaskRow } from '#core/contract/plans.ts';
import { momentOf } from '../services/moment.ts';
import { listAmbiguities, listGoals, listPlans, listTasks, loadPlan } from '../services/reference/plans.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['plans'];
const ofPlan = { plan: Type.Optional(Type.String({ description: '计划编码，如 SD' })) };

export const planRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  listRoute(app, options, '/plans', {
    access: 'approved',
    kept: true,
    tags,
    summary: '全部计划',
    query: { asOf: AsOf },
    row: PlanSummary,
    load: async (context, { asOf }) => listPlans(context, await momentOf(context, asOf)),
  });

  app.get(
    '/plans/:code',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '一个计划的全部内容',
        params: Type.Object({ code: Type.String() }),
        querystring: Type.Object({ asOf: AsOf }),
        response: { 200: PlanDetail },
      },
    },
    async (request) => {
      const context = options.contextOf(request);
      return loadPlan(context, request.params.code, await momentOf(context, request.query.asOf));
    },
  );

  listRoute(app, options, '/goals', {
    access: 'approved',
    kept: true,
    tags,
    summary: '定性目标',
    query: ofPlan,
    row: GoalRow,
    load: (context, { plan }) => listGoals(context, plan),
  });

  listRoute(app, options, '/tasks', {
    access: 'approved',
    kept: true,
    tags,
    summary: '任务、保障措施与责任单位',
    query: ofPlan,
    row: TaskRow,
    load: (context, { plan }) => listTasks(context, plan),
  });

  listRoute(app, options, '/ambiguities', {
    access: 'approved',
    kept: true,
    tags,
    summary: '文件中的歧义与待确认事项',
    query: {},
    row: Ambiguity,
    load: (context) => listAmbiguities(context),
  });
};
