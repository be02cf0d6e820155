import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { Registry } from 'prom-client';
import { AppError } from '#core/domain/errors.ts';

interface Options {
  /** Whoever shows it may read the metrics; null = there are none, and nothing is counted. */
  token: string | null;
  /** Declares what is counted beside requests. */
  declare: (prometheus: typeof import('prom-client'), registry: Registry) => void;
}

const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * `/metrics` in the format of Prometheus, for whoever has the site's token. By the address of the caller it could not
 * be kept from the public: behind a proxy on the same machine everybody comes from there.
 */
export default fp<Options>(
  async function metrics(app, { token, declare }) {
    if (token === null) return;
    const prometheus = await import('prom-client');
    const registry = new prometheus.Registry();
    prometheus.collectDefaultMetrics({ register: registry });
    const durations = new prometheus.Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time until a request was answered, by route pattern.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: BUCKETS_S,
      registers: [registry],
    });
    const open = new prometheus.Gauge({
      name: 'http_requests_in_flight',
      help: 'Requests that are being answered.',
      registers: [registry],
    });
    declare(prometheus, registry);

    app.addHook('onRequest', (_request, _reply, done) => {
      open.inc();
      done();
    });
    // Comes for what was given up as well.
    app.addHook('onResponse', (request, reply, done) => {
      open.dec();
      const route = request.routeOptions.url ?? 'none';
      durations.observe(
        { method: request.method, route, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
      done();
    });
    app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
      if (!shows(request, token))
        throw new AppError('unauthenticated', {
          zh: '读取运行指标需要 METRICS_TOKEN 中设置的令牌。',
          en: 'Reading the metrics takes the token set in METRICS_TOKEN.',
        });
      return reply
        .type(registry.contentType)
        .header('cache-control', 'no-store')
        .send(await registry.metrics());
    });
  },
  { name: 'metrics' },
);

function shows({ headers }: FastifyRequest, token: string): boolean {
  const shown = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return shown !== undefined && timingSafeEqual(hash(shown), hash(token));
}
