import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerProcess, startServer } from '../setup/server-process.ts';

let folder: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graceful-'));
  server = await startServer(join(folder, 'site'));
});
afterAll(async () => {
  await server.kill();
  await rm(folder, { recursive: true, force: true });
});

it('SIGTERM: what is being answered is answered, new requests are refused, then the process ends well', async () => {
  // A request whose body is still on its way is under way for as long as the test likes.
  const body = JSON.stringify({ username: 'nobody', password: 'wrong-password' });
  const slow = request(`${server.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  const answered = new Promise<{ status: number; text: string }>((resolve, reject) => {
    slow.once('error', reject).once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('end', () => resolve({ status: response.statusCode!, text }));
    });
  });
  slow.write(body.slice(0, 10));
  // The server has the first half once it answers what came after it.
  await fetch(`${server.url}/api/v1/health`);

  const exit = server.exit();
  process.kill(server.pid, 'SIGTERM');
  const isRefused = () =>
    fetch(`${server.url}/api/v1/plans`).then(
      ({ status }) => status === 503,
      () => true,
    );
  await expect.poll(isRefused, { timeout: 20_000 }).toBe(true);

  slow.end(body.slice(10));
  const { status, text } = await answered;
  expect([status, JSON.parse(text).code]).toEqual([401, 'unauthenticated']);
  expect(await exit).toBe(0);
});
