import { describe, expect, it } from 'vitest';
import type { SharedView } from '#core/contract/share-links.ts';
import { updatePerson } from '#db/queries/people.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { secretOf, useSharing } from './sharing.ts';

/** A site that shows nothing to visitors, with the demonstration's figures. */
const server = useServer({ PUBLIC_READ: 'off' });
const { leader, create, make, openLink, asReader, list } = useSharing(server);

describe('making one', () => {
  it.each([
    { what: 'a plan', body: { address: '/plans/SD?target=SD-Q2' }, status: 201 },
    { what: 'the overview', body: { address: '/' }, status: 201 },
    { what: 'a region', body: { address: '/regions/370100' }, status: 201 },
    { what: 'an indicator', body: { address: '/indicators/robot_mfg_scale' }, status: 201 },
    {
      what: 'a comparison',
      body: { address: '/compare?regions=370100,370200&indicators=robot_mfg_scale' },
      status: 201,
    },
    { what: 'a comparison of nothing', body: { address: '/compare' }, status: 400 },
    { what: 'a page about people', body: { address: '/people' }, status: 400 },
    { what: 'the audit record', body: { address: '/audit' }, status: 400 },
    { what: 'a report', body: { address: '/reports/1' }, status: 400 },
    { what: 'another site', body: { address: '//example.org/plans/SD' }, status: 400 },
    { what: 'another site by a backslash', body: { address: '/\\example.org' }, status: 400 },
    { what: 'a whole address', body: { address: 'https://example.org/plans/SD' }, status: 400 },
    { what: 'a script', body: { address: 'javascript:alert(1)' }, status: 400 },
    { what: 'a path with dots', body: { address: '/plans/../people' }, status: 400 },
    { what: 'a plan that is not there', body: { address: '/plans/XX' }, status: 404 },
    { what: 'a region that is not there', body: { address: '/regions/999999' }, status: 404 },
    {
      what: 'an indicator that is not there',
      body: { address: '/compare?regions=370100&indicators=none' },
      status: 404,
    },
    { what: 'no day', body: { days: 0 }, status: 400 },
    { what: 'one day', body: { days: 1 }, status: 201 },
    { what: 'a year and a day', body: { days: 366 }, status: 201 },
    { what: 'longer', body: { days: 367 }, status: 400 },
    { what: 'no name', body: { name: '  ' }, status: 400 },
    { what: 'a moment that is none', body: { asOf: 'yesterday' }, status: 400 },
    { what: 'a moment', body: { asOf: '2026-08-19' }, status: 201 },
  ])('for $what: $status', async ({ body, status }) => {
    const answer = await create(body);
    expect(answer.statusCode, answer.body).toBe(status);
  });

  it('keeps no secret: what is listed and what is on record does not hold it', async () => {
    const made = await make({});
    const secret = secretOf(made);
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(JSON.stringify(await list(leader()))).not.toContain(secret);
    const audit = await server.app().inject('/api/v1/audit?action=share.create');
    expect(audit.body).toContain(made.link.id);
    expect(audit.body).not.toContain(secret);
  });

  it('never fixes a moment that has not come', async () => {
    const made = await make({ asOf: '2026-12-31' });
    expect(Date.parse(made.link.asOf!)).toBe(Date.parse(TEST_NOW));
  });

  it('is for those who may share, wherever their roles are', async () => {
    const clerk = await addAccount(server.database().db, '李填报', {
      grants: [{ role: 'statistician', region: '370000' }],
    });
    expect((await create({}, clerk)).statusCode).toBe(403);
    const reviewer = await addAccount(server.database().db, '王审核', {
      grants: [{ role: 'reviewer', region: '370100' }],
    });
    expect((await create({}, reviewer)).statusCode).toBe(201);
  });
});

