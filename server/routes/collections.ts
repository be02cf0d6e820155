import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  BoardQuery,
  BoardView,
  DutyBody,
  DutyRow,
  ExtensionBody,
  MineView,
  NewDutyBody,
  RatesOverTime,
  RatesQuery,
} from '#core/contract/collections.ts';
import { AsOf, PeriodText } from '#core/contract/common.ts';
import { readBoard } from '../services/collections/board.ts';
import { addDuty, changeDuty } from '../services/collections/change-duties.ts';
import { extendLock } from '../services/collections/extend-lock.ts';
import { listDuties } from '../services/collections/list-duties.ts';
import { readMine } from '../services/collections/mine.ts';
import { readRates } from '../services/collections/rates.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['collections'];
const Id = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const collectionRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  app.get(
    '/collections',
    {
      config: { access: 'collection.read' },
      schema: {
        tags,
        summary: '一个计划一个时期的报送情况',
        querystring: BoardQuery,
        response: { 200: BoardView },
      },
    },
    (request) => readBoard(contextOf(request), request.query),
  );

  app.get(
    '/collections/rates',
    {
      config: { access: 'collection.read' },
      schema: {
        tags,
        summary: '报送率、及时率、完整率：按时期、按地区',
        querystring: RatesQuery,
        response: { 200: RatesOverTime },
      },
    },
    (request) => readRates(contextOf(request), request.query.plan, request.query.asOf),
  );

  app.get(
    '/collections/mine',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '待我填报、待我审核的', response: { 200: MineView } },
    },
    (request) => readMine(contextOf(request)),
  );

  listRoute(app, options, '/collections/duties', {
    access: 'collection.read',
    tags,
    summary: '报送任务：谁报、多久一报、几日之内',
    query: { plan: Type.Optional(Type.String({ maxLength: 40 })), asOf: AsOf },
    row: DutyRow,
    load: (context, { plan, asOf }) => listDuties(context, { plan, asOf }),
  });

  app.post(
    '/collections/duties',
    {
      config: { access: 'collection.manage' },
      schema: { tags, summary: '增加报送任务', body: NewDutyBody, response: { 201: DutyRow } },
    },
    async (request, reply) => reply.code(201).send(await addDuty(contextOf(request), request.body)),
  );

  app.put(
    '/collections/duties/:id',
    {
      config: { access: 'collection.manage' },
      schema: {
        tags,
        summary: '更改报送任务；写明最后一期即为终止',
        params: Type.Object({ id: Id }),
        body: DutyBody,
        response: { 200: DutyRow },
      },
    },
    (request) => changeDuty(contextOf(request), request.params.id, request.body),
  );

  app.put(
    '/collections/duties/:id/extensions/:period',
    {
      config: { access: 'collection.manage' },
      schema: {
        tags,
        summary: '延后一个时期的截止日期',
        params: Type.Object({ id: Id, period: PeriodText }),
        body: ExtensionBody,
        response: { 200: DutyRow },
      },
    },
    (request) => extendLock(contextOf(request), request.params.id, request.params.period, request.body),
  );
};
