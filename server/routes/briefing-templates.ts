import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  KeptLogo,
  TemplateBody,
  TemplateList,
  TemplatePreviewBody,
  TemplateRow,
} from '#core/contract/briefing-templates.ts';
import { AppError } from '#core/domain/errors.ts';
import type { BriefingRenderer } from '../briefing/briefing-renderer.ts';
import { createRenderedCache } from '../briefing/rendered-cache.ts';
import { keepLogo } from '../services/briefing-templates/keep-logo.ts';
import { listTemplates } from '../services/briefing-templates/list.ts';
import { previewTemplate } from '../services/briefing-templates/preview.ts';
import { removeTemplate } from '../services/briefing-templates/remove.ts';
import { saveTemplate } from '../services/briefing-templates/save.ts';
import type { RouteOptions } from './route-options.ts';
import { uploadedFile } from './uploaded-file.ts';

const tags = ['briefings'];
const byId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

export interface BriefingTemplateRouteOptions extends RouteOptions {
  renderer: BriefingRenderer;
  fontsDir: string | null;
}

/** How many previews are remembered, so that one that is drawn again is there at once. */
const REMEMBERED = 6;

export const briefingTemplateRoutes: FastifyPluginAsyncTypebox<BriefingTemplateRouteOptions> = async (
  app,
  { contextOf, renderer, fontsDir },
) => {
  const previews = createRenderedCache(renderer.render, REMEMBERED);

  app.get(
    '/briefing-templates',
    {
      config: { access: 'approved' },
      schema: { tags, summary: '简报模板与可用字体，标准模板在前', response: { 200: TemplateList } },
    },
    (request) => listTemplates(contextOf(request), fontsDir),
  );

  app.put(
    '/briefing-templates/:id',
    {
      config: { access: 'site.administer' },
      schema: {
        tags,
        summary: '新建或更改简报模板（限管理员）；编号由提交者生成，已签发的简报不受影响',
        params: byId,
        body: TemplateBody,
        response: { 200: TemplateRow },
      },
    },
    (request) => saveTemplate(contextOf(request), request.params.id, request.body, fontsDir),
  );

  app.delete(
    '/briefing-templates/:id',
    {
      config: { access: 'site.administer' },
      schema: {
        tags,
        summary: '删除简报模板（限管理员）',
        params: byId,
        querystring: Type.Object({ version: Type.Integer({ description: '所见版本' }) }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removeTemplate(contextOf(request), request.params.id, request.query.version);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/briefing-templates/logo',
    {
      config: { access: 'site.administer', fileField: 'file' },
      schema: {
        tags,
        summary: '上传标志图（multipart，字段 file）：500 KB 以内的 PNG 或 SVG',
        consumes: ['multipart/form-data'],
        response: { 201: KeptLogo },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await keepLogo(contextOf(request), await uploadedFile(request))),
  );

  app.post(
    '/briefing-templates/preview',
    {
      config: { access: 'site.administer' },
      schema: {
        tags,
        summary: '不保存，按模板排出首页的图片',
        body: TemplatePreviewBody,
        response: {
          200: Type.Unsafe<Uint8Array>({
            content: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
          }),
        },
      },
    },
    async (request, reply) => {
      const briefing = await previewTemplate(contextOf(request), request.body, fontsDir);
      const [picture] = (await drawn(request.body.form, briefing, request.log)).pictures;
      if (!picture) throw new Error('A preview without a picture');
      return reply
        .type('image/png')
        .header('cache-control', 'no-store')
        .send(Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength));
    },
  );

  async function drawn(
    form: TemplatePreviewBody['form'],
    briefing: Parameters<typeof previews.filesOf>[1],
    log: { error: (detail: object, message: string) => void },
  ) {
    try {
      return await previews.filesOf(form, briefing);
    } catch (error) {
      log.error({ err: error, form }, 'a template could not be previewed');
      throw new AppError('unavailable', {
        zh: '这个模板没有排成版，请检查各节与名称，或稍后再试。',
        en: 'This template cannot be set. Check its sections and names, or try again later.',
      });
    }
  }
};
