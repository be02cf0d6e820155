import postgres from 'postgres';
import { afterEach, expect, it } from 'vitest';
import { type EventStream, listenTo } from '../setup/event-stream.ts';
import { useServer } from '../setup/server.ts';
import { sitePostgres } from '../setup/site-postgres.ts';

const HOURS_MS = 10 * 3_600_000;
const site = sitePostgres();

/** On PostgreSQL where one runs; else each has a database of its own, and every test here is left out. */
async function env(more: Record<string, string> = {}) {
  const url = await site.url();
  return { DEMO: 'off', PUBLIC_READ: 'on', ...(url === null ? {} : { DATABASE_URL: url, ...more }) };
}

const writing = useServer(env);
/** Hears of others by notification only. */
const listening = useServer(env, { newsTimes: { pollMs: HOURS_MS, beatMs: HOURS_MS, most: 10 } });
/** Hears no notification. */
const polling = useServer(() => env({ DATABASE_LISTEN_URL: 'postgres://nobody@127.0.0.1:1/none' }), {
  newsTimes: { pollMs: 50, beatMs: HOURS_MS, most: 10 },
});

let open: EventStream[] = [];
afterEach(() => {
  for (const stream of open) stream.leave();
  open = [];
});

async function listenAt({ url }: { url: () => string }) {
  const stream = await listenTo(`${url()}/api/v1/events`);
  open.push(stream);
  const version = async () => JSON.parse((await stream.next())!.data).dataVersion as number;
  return { version, before: await version() };
}

let value = 400;
async function publish() {
  value += 1;
  const figure = { indicator: 'robot_mfg_scale', region: '370000', period: '2025', form: 'ytd' };
  const answer = await writing.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: { recorder: '山东省统计局', observations: [{ ...figure, value, status: 'annual' }] },
  });
  expect(answer.statusCode).toBe(201);
}

it('what one server publishes, a listener at another hears at once', async (context) => {
  if ((await site.url()) === null) return context.skip('no PostgreSQL server could be started');
  const { before, version } = await listenAt(listening);
  const began = performance.now();
  await publish();
  expect(await version()).toBe(before + 1);
  // Tens of milliseconds on a quiet machine; the limit tells it from polling only.
  expect(performance.now() - began).toBeLessThan(5000);
});

it('a server that hears no notification finds out by asking', async (context) => {
  if ((await site.url()) === null) return context.skip('no PostgreSQL server could be started');
  const { before, version } = await listenAt(polling);
  await publish();
  expect(await version()).toBe(before + 1);
});

it('a listening line that is cut is taken up again, and what was published meanwhile is told', async (context) => {
  const url = await site.url();
  if (url === null) return context.skip('no PostgreSQL server could be started');
  const { before, version } = await listenAt(listening);
  const sql = postgres(url, { max: 1 });
  const cut = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'robot-plan-monitor listening' and datname = current_database()`;
  await sql.end();
  expect(cut.length).toBeGreaterThan(0);
  await publish();
  expect(await version()).toBe(before + 1);
  await publish();
  expect(await version()).toBe(before + 2);
});
