import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ChangedFigure, ChangesView } from '#core/contract/changes.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

const at = (day: number, time = '09:00') => `2026-12-0${day}T${time}:00+08:00`;
const get = async <T>(path: string, headers?: Record<string, string>) =>
  (await server.app().inject({ url: `/api/v1${path}`, ...(headers ? { headers } : {}) })).json() as T;
const changes = (since: string, more = '') =>
  get<ChangesView>(`/changes?since=${encodeURIComponent(since)}${more}`);

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

const brief = ({ kind, region, period, old, value, difference, reason, plans }: ChangedFigure) => [
  kind,
  region.code,
  period,
  old?.value ?? null,
  value,
  difference,
  reason,
  plans,
];

describe('what changed since a moment', () => {
  it('tells revisions and activity apart', async () => {
    const view = await changes(at(1, '12:00'));
    expect(view.figures.map(brief)).toEqual([
      ['activity', '370000', '2026-10', null, 340, null, '首报', ['SD']],
      ['activity', '370100', '2026-10', null, 70, null, '首报', ['SD']],
      ['revision', '370000', '2025', 331.2, 327.8, -3.4, '更正漏报', ['SD']],
    ]);
    expect(view.counts).toEqual({ activity: 2, revision: 1 });
    expect(view.figures[2]).toMatchObject({ account: '张管理', way: 'api', recorder: '山东省统计局' });
  });

  it('from before the first version on the same figure is new', async () => {
    const view = await changes('2026-11-30');
    expect(view.figures.filter(({ period }) => period === '2025').map(brief)).toEqual([
      ['activity', '370000', '2025', null, 327.8, null, '更正漏报', ['SD']],
    ]);
  });

  it.each([
    ['since the very version: nothing', at(2, '10:00'), [0, 0]],
    ['since the microsecond before', '2026-12-02T09:59:59.999999+08:00', [2, 0]],
    ['since the end of that day', '2026-12-02', [0, 0]],
    ['since the end of the day before', '2026-12-01', [2, 1]],
  ])('%s', async (_, since, [activity, revision]) => {
    expect((await changes(since)).counts).toEqual({ activity, revision });
  });

  it('as of a moment leaves out what came later', async () => {
    const view = await changes(at(1, '12:00'), `&asOf=${encodeURIComponent(at(2, '09:30'))}`);
    expect(view.counts).toEqual({ activity: 0, revision: 1 });
    expect([view.promises, view.definitions, view.milestones]).toEqual([[], [], []]);
  });

  it('tells rulings, definitions and milestones', async () => {
    const view = await changes('2026-12-02');
    expect(view.promises).toMatchObject([
      { target: 'SD-Q1', kind: 'amendment', fields: ['value'], reason: '提高要求', cameIntoForce: false },
    ]);
    expect(view.definitions.map(({ kind, code, plan }) => [kind, code, plan])).toEqual([
      ['target', 'ZJ-Q1', 'ZJ'],
      ['plan', 'ZJ', 'ZJ'],
    ]);
    expect(view.milestones).toMatchObject([
      { subject: 'SD-G1', state: 'in_progress', evidence: '印发方案', recorder: '省工信厅' },
    ]);
  });

  it('tells an amendment again on the day on which it comes into force', async () => {
    const { promises } = await changes('2026-12-04');
    expect(promises).toMatchObject([{ target: 'SD-Q1', cameIntoForce: true }]);
  });

  it('tells which lights changed: as the verdicts of both moments say', async () => {
    const since = '2026-09-01';
    const { lights } = await changes(since);
    type Row = { target: string; region: { code: string }; light: string | null; state: string };
    const rows = async (asOf: string) =>
      new Map(
        (await get<{ items: Row[] }>(`/progress?allocations=true${asOf}`)).items.map((row) => [
          `${row.target} ${row.region.code}`,
          [row.light, row.state].join(),
        ]),
      );
    const before = await rows(`&asOf=${since}`);
    const now = await rows('');
    const changed = [...now.keys()].filter((key) => before.get(key) !== now.get(key));
    expect(lights.map((one) => `${one.target} ${one.region.code}`)).toEqual(changed);
    expect(changed).toContain('ZJ-Q1 100000');
    expect(lights.find(({ target }) => target === 'ZJ-Q1')!.old).toBeNull();
  });

  test.each([
    ['a plan', '&plan=SD', ['370000', '370100']],
    ['another plan', '&plan=JS', []],
    ['a city', '&region=370100', ['370100']],
    ['a province and its cities', '&region=370000', ['370000', '370100']],
    ['another province', '&region=320000', []],
  ])('of %s', async (_, filter, regions) => {
    const view = await changes(at(2, '09:30'), filter);
    expect(view.figures.map(({ region }) => region.code)).toEqual(regions);
  });

  test.each([
    ['no moment', '/changes', 400],
    ['what is no moment', '/changes?since=yesterday', 400],
    ['moments the wrong way round', '/changes?since=2026-12-03&asOf=2026-12-01', 400],
    ['a plan that is not there', '/changes?since=2026-12-01&plan=XX', 404],
    ['a region that is not there', '/changes?since=2026-12-01&region=999999', 404],
  ])('refuses %s', async (_, path, status) => {
    expect((await server.app().inject(`/api/v1${path}`)).statusCode).toBe(status);
  });

  it('leaves as one table', async () => {
    const { body } = await server.app().inject(`/api/v1/changes?since=2026-12-01&format=csv`);
    const [heading, ...lines] = body.trimEnd().split('\r\n');
    expect(heading).toMatch(/^\uFEFFkind,plan,regionCode,region,code,name,period,form,old,oldUnit,new,unit/);
    const revision = lines.find((line) => line.startsWith('修订数据'))!;
    expect(revision).toContain('331.2,亿元,327.8,亿元,-3.4,亿元,最终核实数,更正漏报,山东省统计局');
    for (const kind of ['新增数据', '调整目标', '新录入目标', '任务与事项进展'])
      expect(
        lines.some((line) => line.startsWith(kind)),
        kind,
      ).toBe(true);
    const url = '/api/v1/changes?since=2026-12-01&format=csv&words=en';
    const english = (await server.app().inject(url)).body.split('\r\n');
    expect(english.find((line) => line.startsWith('revised figure'))).toContain('-3.4,亿元,final,');
  });
});