describe('opening one', () => {
  it('tells who shares what until when, and sets a cookie that no script and no other site can use', async () => {
    const made = await make({ asOf: '2026-08-19', days: 3 });
    const answer = await openLink(secretOf(made));
    expect(answer.json<SharedView>()).toEqual({
      name: '给省领导',
      author: '陈处长',
      address: '/plans/SD',
      asOf: '2026-08-19T15:59:59.999Z',
      createdAt: made.link.createdAt,
      expiresAt: made.link.expiresAt,
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toContain(`shared-view=${secretOf(made)}`);
    for (const word of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=259200'])
      expect(cookie).toContain(word);
    const session = await asReader(made)('/session');
    expect(session.json()).toMatchObject({
      by: 'share',
      actor: { personId: null },
      share: { author: '陈处长' },
    });
    const [row] = (await list(leader())).filter(({ id }) => id === made.link.id);
    expect(row!.lastUsedAt).not.toBeNull();
  });

  it('says the same of one that nobody made and of one that was ended; a late one says that it is late', async () => {
    const revoked = await make({});
    await server.bare().inject({
      ...{ method: 'DELETE', url: `/api/v1/share-links/${revoked.link.id}`, headers: leader().headers },
    });
    const unknown = await openLink('x'.repeat(43));
    const ended = await openLink(secretOf(revoked));
    expect([unknown.statusCode, ended.statusCode]).toEqual([404, 404]);
    expect(ended.json().detail).toBe(unknown.json().detail);
    expect(ended.headers['set-cookie']).toBeUndefined();

    const short = await make({ days: 1 });
    server.setNow('2026-11-22T09:59:59+08:00');
    expect((await openLink(secretOf(short))).statusCode).toBe(200);
    server.setNow('2026-11-22T10:00:00+08:00');
    const late = await openLink(secretOf(short));
    expect([late.statusCode, late.json().detail]).toEqual([404, expect.stringContaining('已过有效期')]);
    const reading = await asReader(short)('/progress?plan=SD');
    expect([reading.statusCode, reading.json().detail]).toEqual([401, expect.stringContaining('已过有效期')]);
    expect((await asReader(short)('/session')).json()).toMatchObject({ share: null, shareEnded: 'expired' });
    server.setNow(TEST_NOW);
  });

  it('ends with the account and with the right of whoever made it', async () => {
    const { db } = server.database();
    const left = await addAccount(db, '离任', { grants: [{ role: 'leader', region: '370000' }] });
    const made = await make({}, left);
    expect((await openLink(secretOf(made))).statusCode).toBe(200);
    await updatePerson(db, left.personId, { disabledAt: '2026-01-01T00:00:00.000Z' });
    expect((await openLink(secretOf(made))).statusCode).toBe(404);
    expect((await asReader(made)('/progress?plan=SD')).statusCode).toBe(401);
  });

  it('is guarded against guessing, by where the guesses come from', async () => {
    const made = await make({});
    const statuses: number[] = [];
    for (let guess = 0; guess < 22; guess += 1)
      statuses.push((await openLink(`guess-${guess}`, '198.51.100.9')).statusCode);
    expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect((await openLink(secretOf(made), '198.51.100.9')).statusCode).toBe(429);
    expect((await openLink(secretOf(made), '198.51.100.10')).statusCode).toBe(200);
  });

  it('is given back by the reader', async () => {
    const answer = await server.bare().inject({ method: 'DELETE', url: '/api/v1/shared' });
    expect(String(answer.headers['set-cookie'])).toContain('Max-Age=0');
  });
});

describe('ending one', () => {
  const end = (id: string, who: Account) =>
    server.bare().inject({ method: 'DELETE', url: `/api/v1/share-links/${id}`, headers: who.headers });

  it('is for its maker and for whoever administers the site, at once and once', async () => {
    const { link, ...made } = await make({});
    const other = await addAccount(server.database().db, '别人', {
      grants: [{ role: 'leader', region: '370000' }],
    });
    expect((await list(other)).map(({ id }) => id)).not.toContain(link.id);
    expect((await list(server.administrator())).find(({ id }) => id === link.id)).toMatchObject({
      own: false,
    });
    expect((await end(link.id, other)).statusCode).toBe(404);
    expect((await asReader({ link, ...made })('/progress?plan=SD')).statusCode).toBe(200);
    expect((await end(link.id, server.administrator())).statusCode).toBe(204);
    expect((await asReader({ link, ...made })('/progress?plan=SD')).statusCode).toBe(401);
    expect((await end(link.id, leader())).statusCode).toBe(409);
    expect((await list(leader())).find(({ id }) => id === link.id)).toMatchObject({
      state: 'revoked',
      own: true,
    });
  });
});
