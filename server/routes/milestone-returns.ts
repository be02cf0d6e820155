import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { List, Words } from '#core/contract/common.ts';
import {
  MilestoneMoveBody,
  MilestoneReportBody,
  MilestoneReturnRow,
  MilestoneReturnSaveBody,
} from '#core/contract/milestones.ts';
import { REPORT_STATES } from '#core/domain/review/report-moves.ts';
import { listReturns } from '../services/milestone-returns/load.ts';
import { moveReturn } from '../services/milestone-returns/move.ts';
import { openReturn, saveReturn } from '../services/milestone-returns/save.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['milestones'];
const byId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

export const milestoneReturnRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/milestone-returns',
    {
      config: { access: ['milestone.write', 'milestone.review'] },
      schema: {
        tags,
        summary: '可以填报或审核的范围内，目标、任务和事项的进展填报',
        querystring: Type.Object({
          plan: Type.Optional(Type.String({ description: '计划编码，如 SD' })),
          subject: Type.Optional(Type.String({ description: '目标、任务或事项的编码，如 SD-T4' })),
          state: Type.Optional(Words(REPORT_STATES)),
        }),
        response: { 200: List(MilestoneReturnRow) },
      },
    },
    async (request) => ({ items: await listReturns(contextOf(request), request.query) }),
  );

  app.post(
    '/milestones/:code/returns',
    {
      config: { access: 'milestone.write' },
      schema: {
        tags,
        summary: '开始填报一个目标、任务或事项的进展（草稿）',
        params: Type.Object({ code: Type.String() }),
        body: MilestoneReportBody,
        response: { 201: MilestoneReturnRow },
      },
    },
    async (request, reply) => {
      const row = await openReturn(contextOf(request), request.params.code, request.body);
      return reply.code(201).header('location', `/api/v1/milestone-returns/${row.id}`).send(row);
    },
  );

  app.put(
    '/milestone-returns/:id',
    {
      config: { access: 'milestone.write' },
      schema: {
        tags,
        summary: '保存；别人刚改过时答 409，附两边的内容',
        params: byId,
        body: MilestoneReturnSaveBody,
        response: { 200: MilestoneReturnRow },
      },
    },
    (request) => saveReturn(contextOf(request), request.params.id, request.body),
  );

  app.post(
    '/milestone-returns/:id/moves',
    {
      config: { access: ['milestone.write', 'milestone.review'] },
      schema: {
        tags,
        summary: '提交、撤回、退回、通过、发布或作废',
        params: byId,
        body: MilestoneMoveBody,
        response: { 200: MilestoneReturnRow },
      },
    },
    (request) => moveReturn(contextOf(request), request.params.id, request.body),
  );
};
