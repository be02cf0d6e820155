import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { BriefingParams } from '#core/contract/briefings.ts';
import { Words } from '#core/contract/common.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { AppError } from '#core/domain/errors.ts';
import type { BriefingRenderer } from '../briefing/briefing-renderer.ts';
import type { Form, RenderedForm } from '../briefing/edition.ts';
import { FILE_KINDS, type FileKind, fileName } from '../briefing/file-kinds.ts';
import { contentHash, createRenderedCache } from '../briefing/rendered-cache.ts';
import { loadBriefing } from '../services/briefings.ts';
import { BriefingQuery, questionOf } from './briefing-question.ts';
import type { RouteOptions } from './route-options.ts';

interface BriefingFormOptions extends RouteOptions {
  renderer: BriefingRenderer;
}

const SUMMARIES: Record<FileKind, string> = {
  pdf: '一期月报的 PDF：一页通，或多页的公文版',
  png: '一期月报的图片：一页通、公文版的一页，或手机长图',
  docx: '一期月报的 Word 文档，可编辑',
  pptx: '一期月报的演示文稿，图表可编辑',
};

/** The files of a briefing, each kind at an address of its own. */
export const briefingFormRoutes: FastifyPluginAsyncTypebox<BriefingFormOptions> = async (
  app,
  { contextOf, renderer },
) => {
  const cache = createRenderedCache(renderer.render);

  for (const kind of Object.keys(FILE_KINDS) as FileKind[]) {
    const { type, forms } = FILE_KINDS[kind];
    app.get(
      `/briefings/:plan/:period.${kind}`,
      {
        config: { access: 'approved' },
        schema: {
          tags: ['briefings'],
          summary: SUMMARIES[kind],
          params: BriefingParams,
          querystring: Type.Object({
            ...BriefingQuery.properties,
            form: Type.Optional(Words(forms)),
            page: Type.Optional(Type.Integer({ minimum: 1, description: '第几页的图片，自 1 起' })),
          }),
          response: { 200: fileOf(type) },
        },
      },
      async (request, reply) => {
        const { form = forms[0], page = 1 } = request.query;
        const briefing = await loadBriefing(contextOf(request), questionOf(request));
        const etag = `"${contentHash(briefing)}-${form}-${kind}-${page}"`;
        reply.header('etag', etag).header('cache-control', 'no-cache');
        if (request.headers['if-none-match'] === etag) return notModified(reply);
        const files = await rendered(form, briefing, request);
        return sendFile(reply, briefing, { form, kind, page }, files);
      },
    );
  }

  async function rendered(form: Form, briefing: Briefing, request: FastifyRequest) {
    try {
      const files = await cache.filesOf(form, briefing);
      if (files.missingGlyphs.length > 0) {
        const { plan, period } = briefing;
        request.log.warn({ plan, period, glyphs: files.missingGlyphs }, 'characters printed as 〓');
      }
      return files;
    } catch (error) {
      request.log.error({ err: error, form }, 'a briefing could not be rendered');
      throw new AppError('unavailable', {
        zh: `月报没有排成版，请稍后再试；仍不成时请把编号 ${request.id} 告诉管理员`,
        en: `The briefing could not be set. Please try again later; if it fails again, give the administrator the number ${request.id}.`,
      });
    }
  }
};

function notModified(reply: FastifyReply) {
  return reply.code(304).send();
}

function fileOf(type: string) {
  return Type.Unsafe<Uint8Array>({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
}

/**
 * Shown in the browser where it can be; saved under its Chinese name (RFC 5987), under an ASCII one where that is not
 * understood. `x-pages` says how many pictures or pages there are.
 */
function sendFile(
  reply: FastifyReply,
  { plan, period, masthead }: Briefing,
  { form, kind, page }: { form: Form; kind: FileKind; page: number },
  { document, pictures, pages }: RenderedForm,
) {
  const bytes = kind === 'png' ? pictures[page - 1] : document;
  if (!bytes)
    throw new AppError('not-found', {
      zh: `没有第${page}页：共${pictures.length}页`,
      en: `There is no page ${page}: the briefing has ${pictures.length}.`,
    });
  if (pages !== null) reply.header('x-pages', String(pages));
  const numbered = kind === 'png' && pictures.length > 1 ? page : null;
  const name = encodeURIComponent(fileName(masthead, form, kind, numbered)).replaceAll("'", '%27');
  const disposition = kind === 'pdf' || kind === 'png' ? 'inline' : 'attachment';
  return reply
    .type(FILE_KINDS[kind].type)
    .header(
      'content-disposition',
      `${disposition}; filename="${plan}-${period}.${kind}"; filename*=UTF-8''${name}`,
    )
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
