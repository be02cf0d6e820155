import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { EndedSessions } from '#core/contract/account.ts';
import { List } from '#core/contract/common.ts';
import {
  ChangePersonBody,
  GrantBody,
  IssuedLink,
  NewPersonBody,
  NewPersonResult,
  PersonRow,
} from '#core/contract/managed-people.ts';
import { changePerson } from '../services/people/change.ts';
import { createPerson } from '../services/people/create.ts';
import { disablePerson, enablePerson } from '../services/people/disable.ts';
import { endSessionsOf } from '../services/people/end-sessions.ts';
import { grantRole, revokeRole } from '../services/people/grants.ts';
import { listPeople } from '../services/people/list.ts';
import { offerLink } from '../services/people/offer-link.ts';
import { keepOutOfCaches } from './no-store.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['people'];
const params = Type.Object({ id: Type.String({ maxLength: 100 }) });
const byGrant = Type.Object({
  id: Type.String({ maxLength: 100 }),
  grant: Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }),
});
const person = { 200: PersonRow };

/** What administrators do about the people of their regions. */
export const peopleRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  keepOutOfCaches(app);

  app.get(
    '/people',
    {
      config: { access: 'people.manage' },
      schema: { tags, summary: '人员及其权限（限管理员）', response: { 200: List(PersonRow) } },
    },
    async (request) => ({ items: await listPeople(contextOf(request)) }),
  );

  app.post(
    '/people',
    {
      config: { access: 'people.manage' },
      schema: {
        tags,
        summary: '新增人员；得到只显示一次的邀请链接',
        body: NewPersonBody,
        response: { 201: NewPersonResult },
      },
    },
    async (request, reply) => reply.code(201).send(await createPerson(contextOf(request), request.body)),
  );

  app.put(
    '/people/:id',
    {
      config: { access: 'people.manage' },
      schema: { tags, summary: '更改姓名、单位、邮箱', params, body: ChangePersonBody, response: person },
    },
    (request) => changePerson(contextOf(request), request.params.id, request.body),
  );

  app.post(
    '/people/:id/grants',
    {
      config: { access: 'people.manage' },
      schema: { tags, summary: '授予某地区（含下级）的一个角色', params, body: GrantBody, response: person },
    },
    (request) => grantRole(contextOf(request), request.params.id, request.body),
  );

  app.delete(
    '/people/:id/grants/:grant',
    {
      config: { access: 'people.manage' },
      schema: { tags, summary: '收回一个角色', params: byGrant, response: person },
    },
    (request) => revokeRole(contextOf(request), request.params.id, request.params.grant),
  );

  app.post(
    '/people/:id/disable',
    {
      config: { access: 'people.manage' },
      schema: { tags, summary: '停用账号，结束其全部会话', params, response: person },
    },
    (request) => disablePerson(contextOf(request), request.params.id),
  );

  app.post(
    '/people/:id/enable',
    { config: { access: 'people.manage' }, schema: { tags, summary: '恢复账号', params, response: person } },
    (request) => enablePerson(contextOf(request), request.params.id),
  );

  app.post(
    '/people/:id/link',
    {
      config: { access: 'people.manage' },
      schema: { tags, summary: '设置密码的一次性链接；只显示一次', params, response: { 200: IssuedLink } },
    },
    (request) => offerLink(contextOf(request), request.params.id),
  );

  app.delete(
    '/people/:id/sessions',
    {
      config: { access: 'people.manage' },
      schema: { tags, summary: '结束其全部会话', params, response: { 200: EndedSessions } },
    },
    async (request) => ({ ended: await endSessionsOf(contextOf(request), request.params.id) }),
  );
};
