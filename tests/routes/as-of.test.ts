import { beforeAll, describe, expect, it, test } from 'vitest';
import type { FigureVersionRow } from '#core/contract/figure-history.ts';
import type { MomentsView } from '#core/contract/moments.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

const at = (day: number, time = '09:00') => `2026-12-0${day}T${time}:00+08:00`;
const get = async <T>(path: string, headers?: Record<string, string>) =>
  (await server.app().inject({ url: `/api/v1${path}`, ...(headers ? { headers } : {}) })).json() as T;

async function send(method: 'POST' | 'PUT', url: string, instant: string, payload: object): Promise<void> {
  server.setNow(instant);
  const response = await server.app().inject({ method, url: `/api/v1${url}`, payload });
  expect(response.statusCode, response.body).toBeLessThan(300);
}

const figures = (instant: string, note: string | null, ...observations: object[]) =>
  send('POST', '/observations', instant, {
    recorder: '山东省统计局',
    note,
    observations: observations.map((one) => ({ indicator: 'robot_mfg_scale', form: 'ytd', ...one })),
  });

beforeAll(async () => {
  await figures(at(1), null, { region: '370000', period: '2025', value: 331.2, status: 'annual' });
  await figures(at(2), '更正漏报', { region: '370000', period: '2025', value: 327.8, status: 'final' });
  await figures(
    at(2, '10:00'),
    '首报',
    { region: '370000', period: '2026-10', value: 340, status: 'flash' },
    { region: '370100', period: '2026-10', value: 70, status: 'flash' },
  );
  await send('POST', '/targets/SD-Q1/rulings', at(3), {
    kind: 'amendment',
    changes: { value: 4 },
    effectiveFrom: '2026-12-05',
    document: '调整通知',
    reason: '提高要求',
    recorder: '省工信厅',
  });
  await send('POST', '/plans', at(4), {
    code: 'ZJ',
    title: '全国行动计划',
    region: '100000',
    kind: 'action_plan',
    status: 'issued',
  });
  await send('POST', '/targets', at(4), {
    code: 'ZJ-Q1',
    plan: 'ZJ',
    indicator: 'robot_mfg_scale',
    comparator: 'at_least',
    value: 100,
    deadline: '2030-12-31',
  });
  await send('POST', '/milestones/SD-G1/reports', at(4, '10:00'), {
    state: 'in_progress',
    evidence: '印发方案',
    recorder: '省工信厅',
  });
  server.setNow(at(6));
});

describe('publications', () => {
  it('are listed newest first up to a moment, with the one after it', async () => {
    const { items, next } = await get<MomentsView>(
      `/moments?limit=2&asOf=${encodeURIComponent(at(2, '09:30'))}`,
    );
    expect(items.map(({ at: when, recorder }) => [when.slice(0, 16), recorder])).toEqual([
      ['2026-12-02T01:00', '山东省统计局'],
      ['2026-12-01T01:00', '山东省统计局'],
    ]);
    expect(next).toMatchObject({ at: expect.stringMatching(/^2026-12-02T02:00/), kind: 'api' });
    expect((await get<MomentsView>('/moments')).next).toBeNull();
  });

  it('can each be looked from: one shows its own figures and none of the next', async () => {
    const { items } = await get<MomentsView>('/moments?limit=100&asOf=2026-10-31');
    for (const { at: when, vintage } of items.slice(0, 40)) {
      const view = await get<MomentsView>(`/moments?limit=1&asOf=${encodeURIComponent(when)}`);
      expect(view.items[0]!.vintage).toBe(vintage);
    }
  });
});

