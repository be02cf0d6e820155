import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  ImportCommitBody,
  ImportPreview,
  ImportQuery,
  ImportResult,
  ImportRow,
} from '#core/contract/imports.ts';
import { MAX_BULK_BYTES } from '../files/limits.ts';
import { commitImport } from '../services/imports/commit.ts';
import { discardImport } from '../services/imports/discard.ts';
import { listImports, loadImport } from '../services/imports/find.ts';
import type { ImportContext } from '../services/imports/import-context.ts';
import { previewImport } from '../services/imports/preview.ts';
import { importedFile } from './imported-file.ts';
import { listRoute } from './list-route.ts';

interface Options {
  contextOf: (request: FastifyRequest) => ImportContext;
}

const tags = ['imports'];
const byId = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

export const importRoutes: FastifyPluginAsyncTypebox<Options> = async (app, options) => {
  const { contextOf } = options;
  // a CSV may also be the body itself; it is read as it comes in
  app.addContentTypeParser(
    'text/csv',
    async (_request: FastifyRequest, body: AsyncIterable<Uint8Array>) => body,
  );

  app.post(
    '/imports',
    {
      bodyLimit: MAX_BULK_BYTES,
      config: { access: 'record.import', fileField: 'file' },
      schema: {
        tags,
        summary: '批量导入 CSV（multipart 的 file 字段，或正文 text/csv），得到预览',
        consumes: ['multipart/form-data', 'text/csv'],
        querystring: ImportQuery,
        response: { 201: ImportPreview },
      },
    },
    async (request, reply) => {
      const context = contextOf(request);
      const file = await importedFile(request, context.actor, request.query.name);
      try {
        const preview = await previewImport(context, file);
        return await reply
          .code(201)
          .header('location', `${request.routeOptions.url}/${preview.id}`)
          .send(preview);
      } finally {
        await file.remove();
      }
    },
  );

  listRoute(app, options, '/imports', {
    access: 'record.import',
    tags,
    summary: '最近的批量导入',
    query: {},
    row: ImportRow,
    load: (context) => listImports(context),
  });

  app.get(
    '/imports/:id',
    {
      config: { access: 'record.import' },
      schema: {
        tags,
        summary: '一次批量导入的预览，按现有数据重新比对',
        params: byId,
        response: { 200: ImportPreview },
      },
    },
    (request) => loadImport(contextOf(request), request.params.id),
  );

  app.post(
    '/imports/:id/commit',
    {
      config: { access: 'record.import' },
      schema: {
        tags,
        summary: '写入：全部写入或全不写入',
        params: byId,
        body: ImportCommitBody,
        response: { 200: ImportResult },
      },
    },
    (request) => commitImport(contextOf(request), request.params.id, request.body),
  );

  app.delete(
    '/imports/:id',
    {
      config: { access: 'record.import' },
      schema: { tags, summary: '放弃没有写入的导入', params: byId, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await discardImport(contextOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
};
