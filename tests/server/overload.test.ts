import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { useServer } from '../setup/server.ts';

const MOST = { requests: 30, working: 2, waitMs: 60_000 };
// Nobody is cut off for being slow here: on a busy machine a thousand heads take their time; see slow-clients.test.ts.
const server = useServer({}, { most: MOST });

const MOST_ATTEMPTS = 20;

interface Answer {
  status: number;
  retryAfter: string | undefined;
  body: string;
}

/** On a connection of its own. */
async function ask(path: string): Promise<Answer> {
  const socket = await connected();
  return new Promise((resolve, reject) => {
    get(`${server.url()}${path}`, { createConnection: () => socket }, (response: IncomingMessage) => {
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

/**
 * A line to the server. Where the system lets one go before it stands, nothing was asked yet, and it is tried anew; what
 * happens to one that stands is for the test to judge.
 */
async function connected(): Promise<Socket> {
  const { port } = new URL(server.url());
  for (let attempt = 1; ; attempt += 1) {
    const socket = connect(Number(port), '127.0.0.1');
    try {
      await once(socket, 'connect');
      return socket;
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
    }
  }
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

it('a thousand lines stay open without harm', async () => {
  const sockets = await Promise.all(Array.from({ length: 1000 }, connected));
  expect((await ask('/api/v1/health')).status).toBe(200);
  expect((await ask(heavy(5000))).status).toBe(200);
  for (const socket of sockets) socket.destroy();
});
