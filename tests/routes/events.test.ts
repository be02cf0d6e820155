import { afterEach, describe, expect, it } from 'vitest';
import { type EventStream, listenTo } from '../setup/event-stream.ts';
import { useServer } from '../setup/server.ts';
import { addPerson, signIn } from '../setup/sign-in.ts';

const MOST = 3;
const server = useServer(
  { DEMO: 'off', PUBLIC_READ: 'on' },
  { newsTimes: { pollMs: 50, beatMs: 100, most: MOST } },
);

let open: EventStream[] = [];
afterEach(() => {
  for (const stream of open) stream.leave();
  open = [];
});

async function listen(headers: Record<string, string> = {}): Promise<EventStream> {
  const stream = await listenTo(`${server.url()}/api/v1/events`, headers);
  open.push(stream);
  return stream;
}

/** The data version of the next event that is no beat. */
async function nextVersion(stream: EventStream): Promise<number> {
  for (;;) {
    const heard = await stream.next();
    if (heard === null) throw new Error('The stream ended');
    if (heard.event === 'data') return JSON.parse(heard.data).dataVersion;
  }
}

const versionNow = async () => (await server.app().inject('/api/v1/health')).json().dataVersion as number;

const publish = (value: number) =>
  server.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: {
      recorder: '山东省统计局',
      observations: [
        {
          indicator: 'robot_mfg_scale',
          region: '370000',
          period: '2025',
          form: 'ytd',
          value,
          status: 'annual',
        },
      ],
    },
  });

describe('whoever listens', () => {
  it('hears the present version at once, beats, and each publication', async () => {
    const stream = await listen();
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(stream.headers.get('cache-control')).toBe('no-store');
    expect(stream.headers.get('content-encoding')).toBeNull();
    const before = await versionNow();
    expect(await nextVersion(stream)).toBe(before);
    expect(await stream.next()).toEqual({ event: 'beat', data: '' });
    await publish(401);
    expect(await nextVersion(stream)).toBe(before + 1);
  });

  it('hears what another process published', async () => {
    const stream = await listen();
    const before = await nextVersion(stream);
    // Straight into the counter, past the routes of this server.
    const { vintageCounter } = await import('#db/schema/index.ts');
    await server
      .database()
      .db.update(vintageCounter)
      .set({ last: before + 5 });
    expect(await nextVersion(stream)).toBe(before + 5);
  });

  it('may ask for the present version only', async () => {
    const answer = await server.bare().inject('/api/v1/events?once=true');
    expect(answer.body).toBe(`event: data\ndata: {"dataVersion":${await versionNow()}}\n\n`);
  });
});

it('as many listen as may, and a place that is left is free again', async () => {
  for (let count = 0; count < MOST; count++) await nextVersion(await listen());
  const refused = await listen();
  expect(refused.status).toBe(503);
  open[0]!.leave();
  await expect.poll(async () => (await listen()).status).toBe(200);
});

it('a session that is ended hears nothing more', async () => {
  await addPerson(server.database().db, 'listener', { grants: [{ role: 'leader', region: '370000' }] });
  const cookie = await signIn(server.bare(), 'listener');
  const stream = await listen({ cookie });
  await nextVersion(stream);
  await server.bare().inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
  let heard = await stream.next();
  while (heard !== null) heard = await stream.next();
  expect(heard).toBeNull();
});

it('a graceful stop ends the streams first, and waits for none of them', async () => {
  const stream = await listen();
  await nextVersion(stream);
  const began = performance.now();
  const stopping = server.bare().close();
  let heard = await stream.next();
  while (heard !== null) heard = await stream.next();
  await stopping;
  // A connection that is kept alive would be waited for longer than a minute.
  expect(performance.now() - began).toBeLessThan(20_000);
});
