import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { AnnotationBody, AnnotationRow } from '#core/contract/annotations.ts';
import { AsOf } from '#core/contract/common.ts';
import { listAnnotations } from '../services/annotations/list.ts';
import { takeDownAnnotation, writeAnnotation } from '../services/annotations/write.ts';
import { instantOf } from '../services/moment.ts';
import { listRoute } from './list-route.ts';
import type { RouteOptions } from './route-options.ts';

const tags = ['figures'];
const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }) });

/** Remarks that people pin to figures. */
export const annotationRoutes: FastifyPluginAsyncTypebox<RouteOptions> = async (app, options) => {
  const { contextOf } = options;

  listRoute(app, options, '/annotations', {
    access: 'approved',
    tags,
    summary: '数据备注（按时点：已写且未撤下的）',
    query: { indicator: Type.String(), region: Type.Optional(Type.String()), asOf: AsOf },
    row: AnnotationRow,
    load: (context, { asOf, ...filter }) => listAnnotations(context, filter, instantOf(context, asOf)),
  });

  app.post(
    '/annotations',
    {
      config: { access: 'annotation.write' },
      schema: { tags, summary: '给一个数写备注', body: AnnotationBody, response: { 201: AnnotationRow } },
    },
    async (request, reply) => reply.code(201).send(await writeAnnotation(contextOf(request), request.body)),
  );

  app.delete(
    '/annotations/:id',
    {
      config: { access: 'annotation.write' },
      schema: { tags, summary: '撤下备注；此前时点仍可见', params },
    },
    async (request, reply) => {
      await takeDownAnnotation(contextOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
};
