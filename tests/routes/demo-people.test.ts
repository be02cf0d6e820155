import { expect, it, test } from 'vitest';
import { demoPeople } from '#seeds/demo/people.ts';
import { useServer } from '../setup/server.ts';
import { addPerson, cookieOf } from '../setup/sign-in.ts';

const server = useServer();
const closed = useServer({ PUBLIC_READ: 'off' });

const signIn = (username: string, where = server) =>
  where.bare().inject({ method: 'POST', url: '/api/v1/session/demo', payload: { username } });
const ask = (url: string, cookie = '') =>
  server.bare().inject({ url: `/api/v1${url}`, ...(cookie ? { headers: { cookie } } : {}) });

it('offers everybody whom the demonstration tells of, each with a role and a place', async () => {
  const { items } = (await ask('/demo/people')).json();
  expect(items).toHaveLength(demoPeople().length);
  expect(
    items.filter(({ grants }: { grants: { region: string }[] }) => /^37[01]\d00$/.test(grants[0]!.region)),
  ).toHaveLength(19);
  expect(items).toContainEqual({
    username: 'demo-jinan',
    name: '演示·济南统计员',
    grants: [{ role: 'statistician', region: '370100', regionName: '济南市' }],
  });
});

it('a click is enough to be one of them; neither password nor token can be had that way', async () => {
  const answer = await signIn('demo-jinan');
  expect(answer.statusCode).toBe(204);
  const cookie = cookieOf(answer);
  expect((await ask('/session', cookie)).json()).toMatchObject({
    by: 'session',
    actor: { name: '演示·济南统计员', demo: true, grants: [{ role: 'statistician', region: '370100' }] },
  });
  const change = (method: 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
    server
      .bare()
      .inject({ method, url: `/api/v1${url}`, headers: { cookie }, ...(payload ? { payload } : {}) });
  const refused = [
    await change('PUT', '/account/password', { oldPassword: 'x', newPassword: 'long enough it is' }),
    await change('POST', '/account/tokens', { name: 'x', scopes: ['read'], days: 1 }),
    await change('DELETE', '/account/sessions'),
  ];
  for (const { statusCode, body } of refused)
    expect([statusCode, JSON.parse(body).detail]).toEqual([403, expect.stringContaining('演示账号不能')]);
});

it('two visitors who are the same demonstration person do not see each other', async () => {
  const [mine] = [cookieOf(await signIn('demo-qingdao')), cookieOf(await signIn('demo-qingdao'))];
  expect((await ask('/account/sessions', mine)).json().items).toHaveLength(1);
});

test.each(['nobody', 'real-person', 'DEMO-JINAN', ''])('nobody becomes “%s” by a click', async (username) => {
  if (username === 'real-person') await addPerson(server.database().db, username);
  expect((await signIn(username)).statusCode).toBe(404);
});

it('no password opens an account of the demonstration', async () => {
  const payload = { username: 'demo-jinan', password: 'demo-jinan' };
  const answer = await server.bare().inject({ method: 'POST', url: '/api/v1/session', payload });
  expect(answer.statusCode).toBe(401);
});

it('a site that is closed to the public is not opened by a click', async () => {
  expect((await closed.bare().inject('/api/v1/demo/people')).json()).toEqual({ items: [] });
  expect((await signIn('demo-jinan', closed)).statusCode).toBe(404);
});

it('removing the demonstration ends its sessions, its accounts, and the public’s reading', async () => {
  const cookie = cookieOf(await signIn('demo-leader'));
  expect((await ask('/targets')).statusCode).toBe(200);
  expect((await ask('/session')).json().publicRead).toBe(true);
  const removal = await server.app().inject({ method: 'DELETE', url: '/api/v1/demo' });
  expect(removal.json().people).toBe(demoPeople().length);
  expect((await ask('/session', cookie)).json()).toMatchObject({ by: 'nothing', publicRead: false });
  expect((await ask('/targets')).statusCode).toBe(401);
  expect((await ask('/targets', cookie)).statusCode).toBe(401);
  expect((await ask('/demo/people')).json()).toEqual({ items: [] });
  expect((await signIn('demo-leader')).statusCode).toBe(404);
});
