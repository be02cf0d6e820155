import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AuditPage, AuditVerdict } from '#core/contract/audit.ts';
import { ListQuery } from '#core/contract/common.ts';
import { auditWord } from '#core/domain/audit-words.ts';
import { toCsv } from '#core/domain/csv.ts';
import { exportAudit, listAudit } from '../services/audit/list.ts';
import { verifyAudit } from '../services/audit/verify.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['audit'];
const text = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }));

const COLUMNS = ['id', 'at', 'actor', 'personId', 'action', 'words', 'subject', 'detail', 'hash'];

export const auditRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, { contextOf }) => {
  app.get(
    '/audit',
    {
      config: { access: 'audit.read' },
      schema: {
        tags,
        summary: '操作记录，新的在前（限本站管理员）',
        querystring: Type.Object({
          ...ListQuery,
          person: text('姓名的一部分，或账号编号'),
          action: text('动作，如 upload.commit，或它的前一半 upload'),
          subject: text('对象的一部分'),
          text: text('对象或详情中的文字'),
          from: text('从这一天起（北京时间）'),
          to: text('到这一天止（北京时间，含当天）'),
          olderThan: Type.Optional(Type.Integer({ minimum: 1, description: '上一页的 next' })),
        }),
        response: { 200: AuditPage },
      },
    },
    async (request, reply) => {
      const { format, words = 'zh', olderThan = null, ...question } = request.query;
      const context = contextOf(request);
      if (format !== 'csv') return listAudit(context, question, olderThan);
      const entries = await exportAudit(context, question);
      const rows = entries.map((entry) => ({ ...entry, words: auditWord(entry.action, words) }));
      reply.type('text/csv; charset=utf-8');
      reply.header('content-disposition', 'attachment; filename="audit.csv"');
      // the declared schema is the JSON one; text must pass as it is
      return reply.serializer((body: unknown) => String(body)).send(toCsv(rows, COLUMNS) as never);
    },
  );

  app.get(
    '/audit/verify',
    {
      config: { access: 'audit.read' },
      schema: { tags, summary: '逐条验算操作记录的散列链', response: { 200: AuditVerdict } },
    },
    (request) => verifyAudit(contextOf(request)),
  );
};
