import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { useServer } from '../setup/server.ts';

const MOST = { requests: 30, working: 2, waitMs: 60_000 };
const server = useServer({}, { most: MOST, http: { headersTimeout: 300, connectionsCheckingInterval: 100 } });
const agent = new Agent({ keepAlive: false });
afterAll(() => agent.destroy());

interface Answer {
  status: number;
  retryAfter: string | undefined;
  body: string;
}

/** On a connection of its own. */
function ask(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(`${server.url()}${path}`, { agent }, (response: IncomingMessage) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.once('end', () =>
        resolve({ status: response.statusCode!, retryAfter: response.headers['retry-after'], body }),
      );
    }).once('error', reject);
  });
}

/** No two of them are the same question, so that each has to be worked out. */
const heavy = (number: number) =>
  `/api/v1/progress?plan=SD&allocations=true&asOf=${new Date(Date.UTC(2026, 9, 1, 0, 0, number)).toISOString()}`;

it('a thousand connections at once: what is taken on is answered rightly, the others are told when to come back, and health answers', async () => {
  const alone = await ask(heavy(0));
  expect(alone.status).toBe(200);
  const rush = Array.from({ length: 1000 }, (_, index) => ask(heavy(index + 1)));
  const health = await Promise.all(Array.from({ length: 5 }, () => ask('/api/v1/health')));
  const answers = await Promise.all(rush);

  expect(health.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const taken = answers.filter(({ status }) => status === 200);
  const shed = answers.filter(({ status }) => status === 503);
  expect(taken.length + shed.length).toBe(1000);
  expect(taken.length).toBeGreaterThanOrEqual(MOST.requests);
  expect(shed.length).toBeGreaterThan(0);
  for (const { body } of taken) expect(JSON.parse(body)).toEqual(JSON.parse(alone.body));
  for (const { retryAfter, body } of shed) {
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect(JSON.parse(body)).toMatchObject({
      code: 'unavailable',
      detail: expect.stringContaining('稍后再试'),
    });
  }
  expect(server.bare().shed()).toBe(shed.length);
  expect((await ask(heavy(2000))).status).toBe(200);
});

it('health answers while the line is long', async () => {
  const rush = Array.from({ length: MOST.requests }, (_, index) => ask(heavy(index + 3000)));
  let answered = 0;
  let done = false;
  const all = Promise.all(rush).finally(() => {
    done = true;
  });
  while (!done) {
    expect((await ask('/api/v1/health')).status).toBe(200);
    answered += 1;
  }
  expect((await all).map(({ status }) => status)).toEqual(rush.map(() => 200));
  // Each waits for a few answers of the line at most, never for the whole of it.
  expect(answered).toBeGreaterThan(MOST.requests / 10);
});

it('who dawdles over the head of a request is cut off', async () => {
  const { port } = new URL(server.url());
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('GET /api/v1/health HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(socket, 'close');
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
});

it('a thousand lines stay open without harm', async () => {
  const { port } = new URL(server.url());
  const sockets = Array.from({ length: 1000 }, () => connect(Number(port), '127.0.0.1'));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  expect((await ask('/api/v1/health')).status).toBe(200);
  expect((await ask(heavy(5000))).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});
