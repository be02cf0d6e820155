import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import Fastify from 'fastify';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { updatePerson } from '#db/queries/people.ts';
import { insertToken } from '#db/queries/tokens.ts';
import { newSecret, secretHash } from '#server/identity/secret.ts';
import access from '#server/plugins/access.ts';
import { createBriefMemory } from '#server/services/brief-memory.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { addPerson, signIn } from '../setup/sign-in.ts';

/** A site that shows nothing to visitors. */
const server = useServer({ PUBLIC_READ: 'off', DEMO: 'off' });
/** A draft, which nobody may see without an account. */
let report: string;

beforeAll(async () => {
  const { db } = server.database();
  await addPerson(db, 'minhang', { grants: [{ role: 'statistician', region: '310112' }] });
  const opened = await server.bare().inject({
    method: 'POST',
    url: '/api/v1/reports',
    headers: { cookie: await signIn(server.bare(), 'minhang') },
    payload: { plan: 'MH', region: '310112', period: '2026-Q3' },
  });
  report = opened.json().id;
});

/** Sends the address byte by byte as it stands; most clients would tidy it. */
async function asWritten(method: string, path: string) {
  const asked = request(server.url(), { method, path });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const type = String(answer.headers['content-type']);
  return { status: answer.statusCode!, type, body: await text(answer) };
}

const routes = () => server.bare().declaredRoutes;
const filledIn = (url: string) => url.replaceAll(/:(\w+)/g, '1');
const isChange = (method: string) => !['GET', 'HEAD'].includes(method);

describe('who once was let in', () => {
  it('is nobody with the cookie of an account that was stopped, even if the session is still there', async () => {
    const { db } = server.database();
    const id = await addPerson(db, 'stopped', { grants: [{ role: 'leader', region: '310112' }] });
    const cookie = await signIn(server.bare(), 'stopped');
    const ask = (url: string) => server.bare().inject({ url: `/api/v1${url}`, headers: { cookie } });
    expect((await ask('/account')).statusCode).toBe(200);
    await updatePerson(db, id, { disabledAt: TEST_NOW });
    expect((await ask('/account')).statusCode).toBe(401);
    expect((await ask('/targets')).statusCode).toBe(401);
    expect((await ask('/session')).json().by).toBe('nothing');
  });

  it('is refused with a token from the moment at which it expires', async () => {
    const { db } = server.database();
    const personId = await addPerson(db, 'program', { grants: [{ role: 'leader', region: '310112' }] });
    const secret = newSecret();
    const [createdAt, expiresAt] = ['2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'];
    await db.transaction((tx) =>
      insertToken(tx, {
        ...{ id: randomUUID(), personId, name: '试', hash: secretHash(secret), scopes: ['read'] },
        ...{ createdAt, expiresAt },
      }),
    );
    const headers = { authorization: `Bearer ${secret}` };
    const at = async (instant: string) => {
      server.setNow(instant);
      return (await server.bare().inject({ url: '/api/v1/plans', headers })).statusCode;
    };
    expect(await at('2026-11-30T23:59:59.000Z')).toBe(200);
    expect(await at(expiresAt)).toBe(401);
    server.setNow(TEST_NOW);
  });
});

