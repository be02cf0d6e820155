import { expect, it, test } from 'vitest';
import { useServer } from '../setup/server.ts';

const server = useServer();

async function get(path: string, headers: Record<string, string> = {}) {
  return server
    .app()
    .inject({ method: 'GET', url: `/api/v1${path}`, headers: { host: 'localhost', ...headers } });
}

async function items(path: string): Promise<Record<string, unknown>[]> {
  const response = await get(path);
  expect(response.statusCode).toBe(200);
  return response.json().items;
}

test.each([
  ['/plans', 5],
  ['/targets', 20],
  ['/goals', 70],
  ['/tasks', 77],
  ['/ambiguities', 26],
  ['/regions?parent=370000', 16],
  ['/regions?parent=320000', 13],
  ['/regions?parent=350000', 10],
  ['/targets?plan=JS', 9],
  ['/targets?plan=CQ', 0],
  ['/progress', 20],
  ['/progress?target=SD-Q2&allocations=true', 17],
])('%s lists %d', async (path, count) => {
  expect(await items(path)).toHaveLength(count);
});

it('tells every target as its document does', async () => {
  const targets = await items('/targets');
  const brief = targets.map(({ code, comparator, value, low, high, unit, deadline, locator }) => [
    code,
    comparator,
    value,
    low,
    high,
    unit,
    deadline,
    locator,
  ]);
  expect(brief).toEqual([
    ['FJ-Q1', 'between', 15, 15, 20, '名', '2026-03-06', '三、（一）'],
    ['FJ-Q2', 'between', 10, 10, 15, '个', '2026-03-06', '三、（六）'],
    ['SD-Q1', 'at_least', 3, null, null, '家', '2027-12-31', '一、总体要求'],
    ['SD-Q2', 'more_than', 500, null, null, '亿元', '2027-12-31', '一、总体要求'],
    ['JS-Q1', 'about', 2000, null, null, '亿元', '2025-12-31', '一、主要目标 第1段'],
    ['JS-Q2', 'at_least', 250, null, null, '亿元', '2025-12-31', '一、主要目标 第1段'],
    ['JS-Q3', 'unstated', 5, null, null, '家', '2025-12-31', '一、主要目标 第1段'],
    ['JS-Q4', 'at_least', 10, null, null, '家', '2025-12-31', '一、主要目标 第1段'],
    ['JS-Q5', 'unstated', 50, null, null, '个', '2025-12-31', '一、主要目标 第1段'],
    ['JS-Q6', 'at_least', 500, null, null, '台/万人', '2025-12-31', '一、主要目标 第1段'],
    ['JS-Q7', 'unstated', 30, null, null, '家', null, '二、（三）'],
    ['JS-Q8', 'unstated', 30, null, null, '家', null, '二、（三）'],
    ['JS-Q9', 'unstated', 5, null, null, '家', null, '二、（三）'],
    ['MH-Q1', 'unstated', 5, null, null, '家', '2027-12-31', '一、（三）发展目标'],
    ['MH-Q2', 'unstated', 50, null, null, '个', '2027-12-31', '一、（三）发展目标'],
    ['MH-Q3', 'unstated', 500, null, null, '亿元', '2027-12-31', '一、（三）发展目标'],
    ['MH-Q4', 'unstated', 50, null, null, '%', '2027-12-31', '一、（三）发展目标'],
    ['MH-Q5', 'unstated', 50, null, null, '%', '2027-12-31', '一、（三）发展目标'],
    ['MH-Q6', 'unstated', 50, null, null, '%', '2027-12-31', '一、（三）发展目标'],
    ['MH-Q7', 'at_least', 50, null, null, '家', '2027-12-31', '一、（三）发展目标'],
  ]);
});

it('keeps the four 规模 four indicators', async () => {
  const scales = (await items('/targets'))
    .filter(({ unit }) => unit === '亿元')
    .map(({ indicator }) => indicator);
  expect(new Set(scales).size).toBe(4);
});

it.each(['2026-08-01T10:00:00%2B08:00', '2026-08-01T10:00:00+08:00', '2026-08-01T02:00Z'])(
  'reads the moment %s',
  async (moment) => {
    expect((await get(`/progress/trend?target=SD-Q2&asOf=${moment}`)).json().progress.asOf).toBe(
      '2026-08-01',
    );
  },
);

