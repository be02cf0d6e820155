import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { BriefingListing, BriefingParams, BriefingView } from '#core/contract/briefings.ts';
import { AsOf } from '#core/contract/common.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { AppError } from '#core/domain/errors.ts';
import { type BriefingRenderer, createBriefingRenderer } from '../briefing/briefing-renderer.ts';
import { contentHash, createRenderedCache } from '../briefing/rendered-cache.ts';
import { listBriefings, loadBriefing } from '../services/briefings.ts';
import { momentOf } from '../services/moment.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['briefings'];

const AsOfQuery = Type.Object({ asOf: AsOf });

const FORMATS = { pdf: 'application/pdf', png: 'image/png' } as const;
type Format = keyof typeof FORMATS;

export interface BriefingRouteOptions extends RouteOptions {
  /** One of its own, ended with the server, when none is given. */
  renderer?: BriefingRenderer;
}

export const briefingRoutes: FastifyPluginAsyncTypebox<BriefingRouteOptions> = async (
  app,
  { contextOf, renderer = createBriefingRenderer() },
) => {
  const cache = createRenderedCache(renderer.render);
  app.addHook('onClose', () => renderer.close());

  listRoute(app, { contextOf }, '/briefings', {
    access: 'approved',
    tags,
    summary: '全部月报，新的在前',
    query: { asOf: AsOf },
    row: BriefingListing,
    load: async (context, { asOf }) =>
      (await listBriefings(context, await momentOf(context, asOf))).map((one) => ({
        ...one,
        links: linksOf(`${app.prefix}/briefings`, one),
      })),
  });

  app.get(
    '/briefings/:plan/:month',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '一期月报的内容',
        params: BriefingParams,
        querystring: AsOfQuery,
        response: { 200: BriefingView },
      },
    },
    (request) => loadBriefing(contextOf(request), { ...request.params, ...request.query }),
  );

  for (const format of ['pdf', 'png'] as const) {
    app.get(
      `/briefings/:plan/:month.${format}`,
      {
        config: { access: 'approved' },
        schema: {
          tags,
          summary: `一期月报，一页 A4 的 ${format.toUpperCase()}`,
          params: BriefingParams,
          querystring: AsOfQuery,
          response: { 200: fileOf(FORMATS[format]) },
        },
      },
      async (request, reply) => {
        const briefing = await loadBriefing(contextOf(request), { ...request.params, ...request.query });
        const etag = `"${contentHash(briefing)}-${format}"`;
        reply.header('etag', etag).header('cache-control', 'no-cache');
        if (request.headers['if-none-match'] === etag) return notModified(reply);
        const files = await rendered(briefing, request);
        return sendFile(reply, briefing, format, files[format]);
      },
    );
  }

  async function rendered(briefing: Briefing, request: FastifyRequest) {
    try {
      const files = await cache.filesOf(briefing);
      if (files.missingGlyphs.length > 0) {
        const { plan, month } = briefing;
        request.log.warn({ plan, month, glyphs: files.missingGlyphs }, 'characters printed as 〓');
      }
      return files;
    } catch (error) {
      request.log.error({ err: error }, 'a briefing could not be rendered');
      throw new AppError(
        'unavailable',
        `月报没有排成版，请稍后再试；仍不成时请把编号 ${request.id} 告诉管理员`,
      );
    }
  }
};

function linksOf(base: string, { plan, month }: { plan: string; month: string }) {
  const json = `${base}/${plan}/${month}`;
  return { json, pdf: `${json}.pdf`, png: `${json}.png` };
}

function notModified(reply: FastifyReply) {
  return reply.code(304).send();
}

function fileOf(type: string) {
  return Type.Unsafe<Uint8Array>({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
}

/** Shown in the browser; saved under its Chinese name (RFC 5987), under an ASCII one where that is not understood. */
function sendFile(
  reply: FastifyReply,
  { plan, month, masthead }: Briefing,
  format: Format,
  bytes: Uint8Array,
) {
  const name = encodeURIComponent(`${masthead.title}（${masthead.month}）.${format}`).replaceAll("'", '%27');
  return reply
    .type(FORMATS[format])
    .header('content-disposition', `inline; filename="${plan}-${month}.${format}"; filename*=UTF-8''${name}`)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
