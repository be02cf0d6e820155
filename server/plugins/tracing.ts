import type { Context, Span } from '@opentelemetry/api';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { StatementWatch } from '#db/statement-watch.ts';
import { currentTrail } from '../request-trail.ts';

interface Options {
  /** Where traces go; null = nothing is loaded and nothing traced. */
  endpoint: string | null;
  version: string;
  statements: StatementWatch;
}

/** How long what ended is gathered before it is sent, and how long sending may take. */
const GATHER_MS = 2000;
const SEND_MS = 5000;

/**
 * Traces requests and their statements by OpenTelemetry: the route's pattern, never the address; the statement, never
 * its values. A caller's `traceparent` is gone on with. A receiver that is away costs nothing but the traces.
 */
export default fp<Options>(
  async function tracing(app, { endpoint, version, statements }) {
    if (endpoint === null) return;
    const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
    const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: SEND_MS });
    const provider = new sdk.BasicTracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'robot-plan-monitor', 'service.version': version }),
      spanProcessors: [new sdk.BatchSpanProcessor(exporter, { scheduledDelayMillis: GATHER_MS })],
    });
    const tracer = provider.getTracer('robot-plan-monitor', version);
    const spans = new WeakMap<FastifyRequest, Span>();

    const parentOf = ({ headers }: FastifyRequest): Context => {
      const parent = TRACEPARENT.exec(String(headers.traceparent));
      if (!parent) return api.ROOT_CONTEXT;
      const [, traceId, spanId, flags] = parent as unknown as [string, string, string, string];
      const from = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
      return api.trace.setSpanContext(api.ROOT_CONTEXT, from);
    };

    app.addHook('onRequest', async (request) => {
      const { method, id, routeOptions } = request;
      const route = routeOptions.url ?? 'none';
      const attributes = { 'http.request.method': method, 'http.route': route, 'request.id': id };
      const options = { kind: api.SpanKind.SERVER, attributes };
      const span = tracer.startSpan(`${method} ${route}`, options, parentOf(request));
      spans.set(request, span);
      const trail = currentTrail();
      if (trail) trail.span = span;
    });
    app.addHook('onResponse', async (request, { statusCode }) => {
      const span = spans.get(request);
      span?.setAttribute('http.response.status_code', statusCode);
      if (statusCode >= 500) span?.setStatus({ code: api.SpanStatusCode.ERROR });
      span?.end();
    });
    statements.observe((text) => {
      const parent = currentTrail()?.span;
      if (!parent) return () => undefined;
      const name = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'statement';
      const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
      const options = { kind: api.SpanKind.CLIENT, attributes };
      const span = tracer.startSpan(name, options, api.trace.setSpan(api.ROOT_CONTEXT, parent));
      return (fault) => {
        if (fault !== null) span.setStatus({ code: api.SpanStatusCode.ERROR });
        span.end();
      };
    });
    // What is left is sent; who cannot be reached does not hold up the stop for longer than one sending.
    app.addHook('onClose', () => provider.shutdown().catch(() => undefined));
  },
  { name: 'tracing' },
);

/** Version 00 of W3C Trace Context. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