describe('a moment reaches to the end of what it is written in', () => {
  test.each([
    ['2026-12-02T09:59:59.999+08:00', '2026-12-02T01:00'],
    ['2026-12-02T10:00:00.0+08:00', '2026-12-02T02:00'],
    ['2026-12-02T10:00:00+08:00', '2026-12-02T02:00'],
    ['2026-12-02T10:00+08:00', '2026-12-02T02:00'],
    ['2026-12-02T09:59+08:00', '2026-12-02T01:00'],
    ['2026-12-02T08:59:59+08:00', '2026-12-01T01:00'],
    ['2026-12-02T01:00:00Z', '2026-12-02T01:00'],
  ])('%s sees up to %s', async (asOf, newest) => {
    const { items } = await get<MomentsView>(`/moments?limit=1&asOf=${encodeURIComponent(asOf)}`);
    expect(items[0]!.at.slice(0, 16)).toBe(newest);
  });

  it('sees all that was published in one instant, though each lies a microsecond after the other', async () => {
    const instant = at(6);
    for (const value of [71, 72])
      await figures(instant, '同时', { region: '370200', period: '2026-10', value, status: 'flash' });
    const { items } = await get<MomentsView>('/moments?limit=2');
    const [second, first] = items.map(({ at: when }) => when);
    expect(first).not.toBe(second);
    const view = await get<MomentsView>(`/moments?limit=1&asOf=${encodeURIComponent(instant)}`);
    expect(view.items[0]!.vintage).toBe(items[0]!.vintage);
  });
});

describe('the versions of a figure', () => {
  const path = '/observations/history?indicator=robot_mfg_scale&region=370000&period=2025&form=ytd';
  it('come with reason, account and difference', async () => {
    const { items } = await get<{ items: FigureVersionRow[] }>(path);
    expect(items).toMatchObject([
      {
        version: 2,
        value: 327.8,
        status: 'final',
        way: 'api',
        account: '张管理',
        reason: '更正漏报',
        difference: -3.4,
        differenceUnit: '亿元',
      },
      { version: 1, value: 331.2, status: 'annual', reason: null, difference: null },
    ]);
    expect(items[0]!.differenceShare).toBeCloseTo(-3.4 / 331.2, 10);
  });

  it('do not tell the account to those who have none', async () => {
    const { items } = await get<{ items: FigureVersionRow[] }>(path, { authorization: '' });
    expect(items.map(({ account, recorder }) => [account, recorder])).toEqual([
      [null, '山东省统计局'],
      [null, '山东省统计局'],
    ]);
  });

  it('are those known at the moment', async () => {
    const { items } = await get<{ items: FigureVersionRow[] }>(`${path}&asOf=2026-12-01`);
    expect(items.map(({ version }) => version)).toEqual([1]);
  });
});

describe('what was entered later is not there at a moment', () => {
  const then = '2026-12-03';
  test.each([
    ['/plans', 'ZJ'],
    ['/targets', 'ZJ-Q1'],
    ['/progress', 'ZJ-Q1'],
    ['/promises', 'ZJ-Q1'],
    ['/briefings', 'ZJ'],
    ['/analysis/plan-time', 'ZJ-Q1'],
  ])('%s', async (path, code) => {
    const body = async (asOf: string) => (await server.app().inject(`/api/v1${path}${asOf}`)).body;
    expect(await body('')).toContain(`"${code}"`);
    expect(await body(`?asOf=${then}`)).not.toContain(`"${code}"`);
  });

  test.each([
    '/plans/ZJ?',
    '/targets/ZJ-Q1?',
    '/progress/trend?target=ZJ-Q1&',
    '/progress/history?target=ZJ-Q1&',
    '/progress/decomposition?target=ZJ-Q1&',
    '/analysis/catch-up?rule=gap&target=ZJ-Q1&',
  ])('%s', async (path) => {
    expect((await server.app().inject(`/api/v1${path}`)).statusCode).toBe(200);
    expect((await server.app().inject(`/api/v1${path}asOf=${then}`)).statusCode).toBe(404);
  });

  it('a briefing of a month that was not over then', async () => {
    const months = async (asOf: string) =>
      (await get<{ items: { period: string }[] }>(`/briefings?kind=month&asOf=${asOf}`)).items[0]!.period;
    expect(await months('2026-10-31')).toBe('2026-10');
    expect(await months('2026-10-30')).toBe('2026-09');
    expect((await server.app().inject('/api/v1/briefings/SD/2026-10?asOf=2026-10-30')).statusCode).toBe(404);
  });
});
