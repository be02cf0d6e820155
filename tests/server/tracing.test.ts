import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { useServer } from '../setup/server.ts';

interface SentSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

const sent: SentSpan[] = [];
let receiver: Server | undefined;

/** Takes traces as a collector of OpenTelemetry does. */
async function startReceiver(): Promise<string> {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as {
      resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
    };
    if (request.url === '/v1/traces')
      sent.push(...body.resourceSpans.flatMap((one) => one.scopeSpans.flatMap(({ spans }) => spans)));
    response.setHeader('content-type', 'application/json').end('{}');
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  return `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
}

const server = useServer(async () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: await startReceiver() }));
afterAll(() => receiver?.close());

const attribute = ({ attributes }: SentSpan, name: string) =>
  Object.values(attributes.find(({ key }) => key === name)?.value ?? {})[0];

it('a request and its statements arrive as one trace, which goes on with the caller’s', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const caller = 'b7ad6b7169203331';
  await server.app().inject({
    url: '/api/v1/plans/SD?secret=hidden',
    headers: { traceparent: `00-${traceId}-${caller}-01` },
  });
  const own = () => sent.filter((span) => span.traceId === traceId);
  await expect
    .poll(() => own().map(({ name }) => name), { timeout: 30_000 })
    .toContain('GET /api/v1/plans/:code');
  const root = own().find(({ parentSpanId }) => parentSpanId === caller)!;
  expect(root.name).toBe('GET /api/v1/plans/:code');
  expect([attribute(root, 'http.route'), Number(attribute(root, 'http.response.status_code'))]).toEqual([
    '/api/v1/plans/:code',
    200,
  ]);
  const statements = own().filter(({ parentSpanId }) => parentSpanId === root.spanId);
  expect(statements.length).toBeGreaterThan(0);
  expect(statements.every((span) => attribute(span, 'db.system.name') === 'postgresql')).toBe(true);
  expect(JSON.stringify(own())).not.toContain('hidden');
});
