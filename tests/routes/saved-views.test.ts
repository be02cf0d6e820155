import { beforeAll, expect, it } from 'vitest';
import type { SavedViewRow } from '#core/contract/saved-views.ts';
import { savedView } from '#db/schema/index.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();
let me: Account;
let other: Account;
beforeAll(async () => {
  const { db } = server.database();
  me = await addAccount(db, '我', { grants: [{ role: 'leader', region: '370000' }] });
  other = await addAccount(db, '别人', { grants: [] });
});

const call = (who: Account, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) =>
  server.bare().inject({
    ...{ method, url: `/api/v1/saved-views${path}`, headers: who.headers },
    ...(payload ? { payload } : {}),
  });
const save = (who: Account, body: object) =>
  call(who, 'POST', '', { name: '山东', address: '/plans/SD', ...body });
const list = async (who: Account) => (await call(who, 'GET', '')).json<{ items: SavedViewRow[] }>().items;

it('keeps an address under a name, renames it, deletes it; nobody else has it', async () => {
  const address = '/compare?regions=370100,370200&indicators=robot_mfg_scale&asOf=2026-08-01';
  const made = await save(me, { name: ' 两市 ', address });
  expect(made.statusCode).toBe(201);
  const { id } = made.json<SavedViewRow>();
  expect(await list(me)).toMatchObject([{ id, name: '两市', address }]);
  expect(await list(other)).toEqual([]);
  for (const [method, payload] of [['PUT', { name: '抢' }], ['DELETE']] as const)
    expect((await call(other, method, `/${id}`, payload)).statusCode).toBe(404);
  expect((await call(me, 'PUT', `/${id}`, { name: '济南与青岛' })).statusCode).toBe(204);
  expect((await list(me))[0]!.name).toBe('济南与青岛');
  const audit = await server.app().inject('/api/v1/audit?action=view.rename');
  expect(audit.body).toContain('济南与青岛');
  expect((await call(me, 'DELETE', `/${id}`)).statusCode).toBe(204);
  expect((await call(me, 'DELETE', `/${id}`)).statusCode).toBe(404);
  expect(await list(me)).toEqual([]);
});

it.each([
  { what: 'a page of the site', body: { address: '/regions?q=青岛' }, status: 201 },
  { what: 'a page that is not there', body: { address: '/nowhere' }, status: 400 },
  { what: 'another site', body: { address: '//example.org' }, status: 400 },
  { what: 'a script', body: { address: 'javascript:alert(1)' }, status: 400 },
  { what: 'a way in', body: { address: '/link?secret=x' }, status: 400 },
  { what: 'no name', body: { name: ' ' }, status: 400 },
  { what: 'a name of sixty signs', body: { name: '名'.repeat(60) }, status: 201 },
  { what: 'a longer one', body: { name: '名'.repeat(61) }, status: 400 },
  { what: 'a name with a line in it', body: { name: 'a\nb' }, status: 400 },
  { what: 'a name that is read backwards', body: { name: 'a\u202eb' }, status: 400 },
  { what: 'something more', body: { personId: 'x' }, status: 400 },
])('$what: $status', async ({ body, status }) => {
  expect((await save(me, body)).statusCode).toBe(status);
});

it('keeps two hundred and not one more', async () => {
  const { db } = server.database();
  const someone = await addAccount(db, '多', { grants: [] });
  await db.insert(savedView).values(
    Array.from({ length: 199 }, (_, index) => ({
      id: crypto.randomUUID(),
      personId: someone.personId,
      name: String(index),
      address: '/',
      createdAt: '2026-01-01T00:00:00Z',
    })),
  );
  const answers = await Promise.all([save(someone, {}), save(someone, {})]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
  expect(await list(someone)).toHaveLength(200);
});

it('is for people with an account', async () => {
  expect((await server.bare().inject('/api/v1/saved-views')).statusCode).toBe(401);
});
