import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { List } from '#core/contract/common.ts';
import {
  DemoPersonRow,
  DemoSignInBody,
  LinkBody,
  LinkView,
  SessionView,
  SignInBody,
} from '#core/contract/people.ts';
import type { Identity } from '../identity/open-auth.ts';
import type { PublicRead } from '../identity/public-read.ts';
import { signIn, signOut } from '../identity/sign-in.ts';
import { signInDemo } from '../identity/sign-in-demo.ts';
import { listDemoPeople } from '../services/people/demo-people.ts';
import { readLink, useLink } from '../services/people/use-link.ts';
import { sharedView } from '../services/share-links/open.ts';
import { keepOutOfCaches } from './no-store.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['people'];
const params = Type.Object({ secret: Type.String({ maxLength: 200 }) });

interface SessionOptions extends RouteOptions {
  auth: Identity;
  publicRead: PublicRead;
  /** Whether people reach the site by HTTPS: browsers heed `Clear-Site-Data` nowhere else. */
  secure: boolean;
}

export const sessionRoutes: FastifyPluginAsyncTypebox<SessionOptions> = async (app, options) => {
  const { auth, contextOf, publicRead, secure } = options;
  const open = { access: 'open' } as const;
  keepOutOfCaches(app);

  app.get(
    '/session',
    { config: open, schema: { tags, summary: '当前访问者', response: { 200: SessionView } } },
    async ({ caller: { actor, by, share } }) => {
      const { grants, scopes, ...who } = actor;
      return {
        actor: { ...who, grants: [...grants], scopes: scopes && [...scopes] },
        by,
        share: share?.state === 'open' ? sharedView(share.link) : null,
        shareEnded: share === null || share.state === 'open' ? null : share.state,
        publicRead: await publicRead(),
        oidc: auth.oidc?.name ?? null,
      };
    },
  );

  app.post(
    '/session',
    { config: open, schema: { tags, summary: '登录', body: SignInBody } },
    async (request, reply) => {
      const cookies = await signIn(contextOf(request), auth, request, request.body);
      return reply.code(204).header('set-cookie', cookies).send();
    },
  );

  app.delete('/session', { config: open, schema: { tags, summary: '退出' } }, async (request, reply) => {
    const cookies = await signOut(contextOf(request), auth, request);
    if (secure) reply.header('clear-site-data', '"cache"');
    return reply.code(204).header('set-cookie', cookies).send();
  });

  app.get(
    '/demo/people',
    {
      config: open,
      schema: { tags, summary: '演示账号；没有演示数据时为空', response: { 200: List(DemoPersonRow) } },
    },
    async (request) => ({ items: await listDemoPeople(contextOf(request), await publicRead()) }),
  );

  app.post(
    '/session/demo',
    { config: open, schema: { tags, summary: '以演示账号登录', body: DemoSignInBody } },
    async (request, reply) => {
      const { username } = request.body;
      const context = contextOf(request);
      const cookies = await signInDemo(context, auth, request, username, await publicRead());
      return reply.code(204).header('set-cookie', cookies).send();
    },
  );

  app.get(
    '/links/:secret',
    { config: open, schema: { tags, summary: '一次性链接的用途', params, response: { 200: LinkView } } },
    (request) => readLink(contextOf(request), request.params.secret, request.ip),
  );

  app.post(
    '/links/:secret',
    {
      config: open,
      schema: {
        tags,
        summary: '使用一次性链接：设立首位管理员，或设置密码',
        params,
        body: LinkBody,
        response: { 200: Type.Object({ username: Type.String() }) },
      },
    },
    (request) => useLink(contextOf(request), request.params.secret, request.body, request.ip),
  );
};
