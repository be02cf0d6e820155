import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { auditEntry, person, personAccount, personSession } from '#db/schema/index.ts';
import { HttpWalk } from '../setup/http-walk.ts';
import { CLIENT, freePort, startProvider, type TestProvider } from '../setup/oidc.ts';
import { useServer } from '../setup/server.ts';
import { addPerson } from '../setup/sign-in.ts';

let provider: TestProvider;
const server = useServer(async () => {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  provider = await startProvider(`${site}/api/auth/callback/oidc`);
  return {
    PORT: String(port),
    PUBLIC_URL: site,
    DEMO: 'off',
    OIDC_ISSUER: provider.issuer,
    OIDC_NAME: '省统一认证',
    ...CLIENT,
  };
});
beforeAll(() => {
  provider.people.set('wang', { name: '王晓明', email: 'wang@example.cn', email_verified: true });
  provider.people.set('li', { name: '李不认', email: 'wang@example.cn', email_verified: true });
  provider.people.set('zhao', { preferred_username: 'zhao-2', email: 'zhao@example.cn' });
});
afterAll(() => provider.close());

const session = async (walk: HttpWalk) => {
  const url = `${server.url()}/api/v1/session`;
  return (await fetch(url, { headers: { cookie: walk.cookiesFor(url) } })).json();
};

/** Asks our server where to go, as the sign-in page does. */
async function begin(walk: HttpWalk, body: object = {}): Promise<string> {
  const url = `${server.url()}/api/v1/session/oidc`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: walk.cookiesFor(url) },
    body: JSON.stringify(body),
  });
  walk.keep(url, answer.headers.getSetCookie());
  return (await answer.json()).url;
}

/** Signs in at the provider, as a person with a browser would; stops before the address back to our site, or goes on. */
async function atProvider(walk: HttpWalk, url: string, login: string, until?: (url: string) => boolean) {
  let page = await walk.go(url, until ? { until } : {});
  for (const form of [{ prompt: 'login', login, password: 'any' }, { prompt: 'consent' }]) {
    if (!page.url.startsWith(provider.issuer)) break;
    const action = /<form[^>]*action="([^"]+)"/.exec(page.body)![1]!;
    page = await walk.go(new URL(action, page.url).href, { form, ...(until ? { until } : {}) });
  }
  return page;
}

async function signIn(login: string, body: object = {}) {
  const walk = new HttpWalk();
  const page = await atProvider(walk, await begin(walk, body), login);
  return { walk, page };
}

it('begins with PKCE, a state, a nonce, and a cookie that comes back from another site', async () => {
  const answer = await server.bare().inject({ method: 'POST', url: '/api/v1/session/oidc', payload: {} });
  const asked = new URL(answer.json().url);
  expect(asked.origin).toBe(provider.issuer);
  expect(Object.fromEntries(asked.searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'monitor',
    code_challenge_method: 'S256',
    redirect_uri: `${server.url()}/api/auth/callback/oidc`,
    scope: expect.stringContaining('openid'),
    nonce: expect.stringMatching(/.{20,}/),
    state: expect.stringMatching(/.{20,}/),
  });
  expect(String(answer.headers['set-cookie'])).toMatch(/state=.*HttpOnly.*SameSite=Lax/i);
});

it('the first sign-in makes a person without any role, the second finds them again', async () => {
  const { walk, page } = await signIn('wang', { next: '/plans/SD?tab=tasks' });
  expect(page.url).toBe(`${server.url()}/sign-in?via=oidc&next=%2Fplans%2FSD%3Ftab%3Dtasks`);
  const first = await session(walk);
  expect(first).toMatchObject({ by: 'session', actor: { name: '王晓明', grants: [] }, oidc: '省统一认证' });
  const url = `${server.url()}/api/v1/targets`;
  const reading = await fetch(url, { headers: { cookie: walk.cookiesFor(url) } });
  expect(reading.status).toBe(403);

  const again = await signIn('wang');
  expect((await session(again.walk)).actor.personId).toBe(first.actor.personId);
  const { db } = server.database();
  expect(await db.$count(personAccount)).toBe(1);
  const [kept] = await db.select().from(personAccount);
  expect(kept).toMatchObject({ accessToken: null, idToken: null, accountId: `${provider.issuer} wang` });
  const entries = (await db.select().from(auditEntry)).filter(
    ({ personId }) => personId === first.actor.personId,
  );
  expect(entries.map(({ action }) => action)).toEqual(['people.create', 'session.start', 'session.start']);
});

