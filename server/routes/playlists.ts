import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { PlaylistBody, PlaylistRow } from '#core/contract/playlists.ts';
import { listPlaylists } from '../services/playlists/list.ts';
import { removePlaylist } from '../services/playlists/remove.ts';
import { savePlaylist } from '../services/playlists/save.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['wall'];
const byId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

export const playlistRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/playlists',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '大屏播放单，标准播放单在前',
        response: { 200: Type.Object({ items: Type.Array(PlaylistRow) }) },
      },
    },
    async (request) => ({ items: await listPlaylists(contextOf(request)) }),
  );

  app.put(
    '/playlists/:id',
    {
      config: { access: 'site.administer' },
      schema: {
        tags,
        summary: '新建或更改播放单（限管理员）；编号由提交者生成',
        params: byId,
        body: PlaylistBody,
        response: { 200: PlaylistRow },
      },
    },
    (request) => savePlaylist(contextOf(request), request.params.id, request.body),
  );

  app.delete(
    '/playlists/:id',
    {
      config: { access: 'site.administer' },
      schema: {
        tags,
        summary: '删除播放单（限管理员）',
        params: byId,
        querystring: Type.Object({
          changedAt: Type.String({ maxLength: 40, description: '所见版本的 changedAt' }),
        }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removePlaylist(contextOf(request), request.params.id, request.query.changedAt);
      return reply.code(204).send(null);
    },
  );
};
