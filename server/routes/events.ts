import { PassThrough } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { dataVersionNow } from '../services/health.ts';
import type { DataNews } from '../services/news/data-news.ts';
import type { RouteOptions } from './route-options.ts';

const TYPE = 'text/event-stream; charset=utf-8';
/** After how long a browser asks again when the line breaks. */
const RETRY_MS = 3000;

interface EventOptions extends RouteOptions {
  news: DataNews;
}

const dataEvent = (dataVersion: number) => `event: data\ndata: ${JSON.stringify({ dataVersion })}\n\n`;

export const eventRoutes: FastifyPluginAsyncTypebox<EventOptions> = async (app, { news, contextOf }) => {
  app.get(
    '/events',
    {
      config: { access: 'approved', lasting: true },
      compress: false,
      schema: {
        tags: ['site'],
        summary: '数据更新的通知（server-sent events）',
        description:
          '连接后即发送一条 `data` 事件，内容为 `{"dataVersion": 435}`；此后每当有数据发布，再发送一条。其间每 20 秒一条 `beat` 事件。登录失效后，下一次 `beat` 之前连接即断开。同时连接过多时答 503。',
        querystring: Type.Object({
          once: Type.Optional(Type.Boolean({ description: '只取当前版本，随即结束' })),
        }),
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      reply.type(TYPE).header('cache-control', 'no-store').header('x-accel-buffering', 'no');
      if (request.query.once) return dataEvent(await dataVersionNow(contextOf(request)));
      // Its connection ends with it: kept alive it would hold up a graceful stop as well.
      reply.header('connection', 'close');
      const stream = new PassThrough();
      const end = news.listen({
        told: (version) => void stream.write(dataEvent(version)),
        beat: () => void stream.write('event: beat\ndata:\n\n'),
        mayListen: () => app.mayStillRead(request),
        ended: () => void stream.end(),
      });
      stream.once('close', end);
      stream.write(`retry: ${RETRY_MS}\n\n`);
      return reply.send(stream);
    },
  );
};
