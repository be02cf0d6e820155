import { beforeEach, describe, expect, it, test } from 'vitest';
import { findPasswordHash, findPersonByUsername } from '#db/queries/people.ts';
import { auditEntry, signInFailure } from '#db/schema/index.ts';
import { isOutdated } from '#server/services/people/password-hash.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { addPerson, PASSWORD } from '../setup/sign-in.ts';

const server = useServer({ PUBLIC_READ: 'off', DEMO: 'off', TRUST_PROXY: '127.0.0.1' });
const start = Date.parse(TEST_NOW);
let names = 0;

/** What time it is, in seconds after the first of all tries. */
const at = (seconds: number) => server.setNow(new Date(start + seconds * 1000).toISOString());

async function attempt(username: string, password = 'wrong', address = '198.51.100.1') {
  const answer = await server.bare().inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-forwarded-for': address },
    payload: { username, password },
  });
  return { status: answer.statusCode, wait: answer.headers['retry-after'], body: answer.body };
}

const times = async <T>(count: number, make: () => Promise<T>): Promise<T[]> => {
  const all: T[] = [];
  for (let index = 0; index < count; index += 1) all.push(await make());
  return all;
};

/** Somebody whom no test has tried before. */
async function somebody(): Promise<string> {
  names += 1;
  const username = `user-${names}`;
  await addPerson(server.database().db, username);
  return username;
}

beforeEach(async () => {
  at(0);
  await server.database().db.delete(signInFailure);
});

describe.each([
  ['a person', somebody],
  ['a name that nobody has', async () => `nobody-${Math.random()}`],
])('guessing the password of %s', (_, make) => {
  it('is free three times and waits from the fourth on, longer and longer', async () => {
    const name = await make();
    expect((await times(4, () => attempt(name))).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    const fifth = await attempt(name);
    expect([fifth.status, fifth.wait]).toEqual([429, '5']);
    expect(JSON.parse(fifth.body)).toMatchObject({
      code: 'too-many',
      detail: '失败次数过多，请在 5 秒后再试。',
    });
    at(4.9);
    expect((await attempt(name)).status).toBe(429);
    at(5);
    expect((await attempt(name)).status).toBe(401);
    expect((await attempt(name)).wait).toBe('10');
  });

  it('is refused while it has to wait even if the guess is right, and told nothing', async () => {
    const name = await make();
    await times(4, () => attempt(name));
    expect((await attempt(name, PASSWORD)).status).toBe(429);
  });

  it('all at the same moment gets no more tries than one after another', async () => {
    const name = await make();
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(name)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(4);
  });
});

it('three failures, then the right password: in, and the count begins anew', async () => {
  const name = await somebody();
  await times(3, () => attempt(name));
  expect((await attempt(name, PASSWORD)).status).toBe(204);
  expect((await times(4, () => attempt(name))).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
});

it('failures of yesterday no longer count', async () => {
  const name = await somebody();
  await times(4, () => attempt(name));
  at(86_401);
  expect((await times(4, () => attempt(name))).map(({ status }) => status)).toEqual([401, 401, 401, 401]);
});

it('one address tries twenty names, then waits; another does not', async () => {
  const tries = await times(21, () => attempt(`spray-${Math.random()}`, 'wrong', '2001:db8:7:7::1'));
  expect(tries.map(({ status }) => status)).toEqual(Array(21).fill(401));
  const neighbour = await attempt('spray-last', 'wrong', '2001:db8:7:7::2');
  expect([neighbour.status, neighbour.wait]).toEqual([429, '5']);
  expect((await attempt('spray-last', 'wrong', '2001:db8:7:8::1')).status).toBe(401);
});

it('signing in with one’s own account does not clear what one’s address did', async () => {
  const name = await somebody();
  await times(20, () => attempt(`spray-${Math.random()}`));
  expect((await attempt(name, PASSWORD)).status).toBe(204);
  expect((await attempt('spray-a')).status).toBe(401);
  expect((await attempt('spray-b')).status).toBe(429);
});

test('one-time links are guessed no faster', async () => {
  const ask = () => server.bare().inject({ url: `/api/v1/links/${Math.random()}` });
  const answers = await times(22, ask);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array(21).fill(404), 429]);
});

it('an address that a caller makes up is not believed', async () => {
  const answer = await server.bare().inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: '203.0.113.9',
    headers: { 'x-forwarded-for': '198.51.100.99', 'x-caller-address': '198.51.100.98' },
    payload: { username: 'liar', password: 'wrong' },
  });
  expect(answer.statusCode).toBe(401);
  const keys = (await server.database().db.select().from(signInFailure)).map(({ key }) => key);
  expect(keys.sort()).toEqual(['address:203.0.113.9', 'name:liar']);
});

it('puts every failed try on record, without the password', async () => {
  const name = await somebody();
  await attempt(name, 'my-secret-guess');
  const entries = await server.database().db.select().from(auditEntry);
  const mine = entries.filter(({ subject }) => subject === `username:${name}`);
  expect(mine).toMatchObject([
    { action: 'session.refused', actor: name, detail: { address: '198.51.100.1', by: 'password' } },
  ]);
  expect(JSON.stringify(entries)).not.toContain('my-secret-guess');
});

it.each(['has-a-dash', 'has.a.dot', 'has_a_line', '2x'])(
  'lets %s in, whom an administrator named so',
  async (name) => {
    await addPerson(server.database().db, name);
    expect((await attempt(name, PASSWORD)).status).toBe(204);
    expect((await attempt(name.toUpperCase(), PASSWORD)).status).toBe(204);
  },
);

it('keeps a password by today’s hash once it was right, and not before', async () => {
  const { db } = server.database();
  const name = await somebody();
  const { id } = (await findPersonByUsername(db, name))!;
  const hash = async () => (await findPasswordHash(db, id))!;
  const first = await hash();
  await attempt(name, 'a wrong password');
  expect(await hash()).toBe(first);
  expect((await attempt(name, PASSWORD)).status).toBe(204);
  expect([first, await hash()].map(isOutdated)).toEqual([true, false]);
  expect((await attempt(name, PASSWORD)).status).toBe(204);
  expect((await attempt(name, 'a wrong password')).status).toBe(401);
});
