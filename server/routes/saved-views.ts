import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { List } from '#core/contract/common.ts';
import { RenameViewBody, SavedViewBody, SavedViewRow } from '#core/contract/saved-views.ts';
import { deleteView, listSavedViews, renameView, saveView } from '../services/saved-views/manage.ts';
import { keepOutOfCaches } from './no-store.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['views'];
const config = { access: 'signed-in' } as const;
const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

/** Addresses of the site that people keep under names, each their own. */
export const savedViewRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  keepOutOfCaches(app);

  app.get(
    '/saved-views',
    { config, schema: { tags, summary: '自己保存的视图', response: { 200: List(SavedViewRow) } } },
    async (request) => ({ items: await listSavedViews(contextOf(request)) }),
  );

  app.post(
    '/saved-views',
    { config, schema: { tags, summary: '保存视图', body: SavedViewBody, response: { 201: SavedViewRow } } },
    async (request, reply) => reply.code(201).send(await saveView(contextOf(request), request.body)),
  );

  app.put(
    '/saved-views/:id',
    { config, schema: { tags, summary: '给视图改名', params, body: RenameViewBody } },
    async (request, reply) => {
      await renameView(contextOf(request), request.params.id, request.body);
      return reply.code(204).send();
    },
  );

  app.delete(
    '/saved-views/:id',
    { config, schema: { tags, summary: '删除视图', params } },
    async (request, reply) => {
      await deleteView(contextOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
};
