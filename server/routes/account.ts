import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  AccountView,
  EndedSessions,
  NewTokenResult,
  PasswordBody,
  SessionRow,
  TokenBody,
  TokenRow,
} from '#core/contract/account.ts';
import { List } from '#core/contract/common.ts';
import { changePassword } from '../services/account/change-password.ts';
import { readAccount } from '../services/account/read.ts';
import { endOtherSessions, endSession, listSessions } from '../services/account/sessions.ts';
import { createToken, listTokens, revokeToken } from '../services/account/tokens.ts';
import { keepOutOfCaches } from './no-store.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['people'];
const bySession = Type.Object({ id: Type.String({ maxLength: 100 }) });
const byToken = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

/** What everybody may do with their own account, whatever their roles. */
export const accountRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  keepOutOfCaches(app);

  app.get(
    '/account',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '自己的账户', response: { 200: AccountView } },
    },
    (request) => readAccount(contextOf(request)),
  );

  app.put(
    '/account/password',
    { config: { access: 'signed-in' }, schema: { tags, summary: '更改密码', body: PasswordBody } },
    async (request, reply) => {
      const { sessionId } = request.caller;
      await changePassword(contextOf(request), request.body, { sessionId, address: request.ip });
      return reply.code(204).send();
    },
  );

  app.get(
    '/account/sessions',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '登录中的设备', response: { 200: List(SessionRow) } },
    },
    async (request) => ({ items: await listSessions(contextOf(request), request.caller.sessionId) }),
  );

  app.delete(
    '/account/sessions',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '在其他设备上退出', response: { 200: EndedSessions } },
    },
    async (request) => ({ ended: await endOtherSessions(contextOf(request), request.caller.sessionId) }),
  );

  app.delete(
    '/account/sessions/:id',
    { config: { access: 'signed-in' }, schema: { tags, summary: '在一台设备上退出', params: bySession } },
    async (request, reply) => {
      await endSession(contextOf(request), request.params.id);
      return reply.code(204).send();
    },
  );

  app.get(
    '/account/tokens',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '自己的访问令牌', response: { 200: List(TokenRow) } },
    },
    async (request) => ({ items: await listTokens(contextOf(request)) }),
  );

  app.post(
    '/account/tokens',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: '创建访问令牌；密文只显示这一次',
        body: TokenBody,
        response: { 201: NewTokenResult },
      },
    },
    async (request, reply) => reply.code(201).send(await createToken(contextOf(request), request.body)),
  );

  app.delete(
    '/account/tokens/:id',
    { config: { access: 'signed-in' }, schema: { tags, summary: '停用访问令牌', params: byToken } },
    async (request, reply) => {
      await revokeToken(contextOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
};
