import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AsOf, List } from '#core/contract/common.ts';
import { MapBody, MapCheck, MapLoaded, MapView, ShapeRow } from '#core/contract/maps.ts';
import { MAX_MAP_CHARACTERS } from '#core/domain/map/limits.ts';
import { checkMap, loadOutlines } from '../services/maps/load.ts';
import { listShapes, loadMap } from '../services/maps/read.ts';
import { withdrawOutline } from '../services/maps/withdraw.ts';
import { momentOf } from '../services/moment.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['maps'];
const ofRegion = Type.Object({ region: Type.String({ description: '上级地区的编码' }) });
const byId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

/** A character may be escaped, or be three bytes of UTF-8. */
const bodyLimit = MAX_MAP_CHARACTERS * 3;

export const mapRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/maps/:region',
    {
      config: { access: 'approved', kept: true },
      schema: {
        tags,
        summary: '下级地区的地图：当日有效的轮廓，附审图号、来源、有效期',
        params: ofRegion,
        querystring: Type.Object({ asOf: AsOf }),
        response: { 200: MapView },
      },
    },
    async (request) => {
      const context = contextOf(request);
      return loadMap(context, request.params.region, await momentOf(context, request.query.asOf));
    },
  );

  app.get(
    '/maps/:region/shapes',
    {
      config: { access: 'definition.change' },
      schema: {
        tags,
        summary: '载入过的轮廓，含已撤回的',
        params: ofRegion,
        response: { 200: List(ShapeRow) },
      },
    },
    async (request) => ({ items: await listShapes(contextOf(request), request.params.region) }),
  );

  app.post(
    '/maps/:region/check',
    {
      bodyLimit,
      config: { access: 'definition.change' },
      schema: {
        tags,
        summary: '检查一份 GeoJSON：列出问题，或画出载入后的地图；什么都不保存',
        params: ofRegion,
        body: MapBody,
        response: { 200: MapCheck },
      },
    },
    (request) => checkMap(contextOf(request), request.params.region, request.body),
  );

  app.post(
    '/maps/:region',
    {
      bodyLimit,
      config: { access: 'definition.change' },
      schema: {
        tags,
        summary: '载入一份 GeoJSON 的轮廓：全部载入或全不载入',
        params: ofRegion,
        body: MapBody,
        response: { 201: MapLoaded },
      },
    },
    async (request, reply) => {
      const loaded = await loadOutlines(contextOf(request), request.params.region, request.body);
      return reply.code(201).send(loaded);
    },
  );

  app.delete(
    '/maps/shapes/:id',
    {
      config: { access: 'definition.change' },
      schema: { tags, summary: '撤回一份轮廓', params: byId, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await withdrawOutline(contextOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
};
