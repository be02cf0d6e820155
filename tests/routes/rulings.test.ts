import { describe, expect, it } from 'vitest';
import { useServer } from '../setup/server.ts';

const server = useServer();
const VISITOR = { authorization: '' };
const BODY = {
  kind: 'choice',
  changes: { deadline: '2027-12-31' },
  reason: '处务会议定',
  recorder: '省工信厅 王某',
};

const get = (path: string, headers: Record<string, string> = {}) =>
  server.app().inject({ url: `/api/v1${path}`, headers });
const post = (target: string, payload: object, headers: Record<string, string> = {}) =>
  server.app().inject({ method: 'POST', url: `/api/v1/targets/${target}/rulings`, payload, headers });

it('walks from the open point to the verdict', async () => {
  const state = async () => (await get('/progress?target=JS-Q7')).json().items[0].state;
  const document = (await get('/targets/JS-Q7')).json();
  expect([await state(), document.deadline]).toEqual(['awaiting_definition', null]);
  const recorded = await post('JS-Q7', BODY);
  expect(recorded.statusCode).toBe(201);
  expect(recorded.json()).toMatchObject({
    ...BODY,
    target: 'JS-Q7',
    effectiveFrom: null,
    document: null,
    locator: null,
  });
  expect(await state()).toBe('in_force');
  expect((await get('/targets/JS-Q7/rulings')).json().items).toEqual([recorded.json()]);
  expect((await get('/targets/JS-Q7/rulings?asOf=2026-11-20')).json().items).toEqual([]);
  expect((await get('/targets/JS-Q7')).json()).toEqual(document);
  const [promise] = (await get('/promises?target=JS-Q7')).json().items;
  expect(promise).toMatchObject({
    document: { deadline: null },
    promiseThen: { deadline: '2027-12-31' },
    missing: ['comparator', 'startDate'],
    rulings: [recorded.json()],
  });
});

it('an amendment shows in both views of the history', async () => {
  const amended = await post('SD-Q2', {
    ...BODY,
    kind: 'amendment',
    changes: { value: 620 },
    effectiveFrom: '2026-07-01',
    document: '中期调整方案',
  });
  expect(amended.statusCode).toBe(201);
  const values = async (promise: string) =>
    (await get(`/progress/history?target=SD-Q2&promise=${promise}`))
      .json()
      .items.slice(-3)
      .map(({ targetValue }: { targetValue: number }) => targetValue);
  expect([await values('then'), await values('now')]).toEqual([
    [500, 620, 620],
    [620, 620, 620],
  ]);
});

describe('a ruling is refused, and the answer says why', () => {
  it.each<[string, string, object, number, RegExp]>([
    ['a stated field', 'JS-Q6', BODY, 400, /^“期限”填的是“2027-12-31”，文件已经写明，不能人工选定/],
    [
      'a text for a number',
      'SD-Q2',
      { ...BODY, kind: 'amendment', changes: { value: '620' }, effectiveFrom: '2026-07-01', document: 'x' },
      400,
      /“目标值”填的是“620”，应为数字/,
    ],
    [
      'two faults',
      'JS-Q8',
      { ...BODY, changes: { deadline: 2027, goal: 1 } },
      400,
      /“期限”填的是“2027”.*；“goal”填的是“1”/,
    ],
    ['no reason', 'JS-Q8', { ...BODY, reason: ' ' }, 400, /“理由”没有填/],
    ['no recorder', 'JS-Q8', { ...BODY, recorder: ' ' }, 400, /请求正文/],
    ['an unknown kind', 'JS-Q8', { ...BODY, kind: 'wish' }, 400, /请求正文/],
    ['changes that are a list', 'JS-Q8', { ...BODY, changes: ['deadline'] }, 400, /请求正文/],
    ['something more', 'JS-Q8', { ...BODY, extra: 1 }, 400, /请求正文/],
    ['a target that is none', 'XX-Q1', BODY, 404, /没有编码为“XX-Q1”的目标/],
  ])('%s', async (_, target, body, status, words) => {
    const response = await post(target, body);
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      status,
      'application/problem+json',
    ]);
    expect(response.json().detail).toMatch(words);
  });

  it('names every fault for programs, too', async () => {
    const response = await post('JS-Q8', { ...BODY, changes: { deadline: 'soon' } });
    expect(response.json()).toMatchObject({
      code: 'invalid-request',
      details: { faults: [{ field: 'deadline', code: 'unreadable_term', value: 'soon' }] },
    });
  });

  it('a visitor changes nothing and reads everything', async () => {
    expect((await post('JS-Q8', BODY, VISITOR)).statusCode).toBe(401);
    for (const path of ['/promises', '/targets/JS-Q8/rulings', '/progress/history?target=JS-Q8'])
      expect((await get(path, VISITOR)).statusCode).toBe(200);
  });
});

it.each([
  ['/targets/XX/rulings', 404],
  ['/targets/JS-Q7/rulings?asOf=soon', 400],
  ['/promises?asOf=soon', 400],
  ['/progress/history', 400],
  ['/progress/history?target=XX', 404],
  ['/progress/history?target=SD-Q2&region=320100', 404],
  ['/progress/history?target=SD-Q2&promise=later', 400],
])('%s is refused with %d', async (path, status) => {
  expect((await get(path)).statusCode).toBe(status);
});

it.each(['/promises', '/progress/history?target=SD-Q2'])('%s can be had as CSV', async (path) => {
  const response = await get(`${path}${path.includes('?') ? '&' : '?'}format=csv`);
  expect(response.headers['content-type']).toContain('text/csv');
  expect(response.body).not.toContain('[object');
  expect(response.body.split('\r\n').length).toBeGreaterThan(5);
});
