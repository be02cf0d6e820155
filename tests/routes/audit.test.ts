import { sql } from 'drizzle-orm';
import { expect, it, test } from 'vitest';
import type { AuditPage, AuditRow, AuditVerdict } from '#core/contract/audit.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

const audit = async (query = '') => (await server.app().inject(`/api/v1/audit${query}`)).json() as AuditPage;

const write = (entry: { at: string; actor?: string; action?: string; subject: string; detail?: object }) =>
  server
    .database()
    .db.transaction((tx) =>
      insertAuditEntry(tx, { actor: '王五', action: 'test.write', ...entry, detail: { ...entry.detail } }),
    );

it('a site begins with what its seeds wrote', async () => {
  const { items, actions, next } = await audit();
  expect(items.map(({ action }) => action)).toEqual([
    'setting.create',
    'reference.seed',
    'published.seed',
    'demo.seed',
    'demo.people',
  ]);
  expect(items[0]).toMatchObject({ subject: 'auth.secret', detail: {} });
  expect(items[1]!.detail).toMatchObject({ plans: 5, targets: 20 });
  expect(actions).toContain('demo.seed');
  expect(next).toBeNull();
});

test.each([
  ['nobody', null, 401],
  ['a leader of the nation', { role: 'leader', region: ROOT_REGION }, 403],
  ['a statistician', { role: 'statistician', region: ROOT_REGION }, 403],
  ['a reviewer', { role: 'reviewer', region: ROOT_REGION }, 403],
  ['an administrator of a province', { role: 'administrator', region: '370000' }, 403],
  ['an administrator of the site', { role: 'administrator', region: ROOT_REGION }, 200],
] as const)('%s is answered %s', async (name, grant, status) => {
  const who = grant && (await addAccount(server.database().db, name, { grants: [grant] }));
  for (const url of ['/api/v1/audit', '/api/v1/audit?format=csv', '/api/v1/audit/verify']) {
    const response = await server.bare().inject({ url, headers: who?.headers ?? {} });
    expect([url, response.statusCode]).toEqual([url, status]);
  }
});

test.each<[string, Record<string, string>, string[]]>([
  ['by a part of a name', { person: '赵' }, ['c', 'b']],
  ['by a whole action', { action: 'hunt.find' }, ['c']],
  ['by what stands before its dot', { action: 'hunt' }, ['c']],
  ['not by a part of a word of an action', { action: 'hun' }, []],
  ['by subject, capitals or not', { subject: 'PLACE:B' }, ['b']],
  ['by text in the detail', { text: '白银' }, ['c']],
  ['a % as a %', { text: '%', person: '赵' }, ['b']],
  ['an _ as an _', { text: '_', person: '赵' }, []],
  ['from a day on, in China', { from: '2031-05-02' }, ['c']],
  ['to a day, the whole of it', { to: '2031-05-01', person: '赵' }, ['b']],
  ['on one day', { from: '2031-05-01', to: '2031-05-01' }, ['b']],
  ['everything where a field is blank', { text: ' ', person: '赵' }, ['c', 'b']],
  ['nothing', { text: '没有这样的文字' }, []],
])('finds %s', async (_, question, subjects) => {
  if ((await audit('?person=赵')).items.length === 0) {
    const at = { b: '2031-05-01T15:59:59Z', c: '2031-05-01T16:00:00Z' };
    await write({ at: at.b, actor: '赵六', subject: 'place:b', detail: { share: '5%' } });
    await write({ at: at.c, actor: '赵六', action: 'hunt.find', subject: 'place:c', detail: { of: '白银' } });
  }
  const { items } = await audit(`?${new URLSearchParams(question)}`);
  expect(items.map(({ subject }) => subject.slice(-1))).toEqual(subjects);
});

it('refuses a day that the calendar does not have', async () => {
  const response = await server.app().inject('/api/v1/audit?from=2031-02-30');
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ details: { parameter: 'from' } });
});

it('gives pages that neither repeat nor leave out an entry, also while others write', async () => {
  for (let number = 0; number < 230; number += 1)
    await write({ at: '2026-01-01T00:00:00Z', actor: '钱七', subject: `page:${number}` });
  const seen: AuditRow[] = [];
  let next: number | null = null;
  do {
    const page: AuditPage = await audit(`?person=钱七${next === null ? '' : `&olderThan=${next}`}`);
    seen.push(...page.items);
    next = page.next;
    await write({ at: '2026-01-01T00:00:00Z', actor: '钱七', subject: 'meanwhile' });
  } while (next !== null);
  expect(seen.map(({ subject }) => subject)).toEqual(
    Array.from({ length: 230 }, (_, index) => `page:${229 - index}`),
  );
});

it('leaves as a table in which no cell starts a formula', async () => {
  await write({
    at: '2026-01-01T00:00:00Z',
    actor: '=cmd|calc',
    action: '@sum',
    subject: '+1',
    detail: { note: '=1+1' },
  });
  const response = await server.app().inject('/api/v1/audit?format=csv&subject=%2B1');
  expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
  const [heading, line, ...more] = response.body.trimEnd().split('\r\n');
  expect(heading).toBe('\uFEFFid,at,actor,personId,action,words,subject,detail,hash');
  expect(more).toEqual([]);
  expect(line).toMatch(
    /^\d+,2026-01-01T00:00:00\.000000Z,'=cmd\|calc,,'@sum,'@sum,'\+1,"\{""note"":""=1\+1""\}",[0-9a-f]{64}$/,
  );
});

it('says that the chain holds, and where it does not', async () => {
  const verify = async () => (await server.app().inject('/api/v1/audit/verify')).json() as AuditVerdict;
  const before = await verify();
  expect(before).toMatchObject({ holds: true, faults: [] });
  expect(before.hash).toMatch(/^[0-9a-f]{64}$/);
  const { db } = server.database();
  await db.execute(sql`update audit_entry set actor = '别人' where id = 2`);
  expect(await verify()).toMatchObject({
    holds: false,
    faults: [{ id: 2, kind: 'altered', zh: '第 2 条被改动过。' }],
  });
});
