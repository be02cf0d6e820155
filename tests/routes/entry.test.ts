import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer({ DEMO: 'off' });

const send = (method: 'GET' | 'POST', path: string, payload?: object, headers: Record<string, string> = {}) =>
  server.app().inject({
    method,
    url: `/api/v1${path}`,
    headers: { host: 'localhost', ...headers },
    ...(payload === undefined ? {} : { payload }),
  });

const post = (path: string, payload: object, headers = {}) => send('POST', path, payload, headers);

const A_PLAN = {
  code: 'ZJ',
  title: '浙江省行动计划',
  region: '100000',
  kind: 'action_plan',
  status: 'issued',
};
const AN_INDICATOR = { code: 'zj_firms', name: '企业数', unit: '家', measureKind: 'stock', direction: 'up' };
const A_TARGET = {
  code: 'ZJ-Q1',
  plan: 'ZJ',
  indicator: 'zj_firms',
  comparator: 'at_least',
  value: 100,
  deadline: '2030-12-31',
};
const A_FIGURE = { indicator: 'zj_firms', region: '100000', period: '2025', value: 40 };

test.each([
  ['/plans', A_PLAN],
  ['/indicators', AN_INDICATOR],
  ['/targets', A_TARGET],
])('%s answers with what can be read from then on, and where', async (path, body) => {
  const made = await post(path, body);
  expect(made.statusCode).toBe(201);
  expect(made.headers.location).toBe(`/api/v1${path}/${body.code}`);
  const read = await send('GET', `${path}/${body.code}`);
  expect(made.json()).toEqual(read.json());
  expect(read.json()).toMatchObject({ code: body.code });
  const again = await post(path, body);
  expect([again.statusCode, again.json().detail]).toEqual([409, expect.stringContaining(body.code)]);
});

it('a figure is written, and then the target is judged by it', async () => {
  const path = '/observations';
  const body = { recorder: '统计局', observations: [A_FIGURE] };
  const tried = await post(`${path}?dryRun=true`, body);
  expect([tried.statusCode, tried.json()]).toMatchObject([200, { dryRun: true, vintage: null }]);
  const made = await post(path, body);
  expect([made.statusCode, made.json()]).toMatchObject([201, { dryRun: false, counts: { new: 1 } }]);
  const [row] = (await send('GET', '/progress?target=ZJ-Q1')).json().items;
  expect(row).toMatchObject({ level: 40, period: '2025', targetValue: 100, gap: 60 });
  const again = await post(path, body);
  expect([again.statusCode, again.json()]).toMatchObject([200, { vintage: null, counts: { unchanged: 1 } }]);
});

describe('a body that the contract does not let through names field, value and what is expected', () => {
  test.each<[path: string, change: object, field: string, value: string | null, expected: string]>([
    ['/plans', { region: undefined }, 'region', null, '地区编码'],
    ['/plans', { kind: 'plan' }, 'kind', 'plan', 'action_plan、event_notice 之一'],
    ['/plans', { code: '浙江' }, 'code', '浙江', '字母或数字开头'],
    ['/plans', { title: '  ' }, 'title', '  ', '文字'],
    ['/plans', { title: '长'.repeat(501) }, 'title', `${'长'.repeat(59)}…`, '最多 500 个字'],
    ['/plans', { periodFrom: 2025 }, 'periodFrom', '2025', '文字或null'],
    ['/plans', { periodFrom: '25' }, 'periodFrom', '25', '四位年份'],
    ['/plans', { colour: 'red' }, 'colour', 'red', 'code、title'],
    ['/plans', { issuers: ['甲', ''] }, 'issuers[1]', '', '文字'],
    ['/indicators', { decimals: 1.5 }, 'decimals', '1.5', '整数'],
    ['/indicators', { decimals: 11 }, 'decimals', '11', '<= 10'],
    ['/indicators', { direction: null }, 'direction', 'null', 'up、down 之一'],
    ['/targets', { value: '100' }, 'value', '100', '数字'],
    ['/targets', { value: true }, 'value', 'true', '数字'],
    ['/targets', { deadline: '2027/12/31' }, 'deadline', '2027/12/31', 'YYYY-MM-DD'],
    ['/targets', { baseline: { value: 1 } }, 'baseline.date', null, 'YYYY-MM-DD'],
    ['/targets', { course: { shape: 'curved' } }, 'course.shape', 'curved', 'linear、waypoints'],
    ['/targets', { allocations: [{ region: '1', value: null }] }, 'allocations[0].value', 'null', '数字'],
    ['/observations', { observations: [] }, 'observations', '[]', '至少 1 个'],
    ['/observations', { recorder: '' }, 'recorder', '', '文字'],
    [
      '/observations',
      { observations: [A_FIGURE, { ...A_FIGURE, value: undefined }] },
      'observations[1].value',
      null,
      '数字',
    ],
    [
      '/observations',
      { observations: [{ ...A_FIGURE, period: '2025-9' }] },
      'observations[0].period',
      '2025-9',
      '2026-09',
    ],
    [
      '/observations',
      { observations: [{ ...A_FIGURE, status: 'gone' }] },
      'observations[0].status',
      'gone',
      'published',
    ],
  ])('%s %j', async (path, change, field, value, expected) => {
    const bodies: Record<string, object> = {
      '/plans': A_PLAN,
      '/indicators': AN_INDICATOR,
      '/targets': A_TARGET,
      '/observations': { recorder: '统计局', observations: [A_FIGURE] },
    };
    const response = await post(path, { ...bodies[path], code: undefined, ...withCode(path), ...change });
    const { detail, details } = response.json();
    expect([response.statusCode, details.issues[0]]).toMatchObject([
      400,
      { field, value, expected: expect.stringContaining(expected) },
    ]);
    expect(detail).toContain(field);
    expect(details.issues[0].messageEn.replace(value ?? '', '')).toMatch(ENGLISH_WITH_WHAT_IS_WANTED);
  });

  const ENGLISH_WITH_WHAT_IS_WANTED = /^“[^\p{Script=Han}]+ Wanted: [^\p{Script=Han}]+$/u;
  const withCode = (path: string) => (path === '/observations' ? {} : { code: 'NEW' });

  it('tells every fault at once', async () => {
    const { detail, details } = (await post('/targets', { code: 'X', value: 'many' })).json();
    expect(details.issues.map((one: { field: string }) => one.field)).toEqual(['plan', 'indicator', 'value']);
    expect(detail).toContain('（共 3 处）');
  });
});

