import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { useServer } from '../setup/server.ts';

const TOKEN = 'a-token-for-prometheus';
const lines: string[] = [];
const stream = { write: (line: string) => void lines.push(line) };
const server = useServer({ METRICS_TOKEN: TOKEN, SLOW_QUERY_MS: '40', LOG_LEVEL: 'info' }, { log: stream });

async function metrics(): Promise<Map<string, number>> {
  const answer = await server
    .bare()
    .inject({ url: '/metrics', headers: { authorization: `Bearer ${TOKEN}` } });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  const samples = answer.body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    samples.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

/** Entries of the log with this message that came since. */
const logged = (message: string, since = 0) =>
  lines
    .slice(since)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === message);

it.each([[{}], [{ authorization: 'Bearer wrong' }], [{ authorization: TOKEN }]])(
  'metrics are refused to whoever shows %j',
  async (headers) => {
    const answer = await server.bare().inject({ url: '/metrics', headers });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'unauthenticated']);
  },
);

it('counts requests by pattern, never by address', async () => {
  await server.app().inject('/api/v1/plans/SD');
  await server.app().inject('/api/v1/plans/no-such-plan');
  const all = await metrics();
  const count = (status: number) =>
    all.get(
      `http_request_duration_seconds_count{method="GET",route="/api/v1/plans/:code",status="${status}"}`,
    );
  expect([count(200), count(404)]).toEqual([1, 1]);
  expect([...all.keys()].join()).not.toContain('no-such-plan');
});

it('tells of the database, the data, the queues, the duties, the answers and the process', async () => {
  await server.app().inject('/api/v1/progress?plan=SD');
  await server.app().inject('/api/v1/progress?plan=SD');
  const all = await metrics();
  const { dataVersion } = (await server.bare().inject('/api/v1/health')).json();
  expect(all.get('site_data_version')).toBe(dataVersion);
  expect(all.get('site_kept_answers_total{from="kept"}')).toBe(1);
  expect(all.get('site_listeners')).toBe(0);
  for (const queue of ['briefings', 'files', 'mails'])
    expect(all.get(`site_queue_length{queue="${queue}"}`)).toBe(0);
  expect(all.get('site_reports_overdue')).toBeGreaterThan(0);
  expect(all.get('db_pool_size')).toBeGreaterThan(0);
  expect(all.get('db_pool_waiting')).toBe(0);
  expect(all.get('db_query_duration_seconds_count{outcome="ok"}')).toBeGreaterThan(10);
  expect(all.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
});

it('is alive and ready', async () => {
  expect((await server.bare().inject('/api/v1/health')).json()).toMatchObject({ status: 'ok' });
  const ready = await server.bare().inject('/api/v1/ready');
  expect(ready.statusCode).toBe(200);
  expect(ready.json()).toEqual({ ready: true, database: true, migrated: true, stopping: false });
});

it('writes a slow statement into the log without its values', async () => {
  const since = lines.length;
  await server.database().db.execute(sql`select pg_sleep(0.05), ${'张三的口令'}::text`);
  await setTimeout(0);
  const [slow] = logged('slow query', since);
  expect(slow).toMatchObject({ statement: 'select pg_sleep(0.05), $1::text', failed: false });
  expect(slow!.ms).toBeGreaterThanOrEqual(40);
  expect(lines.slice(since).join('')).not.toContain('张三');
});

it('writes a line for each answer with the number that the caller was told, and nothing of persons', async () => {
  const since = lines.length;
  const secrets = ['王小明', 'wang@example.gov.cn', 'a-very-secret-password', '菏泽市统计局李处长', '139000'];
  const form = new FormData();
  form.append('file', new Blob(['地区编码,单位\n139000,王小明\n']), '菏泽市统计局李处长.csv');
  const url = server.url();
  const answers = [
    await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: '王小明', password: 'a-very-secret-password' }),
    }),
    await fetch(`${url}/api/v1/uploads`, {
      method: 'POST',
      headers: server.administrator().headers as Record<string, string>,
      body: form,
    }),
    await fetch(`${url}/api/v1/people?q=${encodeURIComponent('王小明')}&email=wang@example.gov.cn`),
    await fetch(`${url}/api/v1/links/a-very-secret-password`),
    await fetch(`${url}/api/v1/people`, { headers: { authorization: 'Bearer a-very-secret-password' } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, expect.any(Number), 401, 404, 401]);
  await expect.poll(() => logged('answered', since).length).toBe(answers.length);
  const numbers = logged('answered', since).map(({ reqId }) => reqId);
  expect(numbers.sort()).toEqual(answers.map(({ headers }) => headers.get('x-request-id')).sort());
  const said = lines.slice(since).join('');
  for (const secret of secrets) expect(said).not.toContain(secret);
  expect(said).not.toContain(encodeURIComponent('王小明'));
});
