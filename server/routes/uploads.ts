import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  CommitBody,
  CommitResult,
  RepairBody,
  TemplateQuery,
  UploadPreview,
  UploadRow,
} from '#core/contract/uploads.ts';
import { commitUpload } from '../services/uploads/commit.ts';
import { listUploads, loadUpload } from '../services/uploads/find.ts';
import { previewUpload } from '../services/uploads/preview.ts';
import { repairUpload } from '../services/uploads/repair.ts';
import { writeTemplate } from '../services/uploads/template.ts';
import { listRoute } from './list-route.ts';
import { inPieces } from './long-reply.ts';
import type { RouteOptions } from './route-options.ts';
import { uploadedFile } from './uploaded-file.ts';

const tags = ['uploads'];
const JSON_TYPE = 'application/json; charset=utf-8';
const byId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

export const uploadRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  app.get(
    '/uploads/template',
    {
      config: { access: 'approved' },
      schema: { tags, summary: '下载填报模板（.xlsx 或 .csv）', querystring: TemplateQuery },
    },
    async (request, reply) => {
      const { name, mediaType, bytes } = await writeTemplate(contextOf(request), request.query);
      return reply
        .type(mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(bytes);
    },
  );

  app.post(
    '/uploads',
    {
      config: { access: ['report.write', 'record.import'], fileField: 'file' },
      schema: {
        tags,
        summary: '上传文件（multipart，字段 file），得到预览',
        consumes: ['multipart/form-data'],
        response: { 201: UploadPreview },
      },
    },
    async (request, reply) => {
      const preview = await previewUpload(contextOf(request), await uploadedFile(request));
      reply.code(201).header('location', `${request.routeOptions.url}/${preview.id}`);
      return reply.type(JSON_TYPE).send(inPieces(preview));
    },
  );

  listRoute(app, options, '/uploads', {
    access: ['report.write', 'record.import'],
    tags,
    summary: '最近的上传',
    query: {},
    row: UploadRow,
    load: (context) => listUploads(context),
  });

  app.get(
    '/uploads/:id',
    {
      config: { access: ['report.write', 'record.import'] },
      schema: {
        tags,
        summary: '一次上传的预览，按现有数据重新比对',
        params: byId,
        response: { 200: UploadPreview },
      },
    },
    async (request, reply) =>
      reply.type(JSON_TYPE).send(inPieces(await loadUpload(contextOf(request), request.params.id))),
  );

  app.post(
    '/uploads/:id/repairs',
    {
      config: { access: ['report.write', 'record.import'] },
      schema: {
        tags,
        summary: '采用预览中的建议值，或撤回；文件本身不变',
        params: byId,
        body: RepairBody,
        response: { 200: UploadPreview },
      },
    },
    async (request, reply) => {
      const preview = await repairUpload(contextOf(request), request.params.id, request.body);
      return reply.type(JSON_TYPE).send(inPieces(preview));
    },
  );

  app.post(
    '/uploads/:id/commit',
    {
      config: { access: ['report.write', 'record.import'] },
      schema: {
        tags,
        summary: '转入填报，或（as: record）免审写入记录：全部写入或全不写入',
        params: byId,
        body: CommitBody,
        response: { 200: CommitResult },
      },
    },
    (request) => commitUpload(contextOf(request), request.params.id, request.body),
  );
};