it.each([
  ['/plans', { ...A_PLAN, code: 'ZJ2', region: '330000' }, 'region', '330000'],
  ['/targets', { ...A_TARGET, code: 'ZJ-Q2', comparator: 'done' }, 'comparator', 'done'],
])('%s refuses in one sentence what does not fit', async (path, body, field, value) => {
  const response = await post(path, body);
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({
    code: 'invalid-request',
    detail: expect.stringMatching(new RegExp(`“${field}”是“${value}”：.+。应为：.+。`)),
  });
});

it('a refused figure is told by its place', async () => {
  const observations = [A_FIGURE, { ...A_FIGURE, period: '2026' }];
  const response = await post('/observations', { recorder: '统计局', observations });
  expect(response.statusCode).toBe(422);
  expect(response.json()).toMatchObject({
    code: 'import-rejected',
    detail: expect.stringContaining('observations[1].period（2026）：2026年还没有结束'),
    details: { issues: [{ index: 1, field: 'period', value: '2026', expected: '2025年或更早的时期' }] },
  });
});

it('an address that cannot be read is told as everywhere', async () => {
  const response = await post('/observations?dryRun=maybe', { recorder: '局', observations: [A_FIGURE] });
  expect([response.statusCode, response.json().detail]).toEqual([400, expect.stringContaining('查询参数')]);
});

it('more than five thousand figures are to be sent in parts', async () => {
  const observations = Array.from({ length: 5001 }, () => A_FIGURE);
  const response = await post('/observations', { recorder: '统计局', observations });
  expect([response.statusCode, response.json().detail]).toEqual([400, expect.stringContaining('5001 项')]);
});

test.each([
  ['a visitor', { authorization: '' }, 401],
  ['a page of another site', { origin: 'http://evil.example' }, 403],
])('%s enters nothing', async (_, headers, status) => {
  for (const path of ['/plans', '/indicators', '/targets', '/observations']) {
    expect((await post(path, {}, headers)).statusCode).toBe(status);
  }
});

it('the API document says what may be left out, and with which meaning', async () => {
  const { paths } = (await send('GET', '/openapi.json')).json();
  const bodyOf = (path: string) =>
    paths[`/api/v1${path}`].post.requestBody.content['application/json'].schema as {
      required: string[];
      properties: Record<string, { description?: string }>;
    };
  expect(bodyOf('/targets').required).toEqual(['code', 'plan', 'indicator']);
  for (const path of ['/plans', '/indicators', '/targets', '/observations']) {
    const { required, properties } = bodyOf(path);
    const silent = Object.entries(properties)
      .filter(([name, { description }]) => !required.includes(name) && !description)
      .map(([name]) => name);
    expect(silent).toEqual([]);
  }
});

it('the documented calls do what the document says', async () => {
  const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  const calls = [...guide.matchAll(/^post (\S+) '(\{.*?^\})'$/gms)];
  const [report, ...entries] = calls;
  expect(entries.map(([, path]) => path)).toEqual(['/plans', '/indicators', '/targets', '/observations']);
  for (const [, path, body] of entries) {
    expect((await post(path!, JSON.parse(body!))).statusCode).toBe(201);
  }
  const suzhou = await addAccount(server.database().db, '苏州统计员', {
    grants: [{ role: 'statistician', region: '320500' }],
  });
  const reported = await post(report![1]!, JSON.parse(report![2]!), suzhou.headers);
  expect([reported.statusCode, reported.json().state]).toEqual([201, 'submitted']);
  const [row] = (await send('GET', '/progress?target=DNS-Q1')).json().items;
  expect(row.outlook).toMatchObject({ class: 'cloudy', miss: expect.closeTo(0.428, 3) });
  expect(row.outlook.projection).toBeCloseTo(69.04, 9);
});