it('the session cookie is strict although the way back is not', async () => {
  const walk = new HttpWalk();
  const back = await atProvider(walk, await begin(walk), 'wang', (url) =>
    url.includes('/api/auth/callback/'),
  );
  const answer = await fetch(back.url, {
    redirect: 'manual',
    headers: { cookie: walk.cookiesFor(back.url) },
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.includes('session_token'))!;
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Strict/i);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('the same e-mail address is not the same person, whether here or there', async () => {
  const local = await addPerson(server.database().db, 'local');
  await server.database().db.update(person).set({ email: 'zhao@example.cn' }).where(eq(person.id, local));
  const { walk } = await signIn('li');
  expect((await session(walk)).actor).toMatchObject({ name: '李不认', grants: [] });
  const zhao = await signIn('zhao');
  const { actor } = await session(zhao.walk);
  expect(actor.name).toBe('zhao-2');
  expect(actor.personId).not.toBe(local);
  const emails = (await server.database().db.select().from(person)).map(({ email }) => email);
  expect(emails.filter((email) => !email.endsWith('.invalid')).sort()).toEqual([
    'wang@example.cn',
    'zhao@example.cn',
  ]);
});

it('somebody of whom the provider says nothing is called by their subject', async () => {
  const { walk } = await signIn('u-1001');
  expect((await session(walk)).actor.name).toBe('u-1001');
});

it('a stopped account begins no session', async () => {
  const before = await session((await signIn('wang')).walk);
  const stop = { method: 'POST', url: `/api/v1/people/${before.actor.personId}/disable` } as const;
  expect((await server.app().inject(stop)).statusCode).toBe(200);
  const { walk, page } = await signIn('wang');
  expect(new URL(page.url).searchParams.get('error')).toBe('unable_to_create_session');
  expect((await session(walk)).by).toBe('nothing');
  const sessions = await server.database().db.select().from(personSession);
  expect(sessions.filter(({ userId }) => userId === before.actor.personId)).toEqual([]);
});

test('a way back that another browser began leads nowhere', async () => {
  const thief = new HttpWalk();
  const back = await atProvider(thief, await begin(thief), 'li', (url) =>
    url.includes('/api/auth/callback/'),
  );
  const victim = new HttpWalk();
  const page = await victim.go(back.url);
  expect(new URL(page.url).searchParams.get('error')).toBe('state_mismatch');
  expect((await session(victim)).by).toBe('nothing');
});

test.each([
  ['nothing', '', 'state_not_found'],
  ['a made-up state', '?code=x&state=made-up', 'state_mismatch'],
])('a way back with %s leads to the sign-in page', async (_, query, error) => {
  const page = await new HttpWalk().go(`${server.url()}/api/auth/callback/oidc${query}`);
  expect(new URL(page.url).pathname).toBe('/sign-in');
  expect(new URL(page.url).searchParams.get('error')).toBe(error);
});

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'does not send anybody on to %s',
  async (next) => {
    const answer = await server
      .bare()
      .inject({ method: 'POST', url: '/api/v1/session/oidc', payload: { next } });
    expect(answer.statusCode).toBe(400);
  },
);

test.each([
  ['POST', '/api/auth/sign-up/email'],
  ['POST', '/api/auth/sign-in/social'],
  ['POST', '/api/auth/sign-in/username'],
  ['GET', '/api/auth/get-session'],
  ['GET', '/api/auth/callback/github'],
  ['POST', '/api/auth/callback/oidc'],
] as const)('serves nothing else of the library: %s %s', async (method, url) => {
  const answer = await server.bare().inject({ method, url, ...(method === 'POST' ? { payload: {} } : {}) });
  expect(answer.statusCode).toBe(404);
});
