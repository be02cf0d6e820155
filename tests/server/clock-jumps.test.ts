import { expect, it } from 'vitest';
import { useServer } from '../setup/server.ts';

const server = useServer({ DEMO: 'off', PUBLIC_READ: 'on' });
const FIGURE = {
  indicator: 'robot_mfg_scale',
  region: '370000',
  period: '2025',
  form: 'ytd',
  status: 'annual',
};

async function publish(instant: string, value: number): Promise<void> {
  server.setNow(instant);
  const answer = await server.app().inject({
    method: 'POST',
    url: '/api/v1/observations',
    payload: { recorder: '山东省统计局', observations: [{ ...FIGURE, value }] },
  });
  expect(answer.statusCode).toBe(201);
}

async function shown(): Promise<number> {
  const answer = await server.app().inject('/api/v1/observations?indicator=robot_mfg_scale&region=370000');
  const { items } = answer.json() as { items: { period: string; value: number }[] };
  return items.find(({ period }) => period === '2025')!.value;
}

const version = async () => (await server.app().inject('/api/v1/health')).json().dataVersion as number;

it('what is published last counts, wherever the clock jumped, and versions only rise', async () => {
  const versions: number[] = [];
  for (const [instant, value] of [
    ['2026-11-21T10:00:00+08:00', 401],
    ['2026-11-01T10:00:00+08:00', 402],
    ['2031-01-01T00:00:00+08:00', 403],
    ['2026-11-21T10:00:01+08:00', 404],
  ] as const) {
    await publish(instant, value);
    expect(await shown()).toBe(value);
    versions.push(await version());
  }
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  expect(new Set(versions).size).toBe(versions.length);
});

it('the chain of the record holds over a clock that jumped', async () => {
  const { findChainFaults } = await import('#db/queries/audit.ts');
  expect(await findChainFaults(server.database().db)).toEqual([]);
});
