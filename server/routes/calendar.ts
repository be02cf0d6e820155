import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { CalendarView, HolidayYearBody } from '#core/contract/calendar.ts';
import { enterHolidayYear, readCalendar } from '../services/collections/calendar.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['calendar'];

export const calendarRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/calendar',
    {
      config: { access: 'approved', kept: true },
      schema: { tags, summary: '已录入的节假日安排', response: { 200: CalendarView } },
    },
    (request) => readCalendar(contextOf(request)),
  );

  app.put(
    '/calendar/:year',
    {
      config: { access: 'site.administer' },
      schema: {
        tags,
        summary: '录入一年的节假日安排（限管理员）',
        params: Type.Object({ year: Type.Integer({ minimum: 2000, maximum: 2199 }) }),
        body: HolidayYearBody,
        response: { 200: CalendarView },
      },
    },
    (request) => enterHolidayYear(contextOf(request), request.params.year, request.body),
  );
};
