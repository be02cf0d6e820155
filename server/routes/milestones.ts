import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf, List } from '#core/contract/common.ts';
import { MilestoneReportBody, MilestoneReportRow, MilestoneRow } from '#core/contract/milestones.ts';
import { milestoneHistory } from '../services/milestones/history.ts';
import { listMilestones } from '../services/milestones/list.ts';
import { reportMilestone } from '../services/milestones/report.ts';
import { momentOf } from '../services/moment.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['milestones'];
const params = Type.Object({
  code: Type.String({ description: '定性目标、任务或重要事项的编码，如 CQ-T5' }),
});

export const milestoneRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  listRoute(app, options, '/milestones', {
    access: 'approved',
    kept: true,
    tags,
    summary: '定性目标、任务与重要事项的进展判定',
    query: { plan: Type.Optional(Type.String({ description: '计划编码，如 CQ' })), asOf: AsOf },
    row: MilestoneRow,
    load: async (context, { plan, asOf }) => listMilestones(context, plan, await momentOf(context, asOf)),
  });

  app.get(
    '/milestones/:code/reports',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '一个目标、任务或事项的历次填报，新的在前',
        params,
        querystring: Type.Object({ asOf: AsOf }),
        response: { 200: List(MilestoneReportRow) },
      },
    },
    async (request) => {
      const context = contextOf(request);
      const moment = await momentOf(context, request.query.asOf);
      return { items: await milestoneHistory(context, request.params.code, moment) };
    },
  );

  app.post(
    '/milestones/:code/reports',
    {
      config: { access: 'record.import' },
      schema: {
        tags,
        summary: '填报一个目标、任务或事项的进展，答以填报后的判定',
        params,
        body: MilestoneReportBody,
        response: { 201: MilestoneRow },
      },
    },
    async (request, reply) => {
      const row = await reportMilestone(contextOf(request), request.params.code, request.body);
      return reply.code(201).header('location', request.url).send(row);
    },
  );
};
