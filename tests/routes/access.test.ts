import { expect, it, test } from 'vitest';
import { TEST_KEY, useServer } from '../setup/server.ts';

const server = useServer();
const closed = useServer({ PUBLIC_READ: 'off' });

function get(path: string, headers: Record<string, string> = {}) {
  return server
    .app()
    .inject({ method: 'GET', url: `/api/v1${path}`, headers: { host: 'localhost', ...headers } });
}

test.each([
  ['a direct local caller', { host: 'localhost' }, 'administrator'],
  ['a caller through a proxy', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }, 'visitor'],
  ['a page that renamed its host', { host: 'evil.example' }, 'visitor'],
  ['a caller with the key', { host: 'evil.example', authorization: `Bearer ${TEST_KEY}` }, 'administrator'],
  ['a caller with a wrong key', { host: 'evil.example', authorization: 'Bearer nonsense' }, 'visitor'],
])('%s is taken for a known one or a visitor', async (_, headers, role) => {
  expect((await get('/session', headers)).json().actor.role).toBe(role);
});

it.each(['/%61pi/v1/targets', '/api/v1/%74argets', '//api/v1/targets'])(
  'a closed site does not open to the address %s',
  async (url) => {
    const response = await closed.app().inject({ method: 'GET', url, headers: { host: 'evil.example' } });
    expect(response.body).not.toContain('SD-Q2');
    expect(response.statusCode).not.toBe(500);
  },
);

it('a closed site says that it is there, and lets its key in', async () => {
  const ask = (url: string, headers: Record<string, string> = {}) =>
    closed.app().inject({ method: 'GET', url, headers: { host: 'evil.example', ...headers } });
  expect((await ask('/api/v1/health')).statusCode).toBe(200);
  expect((await ask('/api/v1/targets')).statusCode).toBe(403);
  expect((await ask('/api/v1/targets', { authorization: `bearer ${TEST_KEY}` })).statusCode).toBe(200);
  expect((await ask('/?key=wrong')).statusCode).toBe(403);
  const welcome = await ask(`/upload?plan=SD&key=${TEST_KEY}`);
  expect([welcome.statusCode, welcome.headers.location]).toEqual([303, '/upload?plan=SD']);
  const cookie = String(welcome.headers['set-cookie']).split(';')[0]!;
  expect((await ask('/api/v1/targets', { cookie, authorization: 'Bearer old' })).statusCode).toBe(200);
});

it('answers an address that cannot be decoded with a problem, too', async () => {
  const response = await server.app().inject({ method: 'GET', url: '/%' });
  expect([response.statusCode, response.headers['content-type']]).toEqual([400, 'application/problem+json']);
});

test.each([
  ['a visitor', { host: 'evil.example' }],
  ['a page of another origin', { host: 'localhost', origin: 'http://evil.example' }],
  ['a page of another site', { host: 'localhost', 'sec-fetch-site': 'cross-site' }],
])('%s changes nothing', async (_, headers) => {
  const response = await server.app().inject({ method: 'DELETE', url: '/api/v1/demo', headers });
  expect(response.statusCode).toBe(403);
  expect((await get('/progress/trend?target=SD-Q2')).json().progress.demo).toBe(true);
});
