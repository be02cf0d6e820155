import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../setup/postgres-server.ts';
import { databaseUrl, dropDatabase, openOnServer } from '../setup/server-databases.ts';
import { type ServerProcess, startServer } from '../setup/server-process.ts';

const NAME = `site_${process.pid}`;

let postgres: TestServer | null;
let folder: string;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  postgres = await startTestServer();
  if (postgres) await (await openOnServer(postgres.url, NAME, null)).close();
  folder = await mkdtemp(join(tmpdir(), 'postgres-site-'));
});
afterAll(async () => {
  for (const server of servers) await server.kill();
  if (postgres) await dropDatabase(postgres.url, NAME);
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function json(address: string, options?: RequestInit) {
  return (await (await fetch(address, options)).json()) as Record<string, never>;
}

it('two servers that start together share one PostgreSQL: what one takes in the other shows', async (context) => {
  if (postgres === null) return context.skip('no PostgreSQL server could be started');
  const env = { DATABASE_URL: databaseUrl(postgres.url, NAME) };
  servers.push(
    ...(await Promise.all([startServer(join(folder, 'a'), env), startServer(join(folder, 'b'), env)])),
  );
  const [first, second] = servers as [ServerProcess, ServerProcess];
  expect(await json(`${first.url}/api/v1/health`)).toEqual(await json(`${second.url}/api/v1/health`));
  expect(await json(`${second.url}/api/v1/health`)).toMatchObject({ database: 'server', status: 'ok' });

  const headers = await first.administrator();
  const form = new FormData();
  const csv = '地区编码,指标编码,时期,单位,当期,累计\n371700,robot_mfg_scale,2026-Q3,亿元,0.9,2.5\n';
  form.append('file', new Blob([csv]), '菏泽.csv');
  const preview = await json(`${first.url}/api/v1/uploads`, { method: 'POST', headers, body: form });
  const commit = await json(`${second.url}/api/v1/uploads/${preview.id}/commit`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ as: 'record', recorder: '菏泽市统计局' }),
  });
  expect(commit).toMatchObject({ counts: { new: 2, refused: 0 } });

  const gap = await json(`${first.url}/api/v1/progress/decomposition?target=SD-Q2`);
  expect(gap).toMatchObject({ gap: 113.8, missing: [] });
});

it('two servers count guesses together, and each ends what the other began', async (context) => {
  if (postgres === null) return context.skip('no PostgreSQL server could be started');
  const [first, second] = servers as [ServerProcess, ServerProcess];
  const post = (server: ServerProcess, path: string, body: object) =>
    fetch(`${server.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const guesses = Array.from({ length: 10 }, (_, index) =>
    post(servers[index % 2]!, '/session', { username: 'somebody', password: `guess ${index}` }),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(4);
  expect(statuses.filter((status) => status === 429)).toHaveLength(6);

  const entered = await post(first, '/session/demo', { username: 'demo-jinan' });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .join('; ');
  const session = (server: ServerProcess) => json(`${server.url}/api/v1/session`, { headers: { cookie } });
  expect(await session(second)).toMatchObject({ by: 'session' });
  await fetch(`${second.url}/api/v1/session`, { method: 'DELETE', headers: { cookie } });
  expect(await session(first)).toMatchObject({ by: 'nothing' });
});
