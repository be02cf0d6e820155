import { beforeAll, describe, expect, it } from 'vitest';
import type { AnnotationRow } from '#core/contract/annotations.ts';
import { type Account, addAccount } from '../setup/people.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';

const server = useServer();
let leader: Account;
let colleague: Account;
let manager: Account;
beforeAll(async () => {
  const { db } = server.database();
  const grants = [{ role: 'leader', region: '370000' }] as const;
  leader = await addAccount(db, '陈处长', { grants });
  colleague = await addAccount(db, '同事', { grants });
  manager = await addAccount(db, '省管理员', { grants: [{ role: 'administrator', region: '370000' }] });
});

const FIGURE = { indicator: 'robot_mfg_scale', region: '370300', period: '2026-Q1', form: 'ytd' };
const write = (body: object, who = leader) =>
  server.bare().inject({
    ...{ method: 'POST', url: '/api/v1/annotations', headers: who.headers },
    payload: { ...FIGURE, text: '一季度剔除误报', ...body },
  });
const withdraw = (id: string, who = leader) =>
  server.bare().inject({ method: 'DELETE', url: `/api/v1/annotations/${id}`, headers: who.headers });
const list = async (query = '', who: Account | null = leader): Promise<AnnotationRow[]> => {
  const answer = await server.bare().inject({
    url: `/api/v1/annotations?indicator=robot_mfg_scale&region=370300${query}`,
    ...(who ? { headers: who.headers } : {}),
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{ items: AnnotationRow[] }>().items;
};

describe('writing', () => {
  it.each([
    { what: 'on a figure', body: {}, status: 201 },
    { what: 'on the province’s', body: { region: '370000' }, status: 201 },
    { what: 'elsewhere', body: { region: '320500', indicator: 'robot_chain_scale' }, status: 403 },
    { what: 'above', body: { region: '100000' }, status: 403 },
    { what: 'on a period without a figure', body: { period: '1999-Q1' }, status: 404 },
    { what: 'on a form without a figure', body: { form: 'point' }, status: 404 },
    { what: 'on an unknown indicator', body: { indicator: 'none' }, status: 404 },
    { what: 'in an unknown region', body: { region: '999999' }, status: 404 },
    { what: 'nothing', body: { text: '  ' }, status: 400 },
    { what: 'five hundred signs', body: { text: '注'.repeat(500) }, status: 201 },
    { what: 'one more', body: { text: '注'.repeat(501) }, status: 400 },
    { what: 'two lines', body: { text: 'a\nb' }, status: 400 },
    { what: 'a bell', body: { text: 'a\u0007' }, status: 400 },
    { what: 'text that is read backwards', body: { text: '增长\u202e%01' }, status: 400 },
    { what: 'an isolate', body: { text: 'a\u2066b' }, status: 400 },
    { what: 'something more', body: { author: '别人' }, status: 400 },
  ])('$what: $status', async ({ body, status }) => {
    const answer = await write(body);
    expect(answer.statusCode, answer.body).toBe(status);
  });

  it('on a ratio, which is recomputed and has no figure of its own', async () => {
    const grants = [{ role: 'reviewer', region: '320000' }] as const;
    const reviewer = await addAccount(server.database().db, '苏州审核', { grants });
    const ratio = { indicator: 'robot_density_key_mfg', region: '320500', period: '2026-Q2', form: 'point' };
    expect((await write(ratio, reviewer)).statusCode).toBe(201);
    expect((await write({ ...ratio, period: '2031-Q2' }, reviewer)).statusCode).toBe(404);
  });

  it('is for people with an account, and is on record', async () => {
    const answer = await server.bare().inject({
      ...{ method: 'POST', url: '/api/v1/annotations' },
      payload: { ...FIGURE, text: '试' },
    });
    expect(answer.statusCode).toBe(401);
    const audit = await server.app().inject('/api/v1/audit?action=annotation.write');
    expect(audit.body).toContain('一季度剔除误报');
  });
});

describe('reading', () => {
  it('tells who wrote it to people with an account only', async () => {
    const mine = (await list()).find(({ text }) => text === '一季度剔除误报');
    expect(mine).toMatchObject({
      text: '一季度剔除误报',
      author: '陈处长',
      withdrawable: true,
      ...FIGURE,
      region: { code: '370300', name: '淄博市' },
    });
    const seen = (await list('', null)).find(({ text }) => text === '一季度剔除误报');
    expect(seen).toMatchObject({ text: '一季度剔除误报', author: null, withdrawable: false });
  });

  it('is as of the moment asked for: what was written later is not there, what was taken down later still is', async () => {
    server.setNow('2026-11-22T09:00:00+08:00');
    const made = (await write({ text: '第二天写的' })).json<AnnotationRow>();
    const texts = async (query = '') => (await list(query)).map(({ text }) => text);
    expect(await texts()).toContain('第二天写的');
    expect(await texts('&asOf=2026-11-21')).not.toContain('第二天写的');
    expect(await texts('&asOf=2026-11-21')).toContain('一季度剔除误报');
    expect(await texts('&asOf=2026-11-22T09:00:00%2B08:00')).toContain('第二天写的');
    server.setNow('2026-11-23T09:00:00+08:00');
    expect((await withdraw(made.id)).statusCode).toBe(204);
    expect(await texts()).not.toContain('第二天写的');
    expect(await texts('&asOf=2026-11-22')).toContain('第二天写的');
    expect((await list('&asOf=2026-11-22')).find(({ id }) => id === made.id)!.withdrawable).toBe(false);
    expect((await withdraw(made.id)).statusCode).toBe(409);
    server.setNow(TEST_NOW);
  });
});

describe('taking down', () => {
  it('is for whoever wrote it, and for whoever manages the people there', async () => {
    const made = (await write({ text: '待撤' })).json<AnnotationRow>();
    expect((await withdraw(made.id, colleague)).statusCode).toBe(403);
    expect((await list('', colleague)).find(({ id }) => id === made.id)!.withdrawable).toBe(false);
    expect((await list('', manager)).find(({ id }) => id === made.id)!.withdrawable).toBe(true);
    expect((await withdraw(made.id, manager)).statusCode).toBe(204);
    expect((await withdraw('00000000-0000-0000-0000-000000000000')).statusCode).toBe(404);
  });
});
