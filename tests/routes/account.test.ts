import type { InjectOptions } from 'fastify';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { personSession, signInFailure } from '#db/schema/index.ts';
import { addAccount } from '../setup/people.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { addPerson, PASSWORD, signIn } from '../setup/sign-in.ts';

const server = useServer({ PUBLIC_READ: 'off', DEMO: 'off' });
const NEW_PASSWORD = '大明湖畔的那片荷花啊';
const DAY = 86_400_000;
let names = 0;

type Method = NonNullable<InjectOptions['method']>;
const ask = (cookie: string, method: Method, url: string, payload?: object) =>
  server
    .bare()
    .inject({ method, url: `/api/v1${url}`, headers: { cookie }, ...(payload ? { payload } : {}) });
const whoIs = async (cookie: string) => (await ask(cookie, 'GET', '/session')).json().actor.name;

/** Somebody signed in twice, and the administrator who could stop them. */
async function somebody() {
  names += 1;
  const username = `user-${names}`;
  const { db } = server.database();
  const id = await addPerson(db, username, { grants: [{ role: 'statistician', region: '370100' }] });
  return {
    id,
    username,
    here: await signIn(server.bare(), username),
    elsewhere: await signIn(server.bare(), username),
  };
}

const byAdministrator = (method: Method, url: string) =>
  server.app().inject({ method, url: `/api/v1${url}` });

beforeEach(async () => {
  server.setNow(TEST_NOW);
  await server.database().db.delete(signInFailure);
});

describe('a session that somebody stole', () => {
  const ends: [string, (person: Awaited<ReturnType<typeof somebody>>) => Promise<unknown>][] = [
    ['signing out', ({ elsewhere }) => ask(elsewhere, 'DELETE', '/session')],
    [
      'a new password',
      ({ here }) =>
        ask(here, 'PUT', '/account/password', { oldPassword: PASSWORD, newPassword: NEW_PASSWORD }),
    ],
    ['ending all others', ({ here }) => ask(here, 'DELETE', '/account/sessions')],
    [
      'ending it',
      async ({ here }) => {
        const { items } = (await ask(here, 'GET', '/account/sessions')).json();
        const other = items.find(({ current }: { current: boolean }) => !current);
        return ask(here, 'DELETE', `/account/sessions/${other.id}`);
      },
    ],
    ['stopping the account', ({ id }) => byAdministrator('POST', `/people/${id}/disable`)],
    ['the administrator ending them', ({ id }) => byAdministrator('DELETE', `/people/${id}/sessions`)],
    [
      'a password chosen by a link',
      async ({ id }) => {
        const { secret } = (await byAdministrator('POST', `/people/${id}/link`)).json();
        return ask('', 'POST', `/links/${secret}`, { password: NEW_PASSWORD });
      },
    ],
  ];
  it.each(ends)('does not work after %s', async (_, end) => {
    const person = await somebody();
    expect(await whoIs(person.elsewhere)).toBe(person.username);
    const { statusCode } = (await end(person)) as { statusCode: number };
    expect(statusCode).toBeLessThan(300);
    expect(await whoIs(person.elsewhere)).toBe('访客');
    expect((await ask(person.elsewhere, 'GET', '/targets')).statusCode).toBe(401);
  });

  it('works for a week at most, however much it is used', async () => {
    const { here, elsewhere } = await somebody();
    const { db } = server.database();
    await db.update(personSession).set({ createdAt: new Date(Date.now() - 6.9 * DAY) });
    expect(await whoIs(here)).toBe(await whoIs(elsewhere));
    await db.update(personSession).set({ createdAt: new Date(Date.now() - 7.1 * DAY) });
    expect(await whoIs(here)).toBe('访客');
  });
});

describe('changing one’s password', () => {
  it('keeps the session at hand, and the new one is the one that works', async () => {
    const { here, username } = await somebody();
    const answer = await ask(here, 'PUT', '/account/password', {
      oldPassword: PASSWORD,
      newPassword: NEW_PASSWORD,
    });
    expect(answer.statusCode).toBe(204);
    expect(await whoIs(here)).toBe(username);
    await expect(signIn(server.bare(), username, PASSWORD)).rejects.toThrow('不正确');
    await signIn(server.bare(), username, NEW_PASSWORD);
  });

  it.each([
    ['a wrong old one', { oldPassword: 'wrong', newPassword: NEW_PASSWORD }, 403, 'oldPassword'],
    ['a short one', { oldPassword: PASSWORD, newPassword: 'short' }, 400, 'newPassword'],
    ['a common one', { oldPassword: PASSWORD, newPassword: 'password1234' }, 400, 'newPassword'],
  ])('is refused with %s', async (_, body, status, field) => {
    const { here, username } = await somebody();
    const answer = await ask(here, 'PUT', '/account/password', body);
    expect([answer.statusCode, answer.json().details.field]).toEqual([status, field]);
    await signIn(server.bare(), username);
  });

  it('takes none that is known to guessers', async () => {
    const { here } = await somebody();
    const body = { oldPassword: PASSWORD, newPassword: 'basketball2026!' };
    const answer = await ask(here, 'PUT', '/account/password', body);
    expect([answer.statusCode, answer.json().details.field]).toEqual([400, 'newPassword']);
  });

  it('slows guessing of the old one, together with the sign-in', async () => {
    const { here, username } = await somebody();
    const guess = () =>
      ask(here, 'PUT', '/account/password', { oldPassword: 'wrong', newPassword: NEW_PASSWORD });
    const answers = [await guess(), await guess(), await guess(), await guess(), await guess()];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 429]);
    await expect(signIn(server.bare(), username)).rejects.toThrow('too-many');
  });
});

