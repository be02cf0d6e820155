import { expect, it, test } from 'vitest';
import { useServer } from '../setup/server.ts';

const server = useServer();

async function get(path: string) {
  return server.app().inject({ method: 'GET', url: `/api/v1${path}`, headers: { host: 'localhost' } });
}

it('fills the ledger by reading progress, and lists it', async () => {
  expect((await get('/forecasts')).json()).toEqual({ items: [] });
  const [row] = (await get('/progress?target=SD-Q2')).json().items;
  const { items } = (await get('/forecasts')).json();
  expect(items).toEqual([
    {
      target: 'SD-Q2',
      plan: 'SD',
      indicator: { code: 'robot_mfg_scale', name: '机器人制造产业规模' },
      region: { code: '370000', name: '山东省' },
      unit: '亿元',
      decimals: 1,
      method: 'drift_damped',
      madeAt: '2026-11-21T02:00:00.000000Z',
      period: '2026-Q3',
      points: 9,
      deadline: '2027-12-31',
      ...row.forecast,
      actual: null,
      actualPeriod: null,
      error: null,
      inside: null,
      hindsight: null,
      demo: true,
    },
  ]);
});

it('gives it as a table, with missing as missing', async () => {
  const csv = await get('/forecasts?target=SD-Q2&format=csv');
  expect(csv.headers['content-disposition']).toContain('forecasts.csv');
  const [head, line] = csv.body.replace('\uFEFF', '').split('\r\n');
  expect(head).toBe(
    'target,plan,indicator.code,indicator.name,region.code,region.name,unit,decimals,method,madeAt,period,points,deadline,value,low,high,actual,actualPeriod,error,inside,hindsight,demo',
  );
  expect(line).toMatch(/^SD-Q2,SD,robot_mfg_scale,.*,,,,,,演示数据$/);
});

it('gives the interval as columns of the progress table too', async () => {
  const [head] = (await get('/progress?target=SD-Q2&format=csv')).body.split('\r\n');
  expect(head).toContain('forecast.value,forecast.low,forecast.high');
});

it('sums up', async () => {
  const nothing = { scored: 0, inside: 0, share: null };
  expect((await get('/forecasts/coverage')).json()).toEqual({
    intended: 0.8,
    kept: 1,
    hindsight: 0,
    real: nothing,
    demo: nothing,
  });
});

test.each([
  ['/forecasts?plan=JS', 0],
  ['/forecasts?plan=SD', 1],
  ['/forecasts?region=370100', 0],
  ['/forecasts?target=XX', 0],
  ['/forecasts?asOf=2026-11-20', 0],
])('%s lists %d', async (path, count) => {
  expect((await get(path)).json().items).toHaveLength(count);
});

it('refuses what is no moment', async () => {
  expect((await get('/forecasts?asOf=soon')).statusCode).toBe(400);
});
