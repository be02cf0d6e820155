import { expect, it, test } from 'vitest';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { offerFirstAdministrator } from '#server/services/people/first-administrator.ts';
import { addAccount } from '../setup/people.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';

const server = useServer();
const closed = useServer({ PUBLIC_READ: 'off', DEMO: 'off' });
const PASSWORD = '济南名泉七十二处在城中';

const ask = (
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  headers: Record<string, string> = {},
  payload?: object,
) => closed.bare().inject({ method, url, headers, ...(payload ? { payload } : {}) });

const cookieOf = (response: { headers: Record<string, unknown> }) =>
  String(response.headers['set-cookie']).split(';')[0]!;

it('a closed site is there, and shows its figures to accounts with a role only', async () => {
  const nobody = await addAccount(closed.database().db, '新来的', { grants: [] });
  const leader = await addAccount(closed.database().db, '王领导', {
    grants: [{ role: 'leader', region: '370000' }],
  });
  expect((await ask('GET', '/api/v1/health')).statusCode).toBe(200);
  expect((await ask('GET', '/api/v1/targets')).statusCode).toBe(401);
  expect((await ask('GET', '/api/v1/targets', nobody.headers)).statusCode).toBe(403);
  expect((await ask('GET', '/api/v1/targets', leader.headers)).statusCode).toBe(200);
});

it.each(['/%61pi/v1/targets', '/api/v1/%74argets', '//api/v1/targets'])(
  'a closed site does not open to the address %s',
  async (url) => {
    const response = await ask('GET', url);
    expect(response.body).not.toContain('SD-Q2');
    expect(response.statusCode).not.toBe(500);
  },
);

it('answers an address that cannot be decoded with a problem, too', async () => {
  const response = await server.app().inject({ method: 'GET', url: '/%' });
  expect([response.statusCode, response.headers['content-type']]).toEqual([400, 'application/problem+json']);
});

test.each([
  ['a visitor', {}, 401],
  ['a token that nobody has', { authorization: 'Bearer nonsense' }, 401],
  ['a page of another origin', { host: 'localhost', origin: 'http://evil.example' }, 403],
  ['a page of another site', { host: 'localhost', 'sec-fetch-site': 'cross-site' }, 403],
])('%s changes nothing', async (_, headers, status) => {
  const response = await server.bare().inject({ method: 'DELETE', url: '/api/v1/demo', headers });
  expect(response.statusCode).toBe(status);
  const { progress } = (await server.app().inject('/api/v1/progress/trend?target=SD-Q2')).json();
  expect(progress.demo).toBe(true);
});

test('a page of another site cannot use the session of whoever looks at it', async () => {
  const headers = { ...server.administrator().headers, 'sec-fetch-site': 'cross-site' };
  const response = await server.bare().inject({ method: 'DELETE', url: '/api/v1/demo', headers });
  expect(response.statusCode).toBe(403);
});

test('a token does what its scopes say and nothing more', async () => {
  const reader = await addAccount(server.database().db, '只读程序', {
    grants: [{ role: 'administrator', region: ROOT_REGION }],
    scopes: ['read'],
  });
  const { headers } = reader;
  expect((await server.bare().inject({ url: '/api/v1/targets', headers })).statusCode).toBe(200);
  const removal = await server.bare().inject({ method: 'DELETE', url: '/api/v1/demo', headers });
  expect([removal.statusCode, removal.json().code]).toEqual([403, 'forbidden']);
});

test('the first administrator: one link, one use, then sign-in, and a session that ends', async () => {
  const { db } = closed.database();
  await db.execute('delete from role_grant');
  const secret = (await offerFirstAdministrator(db, new Date(TEST_NOW)))!;
  expect((await ask('GET', `/api/v1/links/${secret}`)).json()).toMatchObject({ kind: 'first_administrator' });
  const use = (body: object) => ask('POST', `/api/v1/links/${secret}`, {}, body);
  const weak = await use({ name: '李首任', username: 'lishouren', password: 'lishouren1' });
  expect([weak.statusCode, weak.json().details.field]).toEqual([400, 'password']);
  const leaked = await use({ name: '李首任', username: 'lishouren', password: 'basketball2026!' });
  expect([leaked.statusCode, leaked.json().details.field]).toEqual([400, 'password']);
  expect((await use({ name: '李首任', username: 'LiShouren', password: PASSWORD })).json()).toEqual({
    username: 'lishouren',
  });
  expect((await use({ name: '又一个', username: 'another', password: PASSWORD })).statusCode).toBe(404);
  expect(await offerFirstAdministrator(db, new Date(TEST_NOW))).toBeNull();

  const signIn = (password: string) =>
    ask('POST', '/api/v1/session', {}, { username: 'lishouren', password });
  expect((await signIn('wrong password')).statusCode).toBe(401);
  const cookie = cookieOf(await signIn(PASSWORD));
  const session = await ask('GET', '/api/v1/session', { cookie });
  expect(session.json()).toMatchObject({
    actor: { name: '李首任', grants: [{ role: 'administrator', region: '100000' }] },
    by: 'session',
  });
  expect((await ask('GET', '/api/v1/targets', { cookie })).statusCode).toBe(200);
  const out = await ask('DELETE', '/api/v1/session', { cookie });
  expect(out.statusCode).toBe(204);
  // stolen before sign-out: the same cookie, from somewhere else
  expect((await ask('GET', '/api/v1/session', { cookie })).json().by).toBe('nothing');
  expect((await ask('GET', '/api/v1/targets', { cookie })).statusCode).toBe(401);
});

it('a forged cookie is nobody', async () => {
  const cookie = 'robot-plan.session_token=forged.signature';
  expect((await ask('GET', '/api/v1/session', { cookie })).json().by).toBe('nothing');
});
