import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { BriefingNotices, ScheduleBody, ScheduleRow } from '#core/contract/briefing-schedules.ts';
import {
  listSchedules,
  removeSchedule,
  retryRun,
  saveSchedule,
} from '../services/briefing-schedules/manage.ts';
import { listNotices, readNotices } from '../services/briefing-schedules/notices.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['briefings'];
const byId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });
const Schedules = Type.Object({ items: Type.Array(ScheduleRow) });

export const briefingScheduleRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/briefing-schedules',
    {
      config: { access: ['briefing.schedule', 'briefing.write'] },
      schema: { tags, summary: '自动编制的设置与办理记录', response: { 200: Schedules } },
    },
    async (request) => ({ items: await listSchedules(contextOf(request)) }),
  );

  app.put(
    '/briefing-schedules/:id',
    {
      config: { access: 'briefing.schedule' },
      schema: {
        tags,
        summary: '新设或更改自动编制；编号由提交者生成',
        params: byId,
        body: ScheduleBody,
        response: { 200: Schedules },
      },
    },
    async (request) => ({
      items: await saveSchedule(contextOf(request), request.params.id, request.body),
    }),
  );

  app.delete(
    '/briefing-schedules/:id',
    {
      config: { access: 'briefing.schedule' },
      schema: {
        tags,
        summary: '删除自动编制；已起草的简报不受影响',
        params: byId,
        querystring: Type.Object({ version: Type.Integer() }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removeSchedule(contextOf(request), request.params.id, request.query.version);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/briefing-runs/:id/retry',
    {
      config: { access: 'briefing.schedule' },
      schema: {
        tags,
        summary: '立即再试一次没有成功的自动编制',
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
        response: { 200: Schedules },
      },
    },
    async (request) => ({ items: await retryRun(contextOf(request), request.params.id) }),
  );

  app.get(
    '/briefing-notices',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '给我的简报通知', response: { 200: BriefingNotices } },
    },
    (request) => listNotices(contextOf(request)),
  );

  app.post(
    '/briefing-notices/read',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '把简报通知全部记为已读', response: { 200: BriefingNotices } },
    },
    (request) => readNotices(contextOf(request)),
  );
};
