import { desc } from 'drizzle-orm';
import { afterAll, describe, expect, it, test } from 'vitest';
import { personSession } from '#db/schema/index.ts';
import { CLIENT, startProvider, type TestProvider } from '../setup/oidc.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';
import { addPerson, PASSWORD, signIn } from '../setup/sign-in.ts';

const plain = useServer();
const SITE = 'https://jiance.example.gov.cn';
let provider: TestProvider;
const secure = useServer(async () => {
  provider = await startProvider(`${SITE}/api/auth/callback/oidc`);
  return { PUBLIC_URL: SITE, DEMO: 'off', PUBLIC_READ: 'off', OIDC_ISSUER: provider.issuer, ...CLIENT };
});
afterAll(() => provider.close());

const PAGES = [
  ['a page', '/'],
  ['an answer', '/api/v1/health'],
  ['the documentation', '/api/docs/static/index.html'],
  ['what is not there', '/api/v1/nothing'],
  ['an address that cannot be decoded', '/api/v1/%zz'],
] as const;

describe.each(PAGES)('%s', (_, url) => {
  it('comes with what a browser may do with it', async () => {
    const { headers } = await plain.bare().inject(url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/script-src|unsafe-eval/); // scripts fall under default-src
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('insists on HTTPS where the site is reached by it', async () => {
    const { headers } = await secure.bare().inject(url);
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  });
});

test('by HTTPS the session is tied to this very host, and the browser is told to forget at its end', async () => {
  await addPerson(secure.database().db, 'qian');
  const answer = await secure.bare().inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username: 'qian', password: PASSWORD },
  });
  const set = [answer.headers['set-cookie']].flat().map(String);
  expect(set).toHaveLength(1);
  expect(set[0]).toMatch(/^__Host-robot-plan\.session_token=/);
  for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
    expect(set[0]!.split('; ')).toContain(part);
  expect(set[0]).not.toMatch(/domain/i);

  const cookie = await signIn(secure.bare(), 'qian');
  const session = async () =>
    (await secure.bare().inject({ url: '/api/v1/session', headers: { cookie } })).json();
  expect((await session()).by).toBe('session');
  const out = await secure.bare().inject({ method: 'DELETE', url: '/api/v1/session', headers: { cookie } });
  expect(out.headers['clear-site-data']).toBe('"cache"');
  expect((await session()).by).toBe('nothing');
});

test('so is the cookie that ties the way back from a provider to a browser', async () => {
  const answer = await secure.bare().inject({ method: 'POST', url: '/api/v1/session/oidc', payload: {} });
  const set = [answer.headers['set-cookie']].flat().map(String);
  expect(set.length).toBeGreaterThan(0);
  for (const cookie of set) {
    expect(cookie).toMatch(/^__Host-robot-plan\./);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie.split('; ')).toContain(part);
  }
});

test('a session that nobody used for twelve hours is over', async () => {
  const { db } = plain.database();
  await addPerson(db, 'zhou');
  const cookie = await signIn(plain.bare(), 'zhou');
  const by = async () =>
    (await plain.bare().inject({ url: '/api/v1/session', headers: { cookie } })).json().by;
  const [begun] = await db.select().from(personSession).orderBy(desc(personSession.createdAt)).limit(1);
  // Two readings of one clock, a moment apart.
  const lasts = begun!.expiresAt.getTime() - begun!.updatedAt.getTime();
  expect(Math.round(lasts / 1000)).toBe(12 * 3600);
  expect(await by()).toBe('session');
  await db.update(personSession).set({ expiresAt: new Date(Date.now() - 1) });
  expect(await by()).toBe('nothing');
});

test('a cookie that was there before signing in is not the session afterwards', async () => {
  await addPerson(plain.database().db, 'sun');
  const planted = await signIn(plain.bare(), 'sun');
  const answer = await plain.bare().inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { cookie: planted },
    payload: { username: 'sun', password: PASSWORD },
  });
  expect(String(answer.headers['set-cookie'])).not.toContain(planted);
  const before = await plain.bare().inject({ url: '/api/v1/session', headers: { cookie: planted } });
  expect(before.json().by).toBe('nothing');
});

it.each([
  ['/api/v1/account', 'no-store'],
  ['/api/v1/reports', 'no-store'],
  ['/api/v1/uploads', 'no-store'],
  ['/api/v1/people', 'no-store'],
  ['/api/v1/audit', 'no-store'],
  ['/api/v1/collections', 'no-store'],
  ['/api/v1/targets', 'private, no-cache'], // approved figures are looked at again, not fetched again
])('a browser is told of %s: %s', async (url, wanted) => {
  const { headers } = await plain.app().inject(url);
  expect(headers['cache-control']).toBe(wanted);
});

test('what is refused is not kept either', async () => {
  const answer = await secure.bare().inject('/api/v1/audit');
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([401, 'no-store']);
});

it.each([
  ['a prototype', '{"username":"a","password":"b","__proto__":{"demo":true}}', 400],
  ['a constructor', '{"username":"a","password":"b","constructor":{"prototype":{"demo":true}}}', 400],
  ['a field that is not asked for', '{"username":"a","password":"b","role":"administrator"}', 400],
  ['a list for a text', '{"username":["a"],"password":"b"}', 400],
])('a body with %s is refused', async (_, payload, status) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await plain.bare().inject({ method: 'POST', url: '/api/v1/session', headers, payload });
  expect(answer.statusCode).toBe(status);
  expect(({} as { demo?: boolean }).demo).toBeUndefined();
});

test('a parameter that is said twice is no parameter', async () => {
  const ask = async (query: string) =>
    (await plain.app().inject(`/api/v1/progress/trend?${query}`)).statusCode;
  expect(await ask('target=SD-Q2')).toBe(200);
  expect(await ask('target=SD-Q2&target=SD-Q1')).toBe(400);
});

test('a request that never ends is ended', () => {
  expect(plain.bare().server.requestTimeout).toBe(300_000);
});

test('a form of another site, which asks no leave beforehand, is no body', async () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    const answer = await plain.bare().inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': type },
      payload: '{"username":"a","password":"b"}',
    });
    expect([type, answer.statusCode >= 400]).toEqual([type, true]);
  }
});

test('a method is what the request says, and TRACE is none', async () => {
  const { headers } = await addAccount(plain.database().db, '吴统计', {
    grants: [{ role: 'statistician', region: '370100' }],
  });
  const overridden = { ...headers, 'x-http-method-override': 'DELETE' };
  expect((await plain.bare().inject({ url: '/api/v1/health', headers: overridden })).statusCode).toBe(200);
  for (const method of ['TRACE', 'OPTIONS'] as const) {
    const answer = await plain.bare().inject({ method, url: '/api/v1/health', headers });
    expect([method, answer.statusCode]).toEqual([method, 404]);
    expect(answer.body).not.toContain(headers.authorization);
  }
});

test('a host name that a caller makes up appears in no answer', async () => {
  const host = 'evil.example';
  for (const url of ['/', '/api/v1/session', '/api/v1/openapi.json', '/sign-in']) {
    const answer = await plain.bare().inject({ url, headers: { host } });
    expect([url, answer.body.includes(host)]).toEqual([url, false]);
    expect(JSON.stringify(answer.headers)).not.toContain(host);
  }
});