it('answers as of a moment with what was known then', async () => {
  const now = (await get('/progress/trend?target=SD-Q2')).json();
  const then = (await get('/progress/trend?target=SD-Q2&asOf=2026-08-01')).json();
  expect([now.progress.period, then.progress.period]).toEqual(['2026-Q3', '2026-Q2']);
  expect(now.progress.level).toBe(386.2);
  expect(then.progress.asOf).toBe('2026-08-01');
});

it('splits the gap into parts that add up', async () => {
  const view = (await get('/progress/decomposition?target=SD-Q2')).json();
  const parts = view.regionsGap + view.missingTargets + view.unallocated + view.statisticalDifference;
  expect(parts).toBeCloseTo(view.gap, 10);
  expect(view.missing).toEqual([{ code: '371700', name: '菏泽市' }]);
  expect(view.demo).toBe(true);
});

test.each([
  ['/plans/XX', 404, '计划'],
  ['/targets/XX', 404, '目标'],
  ['/indicators/XX', 404, '指标'],
  ['/regions/XX', 404, '地区'],
  ['/progress/trend?target=SD-Q2&region=320100', 404, '没有分解'],
  ['/progress?asOf=yesterday', 400, '时点'],
  ['/observations', 400, 'indicator'],
  ['/observations?indicator=nothing', 404, '指标'],
  ['/observations?indicator=robot_mfg_scale&region=999999', 404, '地区'],
  ['/briefings/SD/2026-09?asOf=soon', 400, '时点'],
  ['/observations?indicator=robot_mfg_scale&from=2026-13', 400, '查询参数'],
  ['/nowhere', 404, '没有这个地址'],
  ['/targets?plan=SD%00', 400, '空字符'],
  ['/progress?asOf=0000-01-01', 400, '时点'],
  ['/progress?asOf=2026-02-30', 400, '时点'],
  ['/progress?asOf=2026-08-01T10:00', 400, '时点'],
  ['/plans?format=pdf', 400, '枚举值'],
])('%s is refused with %d and says why', async (path, status, words) => {
  const response = await get(path);
  expect([response.statusCode, response.headers['content-type']]).toEqual([
    status,
    'application/problem+json',
  ]);
  expect(response.json().detail).toContain(words);
});

it('makes a briefing as of a moment with what was known then', async () => {
  const level = async (asOf: string) =>
    (await get(`/briefings/SD/2026-09${asOf}`)).json().cards.find((card: { value: number }) => card.value > 0)
      .value;
  expect([await level(''), await level('?asOf=2026-09-30')]).toEqual([386.2, 365.1]);
});

it('expects nothing more of a target whose deadline has its figure', async () => {
  const { missing, levels } = (await get('/progress/trend?target=JS-Q3')).json();
  expect(levels.at(-1).period).toBe('2025-Q3');
  expect(missing).toEqual(['2025-Q4']);
});

it('answers 304 to a reader who has it already', async () => {
  const { headers } = await get('/plans');
  expect((await get('/plans', { 'if-none-match': headers.etag as string })).statusCode).toBe(304);
});

test.each(['plans', 'targets', 'goals', 'tasks', 'indicators', 'regions', 'progress', 'ambiguities'])(
  '%s can be had as CSV',
  async (list) => {
    const response = await get(`/${list}?format=csv`);
    expect(response.headers['content-type']).toContain('text/csv');
    const lines = response.body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF?code|^\uFEFFtarget/);
    expect(lines.length).toBeGreaterThan(5);
  },
);

it('says 演示数据 in every table that leaves the house with a demonstration figure', async () => {
  const csv = (await get('/observations?indicator=robot_mfg_scale&region=370100&format=csv')).body.split(
    '\r\n',
  );
  const marked = csv.slice(1, -1).map((line) => line.endsWith(',演示数据'));
  expect(marked).toEqual(marked.map(() => true));
  const published = (await get('/observations?indicator=industrial_robot_output&format=csv')).body;
  expect(published).not.toContain('演示数据');
});

it('describes itself', async () => {
  const document = (await get('/openapi.json')).json();
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/api/v1/plans', '/api/v1/progress', '/api/v1/uploads', '/api/v1/briefings']),
  );
  expect(document.paths['/api/v1/uploads'].post.requestBody.content).toHaveProperty(
    ['multipart/form-data', 'schema', 'properties', 'file'],
    { type: 'string', format: 'binary' },
  );
});

it('says that it is there', async () => {
  expect((await get('/health')).json()).toMatchObject({ status: 'ok', database: server.database().kind });
});
