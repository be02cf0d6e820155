import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { List } from '#core/contract/common.ts';
import {
  NewShareLinkResult,
  OpenShareBody,
  SharedView,
  ShareLinkBody,
  ShareLinkRow,
} from '#core/contract/share-links.ts';
import { noShareCookie, shareCookie } from '../identity/share-cookie.ts';
import { createShareLink, endShareLink, listShareLinks } from '../services/share-links/manage.ts';
import { openShareLink } from '../services/share-links/open.ts';
import { keepOutOfCaches } from './no-store.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['share'];
const byId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

interface ShareOptions extends RouteOptions {
  /** Whether people reach the site by HTTPS. */
  secure: boolean;
  now: () => Date;
}

/** Links with which readers outside see one page of what is approved. */
export const shareLinkRoutes: FastifyPluginAsyncTypebox<ShareOptions> = async (app, options) => {
  const { contextOf, secure, now } = options;
  keepOutOfCaches(app);

  app.get(
    '/share-links',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: '自己建立的分享链接；全站管理员看到全部',
        response: { 200: List(ShareLinkRow) },
      },
    },
    async (request) => ({ items: await listShareLinks(contextOf(request)) }),
  );

  app.post(
    '/share-links',
    {
      config: { access: 'link.share' },
      schema: {
        tags,
        summary: '建立只读分享链接；密文只显示这一次',
        body: ShareLinkBody,
        response: { 201: NewShareLinkResult },
      },
    },
    async (request, reply) => reply.code(201).send(await createShareLink(contextOf(request), request.body)),
  );

  app.delete(
    '/share-links/:id',
    {
      config: { access: 'signed-in' },
      schema: { tags, summary: '停用分享链接', params: byId },
    },
    async (request, reply) => {
      await endShareLink(contextOf(request), request.params.id);
      return reply.code(204).send();
    },
  );

  app.post(
    '/shared',
    {
      config: { access: 'open' },
      schema: {
        tags,
        summary: '打开分享链接：此后只能读取它所涉及的已发布数据',
        body: OpenShareBody,
        response: { 200: SharedView },
      },
    },
    async (request, reply) => {
      const { secret } = request.body;
      const view = await openShareLink(contextOf(request), secret, request.ip);
      const seconds = Math.floor((Date.parse(view.expiresAt) - now().getTime()) / 1000);
      reply.header('set-cookie', shareCookie(secret, seconds, secure));
      return view;
    },
  );

  app.delete(
    '/shared',
    { config: { access: 'open' }, schema: { tags, summary: '结束查看分享' } },
    async (_request, reply) => reply.code(204).header('set-cookie', noShareCookie(secure)).send(),
  );
};
