import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { IssueView } from '#core/contract/briefing-issues.ts';
import { Words } from '#core/contract/common.ts';
import { PAPER_FORMATS, PAPERS } from '#core/domain/briefing/life/paper.ts';
import type { Papers } from '../briefing/papers.ts';
import { loadIssueFile } from '../services/briefing-issues/load-file.ts';
import { mayMakeFiles } from '../services/briefing-issues/may-make-files.ts';
import { byIssue } from './briefing-issues.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['briefings'];

export interface BriefingFileRouteOptions extends RouteOptions {
  papers: Papers;
  startFiles: (id: string) => void;
}

export const briefingFileRoutes: FastifyPluginAsyncTypebox<BriefingFileRouteOptions> = async (
  app,
  { contextOf, papers, startFiles },
) => {
  app.get(
    '/briefing-issues/:id/files/:format',
    {
      config: { access: 'approved' },
      schema: {
        tags,
        summary: '签发件的文件，签发时生成、此后不变；草稿现排，并标“未签发”',
        params: Type.Object({ ...byIssue.properties, format: Words(PAPER_FORMATS) }),
      },
    },
    async (request, reply) => {
      const { id, format } = request.params;
      const file = await loadIssueFile({ ...contextOf(request), papers }, id, format);
      const { name, mediaType, bytes, hash } = file;
      if (hash === null) reply.header('cache-control', 'no-store');
      else {
        reply.header('etag', `"${hash}"`).header('cache-control', 'private, no-cache');
        if (request.headers['if-none-match'] === `"${hash}"`) return reply.code(304).send();
      }
      const encoded = encodeURIComponent(name).replaceAll("'", '%27');
      return reply
        .type(mediaType)
        .header(
          'content-disposition',
          `${PAPERS[format].extension === 'pdf' || PAPERS[format].extension === 'png' ? 'inline' : 'attachment'}; filename="${id}-${format}.${PAPERS[format].extension}"; filename*=UTF-8''${encoded}`,
        )
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
  );

  app.post(
    '/briefing-issues/:id/files',
    {
      config: { access: 'briefing.issue' },
      schema: {
        tags,
        summary: '再次生成没有生成成功的文件；已生成的不变',
        params: byIssue,
        response: { 202: IssueView },
      },
    },
    async (request, reply) => {
      const context = contextOf(request);
      const view = await mayMakeFiles(context, request.params.id);
      if (view.state === 'issued') startFiles(view.id);
      return reply.code(202).send(view);
    },
  );
};
