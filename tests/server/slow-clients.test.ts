import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import Fastify from 'fastify';
import { afterEach, expect, it } from 'vitest';
import errorHandler from '#server/plugins/error-handler.ts';
import givenUp from '#server/plugins/given-up.ts';
import shedding from '#server/plugins/shedding.ts';
import slowReaders from '#server/plugins/slow-readers.ts';
import { useServer } from '../setup/server.ts';

const server = useServer({}, { http: { headersTimeout: 300, connectionsCheckingInterval: 50 } });

/** More than the system keeps for somebody who reads nothing. */
const LARGE = Buffer.alloc(64 * 1024 * 1024, 'x');
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A server with one place and one large answer. */
async function narrowServer(times: { stalledMs: number; wholeMs: number }) {
  const app = Fastify();
  await app.register(givenUp);
  await app.register(errorHandler);
  await app.register(shedding, { requests: 1, working: 1, waitMs: 60_000 });
  await app.register(slowReaders, times);
  app.get('/api/large', async () => LARGE);
  app.get('/api/small', async () => 'small');
  await app.listen({ host: '127.0.0.1', port: 0 });
  ends.push(() => app.close());
  const { port } = app.server.address() as { port: number };
  return { port, small: () => fetch(`http://127.0.0.1:${port}/api/small`).then(({ status }) => status) };
}

function lineTo(port: number, words: string): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined).write(words);
  ends.push(async () => void socket.destroy());
  return socket;
}

const ASK = 'GET /api/large HTTP/1.1\r\nHost: x\r\n\r\n';

it('who reads nothing of the answer is cut off, and the place is free again', async () => {
  const { port, small } = await narrowServer({ stalledMs: 500, wholeMs: 3_600_000 });
  const socket = lineTo(port, ASK);
  await once(socket, 'readable');
  expect(await small()).toBe(503);
  await expect.poll(small, { timeout: 50_000 }).toBe(200);
});

it('who leaves in the middle of the answer leaves the place to others', async () => {
  const { port, small } = await narrowServer({ stalledMs: 3_600_000, wholeMs: 3_600_000 });
  const socket = lineTo(port, ASK);
  await once(socket, 'readable');
  expect(await small()).toBe(503);
  socket.destroy();
  await expect.poll(small, { timeout: 50_000 }).toBe(200);
});

it('who reads a little now and then is cut off once the time for the whole is over', async () => {
  const { port, small } = await narrowServer({ stalledMs: 3_600_000, wholeMs: 1500 });
  const socket = lineTo(port, ASK);
  const sip = setInterval(() => socket.read(1024), 20);
  ends.push(async () => clearInterval(sip));
  await once(socket, 'readable');
  expect(await small()).toBe(503);
  await expect.poll(small, { timeout: 50_000 }).toBe(200);
});

it('who reads as fast as it comes gets all of it, however often', async () => {
  const { port } = await narrowServer({ stalledMs: 30_000, wholeMs: 60_000 });
  for (let time = 0; time < 2; time += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/large`);
    expect((await answer.arrayBuffer()).byteLength).toBe(LARGE.byteLength);
  }
});

it.each([
  ['the head of a request', 'GET /api/v1/health HTTP/1.1\r\nHost: x\r\nX-Slow: '],
  [
    'its body',
    'POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{',
  ],
])('who dawdles over %s is cut off', async (_, words) => {
  server.bare().server.requestTimeout = 600;
  const socket = lineTo(Number(new URL(server.url()).port), words);
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(socket, 'close');
  expect(said).toMatch(/^HTTP\/1\.1 4(00|08) /);
});
