import { expect, it } from 'vitest';
import { useServer } from '../setup/server.ts';

const server = useServer();
const URL = '/api/v1/light-rules';
const get = async (asOf = '') => (await server.app().inject({ url: `${URL}${asOf}` })).json();
const put = (payload: object, headers: Record<string, string> = {}) =>
  server.app().inject({ method: 'PUT', url: URL, payload, headers });

const COMPLETED = [
  { light: 'green', above: null, upTo: 0 },
  { light: 'yellow', above: 0, upTo: 30 },
  { light: 'red', above: 30, upTo: null },
];
const body = (rules: unknown) => ({ rules, reason: '年度考核办法', recorder: '省工信厅' });
const light = async () => (await server.app().inject('/api/v1/progress?target=SD-Q2')).json().items[0].light;

it.each<[string, unknown, RegExp]>([
  ['a hole', COMPLETED.with(1, { light: 'yellow', above: 10, upTo: 30 }), /区间 \(0, 10\] 没有规则/],
  ['an overlap', COMPLETED.with(0, { light: 'green', above: null, upTo: 5 }), /区间 \(0, 5\] 有多条规则/],
  [
    'a rule that holds nothing',
    [...COMPLETED, { light: 'red', above: 5, upTo: 5 }],
    /规则 \(5, 5\] 不包含任何数/,
  ],
  ['no rule', [], /请求正文/],
  ['a light that is none', COMPLETED.with(0, { light: 'blue', above: null, upTo: 0 }), /请求正文/],
  [
    'a bound that is a text',
    COMPLETED.with(0, { light: 'green', above: null, upTo: '0' as unknown as number }),
    /请求正文/,
  ],
  ['a bound that is not there', [{ light: 'green', above: null }], /请求正文/],
])('%s is refused and changes nothing', async (_, rules, words) => {
  const response = await put(body(rules));
  expect([response.statusCode, response.json().code]).toEqual([400, 'invalid-request']);
  expect(response.json().detail).toMatch(words);
  expect(await get()).toMatchObject({ own: false });
});

it('a visitor reads the rules and changes none', async () => {
  const visitor = { authorization: '' };
  expect((await server.app().inject({ url: URL, headers: visitor })).statusCode).toBe(200);
  expect((await put(body(COMPLETED), visitor)).statusCode).toBe(401);
});

it('a total rule set changes lights, raises the data version, and is kept beside those before it', async () => {
  const version = async () => (await server.app().inject('/api/v1/health')).json().dataVersion;
  const before = await version();
  expect(await light()).toBe('green');
  const done = await put(body(COMPLETED));
  expect([done.statusCode, await light(), await version()]).toEqual([200, 'yellow', before + 1]);
  expect(await get()).toEqual(done.json());
  expect(done.json()).toMatchObject({ own: true, rules: COMPLETED, history: [{ recorder: '省工信厅' }] });
  expect(await get('?asOf=2026-11-20')).toMatchObject({ own: false, history: [] });
  const twice = await put(body(COMPLETED.toReversed()));
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'conflict']);
});
