import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { KeptFile } from '#core/contract/files.ts';
import { keepEvidence } from '../services/files/keep.ts';
import { loadEvidence } from '../services/files/load.ts';
import type { RouteOptions } from './route-options.ts';
import { uploadedFile } from './uploaded-file.ts';

const tags = ['files'];

export const fileRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.post(
    '/files',
    {
      config: { access: ['milestone.write', 'record.import'], fileField: 'file' },
      schema: {
        tags,
        summary: '上传佐证文件（multipart，字段 file），按内容的 SHA-256 保存一份',
        consumes: ['multipart/form-data'],
        response: { 201: KeptFile },
      },
    },
    async (request, reply) => {
      const kept = await keepEvidence(contextOf(request), await uploadedFile(request));
      return reply.code(201).header('location', `${request.routeOptions.url}/${kept.hash}`).send(kept);
    },
  );

  app.get(
    '/files/:hash',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '下载佐证文件；只作附件，不在页面里打开',
        params: Type.Object({ hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
      },
    },
    async (request, reply) => {
      const { name, mediaType, bytes } = await loadEvidence(contextOf(request), request.params.hash);
      return (
        reply
          .type(mediaType)
          .header('content-disposition', `attachment; filename*=UTF-8''${encodeRfc8187(name)}`)
          .header('content-security-policy', "sandbox; default-src 'none'")
          // it may not be approved yet, and who may see it can change
          .header('cache-control', 'no-store')
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      );
    },
  );
};

/** Percent-encoding that also covers what `encodeURIComponent` leaves and a header does not take. */
function encodeRfc8187(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