describe('a token', () => {
  const body = { name: '夜间导出', scopes: ['read'], days: 30 };

  it('is shown once, works within its scopes, and not after it is revoked', async () => {
    const { here } = await somebody();
    const made = await ask(here, 'POST', '/account/tokens', body);
    expect(made.statusCode).toBe(201);
    const { secret, token } = made.json();
    const headers = { authorization: `Bearer ${secret}` };
    const use = (method: Method, url: string) => server.bare().inject({ method, url, headers });
    expect((await use('GET', '/api/v1/targets')).statusCode).toBe(200);
    expect((await use('GET', '/api/v1/people')).statusCode).toBe(403);
    const list = await ask(here, 'GET', '/account/tokens');
    expect(list.json().items).toMatchObject([{ name: '夜间导出', scopes: ['read'], expired: false }]);
    expect(list.body).not.toContain(secret);
    expect((await ask(here, 'DELETE', `/account/tokens/${token.id}`)).statusCode).toBe(204);
    expect((await use('GET', '/api/v1/targets')).statusCode).toBe(401);
    expect((await ask(here, 'DELETE', `/account/tokens/${token.id}`)).statusCode).toBe(404);
  });

  it('works until it expires and not after', async () => {
    const { here } = await somebody();
    const { secret } = (await ask(here, 'POST', '/account/tokens', { ...body, days: 1 })).json();
    const use = () =>
      server.bare().inject({ url: '/api/v1/targets', headers: { authorization: `Bearer ${secret}` } });
    server.setNow(new Date(Date.parse(TEST_NOW) + DAY - 1000).toISOString());
    expect((await use()).statusCode).toBe(200);
    server.setNow(new Date(Date.parse(TEST_NOW) + DAY).toISOString());
    expect((await use()).statusCode).toBe(401);
  });

  it('stops with its owner, and works again with them', async () => {
    const { here, id } = await somebody();
    const { secret } = (await ask(here, 'POST', '/account/tokens', body)).json();
    const use = () =>
      server.bare().inject({ url: '/api/v1/targets', headers: { authorization: `Bearer ${secret}` } });
    await byAdministrator('POST', `/people/${id}/disable`);
    expect((await use()).statusCode).toBe(401);
    await byAdministrator('POST', `/people/${id}/enable`);
    expect((await use()).statusCode).toBe(200);
  });

  test.each([
    [{ ...body, days: 365 }, 201],
    [{ ...body, days: 366 }, 400],
    [{ ...body, days: 0 }, 400],
    [{ ...body, scopes: [] }, 400],
    [{ ...body, scopes: ['everything'] }, 400],
    [{ ...body, name: ' ' }, 400],
  ])('made with %j is answered with %i', async (asked, status) => {
    const { here } = await somebody();
    expect((await ask(here, 'POST', '/account/tokens', asked)).statusCode).toBe(status);
  });

  test.each<[Method, string, object | undefined]>([
    ['POST', '/account/tokens', body],
    ['DELETE', '/account/tokens/00000000-0000-4000-8000-000000000000', undefined],
    ['PUT', '/account/password', { oldPassword: PASSWORD, newPassword: NEW_PASSWORD }],
    ['DELETE', '/account/sessions', undefined],
    ['DELETE', '/account/sessions/some', undefined],
  ])('may not %s %s, whatever its scopes', async (method, url, payload) => {
    const { headers } = await addAccount(server.database().db, '程序', {
      grants: [{ role: 'administrator', region: ROOT_REGION }],
    });
    const answer = await server
      .bare()
      .inject({ method, url: `/api/v1${url}`, headers, ...(payload ? { payload } : {}) });
    expect([answer.statusCode, answer.json().detail]).toEqual([403, expect.stringContaining('访问令牌不能')]);
  });
});

describe('one’s own account', () => {
  it('is shown to somebody without a role, too, and to nobody else', async () => {
    await addPerson(server.database().db, 'newcomer', { name: '新来的' });
    const cookie = await signIn(server.bare(), 'newcomer');
    expect((await ask(cookie, 'GET', '/account')).json()).toMatchObject({
      name: '新来的',
      username: 'newcomer',
      email: null,
      hasPassword: true,
      grants: [],
    });
    for (const url of ['/account', '/account/sessions', '/account/tokens'])
      expect((await ask('', 'GET', url)).statusCode).toBe(401);
  });

  it('names the places where one is signed in, with the address as the server sees it', async () => {
    const { here } = await somebody();
    const { items } = (await ask(here, 'GET', '/account/sessions')).json();
    expect(items).toHaveLength(2);
    expect(items.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
    expect(items[0]).toMatchObject({ address: '127.0.0.1', userAgent: 'lightMyRequest' });
  });

  it('is no other one’s: their sessions and tokens are not found', async () => {
    const [mine, theirs] = [await somebody(), await somebody()];
    const { items } = (await ask(theirs.here, 'GET', '/account/sessions')).json();
    expect((await ask(mine.here, 'DELETE', `/account/sessions/${items[0].id}`)).statusCode).toBe(404);
    const { token } = (
      await ask(theirs.here, 'POST', '/account/tokens', { name: '它的', scopes: ['read'], days: 1 })
    ).json();
    expect((await ask(mine.here, 'DELETE', `/account/tokens/${token.id}`)).statusCode).toBe(404);
    expect(await whoIs(theirs.here)).toBe(theirs.username);
  });

  it('is kept out of caches', async () => {
    const { here } = await somebody();
    expect((await ask(here, 'GET', '/account')).headers['cache-control']).toBe('no-store');
    expect((await ask(here, 'GET', '/targets')).headers['cache-control']).toBe('private, no-cache');
  });
});
