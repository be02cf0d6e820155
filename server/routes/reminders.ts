import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { ReminderLogRow, RemindersView } from '#core/contract/reminders.ts';
import { listReminderLog, listReminders, readReminder } from '../services/reminders/list.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['collections'];

export const reminderRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  app.get(
    '/reminders',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '给我的提醒', response: { 200: RemindersView } },
    },
    (request) => listReminders(contextOf(request)),
  );

  app.post(
    '/reminders/:id/read',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: '记为已读',
        params: Type.Object({ id: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) }),
        response: { 200: RemindersView },
      },
    },
    (request) => readReminder(contextOf(request), request.params.id),
  );

  listRoute(app, options, '/reminders/log', {
    access: 'collection.manage',
    tags,
    summary: '提醒发送记录（管理员）',
    query: {},
    row: ReminderLogRow,
    load: (context) => listReminderLog(context),
  });
};
