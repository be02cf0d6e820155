import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PeriodText, Words } from '#core/contract/common.ts';
import {
  AnswerBody,
  MoveBody,
  PublishBody,
  PublishResult,
  ReportBody,
  ReportedBody,
  SaveBody,
} from '#core/contract/report-bodies.ts';
import { ReportRow, ReportView } from '#core/contract/reports.ts';
import { REPORT_STATES } from '#core/domain/review/report-moves.ts';
import { answerQuestion } from '../services/reports/answer.ts';
import { createReport } from '../services/reports/create.ts';
import { listReports } from '../services/reports/list.ts';
import { loadReport } from '../services/reports/load.ts';
import { moveReport } from '../services/reports/move.ts';
import { publishApproved } from '../services/reports/publish-approved.ts';
import { reportFigures } from '../services/reports/report-figures.ts';
import { saveCells } from '../services/reports/save-cells.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['reports'];
const id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
const byId = Type.Object({ id });
const question = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

/** Room for 2 000 cells with a long text each. */
const CELLS_BYTES = 4 * 1024 * 1024;

/** From draft to publication: what is reported, reviewed and corrected. */
export const reportRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  listRoute(app, options, '/reports', {
    access: 'report.read',
    tags,
    summary: '可以查看的填报，从草稿到已发布',
    query: {
      plan: Type.Optional(Type.String({ description: '计划编码' })),
      region: Type.Optional(Type.String({ description: '地区编码' })),
      period: Type.Optional(PeriodText),
      state: Type.Optional(Words(REPORT_STATES)),
    },
    row: ReportRow,
    load: (context, query) => listReports(context, query),
  });

  app.post(
    '/reports',
    {
      config: { access: 'report.write' },
      schema: {
        tags,
        summary: '开始一份填报；已有未完成的，答那一份（200）。已发布过的须写更正原因',
        body: ReportBody,
        response: { 200: ReportView, 201: ReportView },
      },
    },
    async (request, reply) => {
      const { view, created } = await createReport(contextOf(request), request.body);
      if (created) reply.code(201).header('location', `${request.routeOptions.url}/${view.id}`);
      return reply.send(view);
    },
  );

  app.post(
    '/reports/figures',
    {
      config: { access: 'report.write' },
      bodyLimit: CELLS_BYTES,
      schema: {
        tags,
        summary: '由程序填报一个地区和时期的数：写入未完成的填报，可同时提交；全部写入或全不写入',
        body: ReportedBody,
        response: { 200: ReportView, 201: ReportView },
      },
    },
    async (request, reply) => {
      const { view, created } = await reportFigures(contextOf(request), request.body);
      if (created) reply.code(201).header('location', `/api/v1/reports/${view.id}`);
      return reply.send(view);
    },
  );

  app.post(
    '/reports/publish',
    {
      config: { access: 'report.review' },
      schema: {
        tags,
        summary: '发布一个计划和时期所有已通过的填报',
        body: PublishBody,
        response: { 200: PublishResult },
      },
    },
    (request) => publishApproved(contextOf(request), request.body),
  );

  app.get(
    '/reports/:id',
    {
      config: { access: 'report.read' },
      schema: { tags, summary: '一份填报，按现有数据检查', params: byId, response: { 200: ReportView } },
    },
    (request) => loadReport(contextOf(request), request.params.id),
  );

  app.put(
    '/reports/:id/cells',
    {
      config: { access: 'report.write' },
      bodyLimit: CELLS_BYTES,
      schema: {
        tags,
        summary: '保存单元格，按输入的样子；别人改过的不覆盖（409，details.conflicts）',
        params: byId,
        body: SaveBody,
        response: { 200: ReportView },
      },
    },
    (request) => saveCells(contextOf(request), request.params.id, request.body),
  );

  app.post(
    '/reports/:id/moves',
    {
      config: { access: ['report.write', 'report.review'] },
      schema: {
        tags,
        summary: '提交、撤回、退回、通过、发布或作废',
        params: byId,
        body: MoveBody,
        response: { 200: ReportView },
      },
    },
    (request) => moveReport(contextOf(request), request.params.id, request.body),
  );

  app.post(
    '/reports/:id/questions/:question/answer',
    {
      config: { access: 'report.write' },
      schema: {
        tags,
        summary: '答复审核问题',
        params: Type.Object({ id, question }),
        body: AnswerBody,
        response: { 200: ReportView },
      },
    },
    (request) => answerQuestion(contextOf(request), request.params.id, request.params.question, request.body),
  );
};