describe('a page of another site', () => {
  it.each([
    ['says so', { 'sec-fetch-site': 'cross-site' }],
    ['is of a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['has another origin', { origin: 'https://evil.example' }],
    ['has no origin', { origin: 'null' }],
  ])('that %s changes nothing by any route', async (_, from) => {
    const headers = { ...server.administrator().headers, host: 'localhost', ...from };
    const changing = routes().filter(({ method }) => isChange(method));
    expect(changing.length).toBeGreaterThan(40);
    for (const { method, url } of changing) {
      const answer = await server.bare().inject({ method: method as 'POST', url: filledIn(url), headers });
      expect([method, url, answer.statusCode, answer.json().detail]).toEqual([
        ...[method, url, 403],
        '不接受来自其他网站页面的改动',
      ]);
    }
  });
});

describe('other methods', () => {
  it('a request for the head only is judged like the whole', async () => {
    const read = routes().filter(({ method, access: asked }) => method === 'HEAD' && asked !== 'open');
    expect(read.length).toBeGreaterThan(40);
    for (const { url } of read) {
      const answer = await server.bare().inject({ method: 'HEAD', url: filledIn(url) });
      expect([url, answer.statusCode, answer.body]).toEqual([url, 401, '']);
    }
  });

  it.each(['OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY'])('%s does nothing anywhere', async (method) => {
    for (const { url } of routes()) {
      const answer = await server.bare().inject({ method: method as 'PATCH', url: filledIn(url) });
      expect([url, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([url, true]);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('a method in a header does not count', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-http-method': 'DELETE' };
    const answer = await server.bare().inject({ method: 'POST', url: '/api/v1/demo', headers });
    expect(answer.statusCode).toBe(404);
  });
});

describe('an address written otherwise', () => {
  const WRITTEN = [
    (url: string) => `/${url}`,
    (url: string) => `//localhost${url}`,
    (url: string) => url.replace('/api', '/%61pi'),
    (url: string) => url.replace('/v1', '/v%31'),
    (url: string) => url.replace('/api/', '/api%2f'),
    (url: string) => url.replace('/api/', '/api%2F'),
    (url: string) => url.replace('/v1/', '/v1/./'),
    (url: string) => url.replace('/v1/', '/v1/%2e/'),
    (url: string) => url.replace('/v1/', '/v1/%2e%2e/v1/'),
    (url: string) => url.replace('/v1/', '/docs/../v1/'),
    (url: string) => url.replace('/v1/', '/docs/%2e%2e/v1/'),
    (url: string) => url.replace('/v1/', '/docs/..%2fv1/'),
    (url: string) => url.toUpperCase(),
    (url: string) => url.replace('/api/v1', '/Api/V1'),
    (url: string) => url.replace('/v1/', '/v1//'),
    (url: string) => `${url}/`,
    (url: string) => `${url};x=1`,
    (url: string) => `${url}%00`,
    (url: string) => `${url}%20`,
    (url: string) => `${url}.json`,
    (url: string) => `${url}?format=csv`,
    (url: string) => `${url}#x`,
    (url: string) => url.replace('/v1/', '\\v1\\'),
  ];

  it.each(WRITTEN.map((write) => [write('/api/v1/reports'), write]))('%s opens nothing', async (_, write) => {
    for (const url of ['/api/v1/reports', `/api/v1/reports/${report}`, '/api/v1/people']) {
      const answer = await asWritten('GET', write(url));
      expect(answer.body).not.toMatch(/闵行|minhang/);
      // the application itself, which then asks for what it shows
      if (!answer.type.startsWith('text/html')) expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    const change = await asWritten('POST', write('/api/v1/people'));
    expect(change.status).toBeGreaterThanOrEqual(400);
    expect(change.status).toBeLessThan(500);
  });

  it('is judged by the route that it reaches, also with an account', async () => {
    const cookie = await signIn(server.bare(), 'minhang');
    const ask = (url: string) => server.bare().inject({ url, headers: { cookie } });
    expect((await ask('/%61pi/v1/reports')).json().items).toHaveLength(1);
    expect((await ask('/%61pi/v1/people')).statusCode).toBe(403);
  });
});

describe('a route that does not say what it asks', () => {
  const register = async (config: object, method: 'GET' | 'POST' = 'GET') => {
    const app = Fastify();
    const options = {
      ...{ auth: {}, db: {}, now: () => new Date(TEST_NOW), publicRead: async () => true },
      memory: createBriefMemory(() => true),
    };
    await app.register(access, options as never);
    app.route({ method, url: '/api/v1/new', config, handler: async () => ({}) });
    return app;
  };

  it('cannot be registered', async () => {
    await expect(register({})).rejects.toThrow('does not declare its access');
  });

  it('cannot be registered either when it changes something for whoever may read', async () => {
    await expect(register({ access: 'approved' }, 'POST')).rejects.toThrow('open to readers');
    const { declaredRoutes } = await register({ access: 'report.write' }, 'POST');
    expect(declaredRoutes).toEqual([{ method: 'POST', url: '/api/v1/new', access: 'report.write' }]);
  });
});

test('the description of the API says of every route what it asks', async () => {
  const { paths } = (await server.bare().inject('/api/v1/openapi.json')).json() as {
    paths: Record<string, Record<string, { description?: string }>>;
  };
  const described = Object.values(paths).flatMap((path) => Object.values(path));
  expect(described.length).toBeGreaterThan(80);
  expect(described.filter(({ description }) => !description?.includes('权限：'))).toEqual([]);
  expect(paths['/api/v1/reports/{id}/moves']?.post?.description).toBe(
    '权限：填报数据：统计员（授权地区及其下级）；或审核填报：审核员（授权地区的下级）。',
  );
});
