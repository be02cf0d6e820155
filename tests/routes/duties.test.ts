import { and, desc, eq } from 'drizzle-orm';
import { describe, expect, it, test } from 'vitest';
import type { BoardView, DutyRow } from '#core/contract/collections.ts';
import { auditEntry, reminder } from '#db/schema/index.ts';
import { remind } from '#server/services/reminders/remind.ts';
import { TEST_NOW, useServer } from '../setup/server.ts';
import { useStaff } from './reporting-staff.ts';

const server = useServer();
const db = () => server.database().db;
const { ask, asAdministrator } = useStaff(server);

describe('duties', () => {
  const terms = { onTimeDays: 10, lockDays: 20, firstPeriod: '2026-09', lastPeriod: null };
  const duty = { plan: 'SD', region: '370100', cadence: 'month', ...terms };

  test.each<[string, string | null, object, number]>([
    ['a visitor', null, duty, 401],
    ['a statistician of the region', '济南统计', duty, 403],
    ['an administrator elsewhere', '省管理', { ...duty, plan: 'JS', region: '320100' }, 403],
    ['a region outside the plan', '省管理', { ...duty, plan: 'JS' }, 400],
    ['an unknown plan', '省管理', { ...duty, plan: 'XX' }, 404],
    ['a quarter for a monthly duty', '省管理', { ...duty, firstPeriod: '2026-Q3' }, 400],
    ['a lock date before the due date', '省管理', { ...duty, lockDays: 9 }, 400],
    ['an end before the beginning', '省管理', { ...duty, lastPeriod: '2026-08' }, 400],
    ['one that there is', '省管理', { ...duty, cadence: 'quarter', firstPeriod: '2025-Q1' }, 409],
    ['one of the days missing', '省管理', { ...duty, lockDays: null }, 400],
  ])('are not added: %s', async (_, name, body, status) => {
    expect((await ask('/collections/duties', name, 'POST', body)).status).toBe(status);
  });

  it('are added, changed, ended, and put off, each on the record', async () => {
    const added = await ask<DutyRow>('/collections/duties', '省管理', 'POST', duty);
    expect(added).toMatchObject({ status: 201, body: { cadence: 'month', mayManage: true, extensions: [] } });
    const path = `/collections/duties/${added.body.id}`;
    const ended = { ...terms, onTimeDays: 12, lastPeriod: '2026-10' };
    expect((await ask(path, '济南统计', 'PUT', ended)).status).toBe(403);
    expect((await ask<DutyRow>(path, '省管理', 'PUT', ended)).body).toMatchObject(ended);
    expect((await ask(path, '省管理', 'PUT', ended)).status).toBe(409);
    const board = await ask<BoardView>('/collections?plan=SD&period=2026-10', '省管理');
    expect(board.body.rows[0]).toMatchObject({ locked: true, term: { lockedAfter: '2026-11-20' } });

    const extension = { until: '2026-11-30', reason: '系统升级' };
    const put = (period: string, body: object, by = '省管理') =>
      ask<DutyRow>(`${path}/extensions/${period}`, by, 'PUT', body);
    expect((await put('2026-10', extension, '济南统计')).status).toBe(403);
    expect((await put('2026-11', extension)).status).toBe(400);
    expect((await put('2026-10', { ...extension, until: '2026-11-20' })).status).toBe(400);
    expect((await put('2026-10', { ...extension, until: '2026-11-31' })).status).toBe(400);
    expect((await put('2026-10', { ...extension, until: '2028-11-30' })).status).toBe(400);
    expect((await put('2026-10', { ...extension, reason: ' ' })).status).toBe(400);
    expect((await put('2026-10', extension)).body.extensions).toMatchObject([
      { period: '2026-10', grantedBy: '省管理', ...extension },
    ]);
    const later = await ask<BoardView>('/collections?plan=SD&period=2026-10', '省管理');
    expect(later.body.rows[0]).toMatchObject({
      locked: false,
      term: { lockedAfter: '2026-11-30', extended: true },
    });
    await put('2026-10', { ...extension, until: '2027-02-01' });
    const next = await ask<BoardView>('/collections?plan=SD&period=2026-10', '省管理');
    expect(next.body.unknownYears, 'a granted day is not moved by holidays').toEqual([]);
    const entries = await db()
      .select({ action: auditEntry.action, actor: auditEntry.actor })
      .from(auditEntry)
      .where(eq(auditEntry.subject, `duty:${added.body.id}`))
      .orderBy(auditEntry.id);
    expect(entries.map(({ action }) => action)).toEqual([
      'duty.create',
      'duty.change',
      'duty.extend',
      'duty.extend',
    ]);
    expect(new Set(entries.map(({ actor }) => actor))).toEqual(new Set(['省管理']));
  });
});

describe('the calendar', () => {
  const table = { daysOff: ['2027-01-01', '2027-01-02'], workdays: ['2027-01-10'], source: '测试通知' };

  it('is known for three years', async () => {
    const { body } = await ask<{ years: { year: number }[]; lastYear: number }>('/calendar', null);
    expect(body.years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(body.lastYear).toBe(2026);
  });

  it('is entered by administrators of the site alone, and has to be a table', async () => {
    expect((await ask('/calendar/2027', null, 'PUT', table)).status).toBe(401);
    expect((await ask('/calendar/2027', '省管理', 'PUT', table)).status).toBe(403);
    const wrong = await asAdministrator<{ detail: string; details: { faults: { day: string }[] } }>(
      '/calendar/2027',
      'PUT',
      { ...table, daysOff: ['2026-12-31'], workdays: ['2027-01-04'] },
    );
    expect(wrong.status).toBe(400);
    expect(wrong.body.details.faults.map(({ day }) => day)).toEqual(['2026-12-31', '2027-01-04']);
    expect(wrong.body.detail).toContain('2027-01-04 不是周末');
  });

  it('does not count as known up to a year that was entered beyond a gap', async () => {
    const daysOff = ['2029-01-01'];
    const { body } = await asAdministrator<{ years: { year: number }[]; lastYear: number }>(
      ...(['/calendar/2029', 'PUT', { ...table, daysOff, workdays: [] }] as const),
    );
    expect(body.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2029]);
    expect(body.lastYear).toBe(2026);
  });

  it('moves terms as soon as it is entered', async () => {
    server.setNow('2027-01-04T09:00:00+08:00');
    const off = Array.from({ length: 5 }, (_, index) => `2027-01-${15 + index}`);
    await asAdministrator('/calendar/2027', 'PUT', { ...table, daysOff: ['2027-01-01', ...off] });
    const { body } = await asAdministrator<BoardView>('/collections?plan=MH');
    server.setNow(TEST_NOW);
    expect(body.rows[0]!.term).toMatchObject({ onTimeBy: '2027-01-20', certain: true });
    expect(body.unknownYears).toEqual([]);
    const [entry] = await db()
      .select({ detail: auditEntry.detail })
      .from(auditEntry)
      .where(and(eq(auditEntry.action, 'calendar.enter'), eq(auditEntry.subject, 'calendar:2027')))
      .orderBy(desc(auditEntry.id));
    expect(entry!.detail).toMatchObject({ year: 2027, before: null });
  });
});

describe('reminders', () => {
  interface Reminders {
    items: { id: number; stage: string; readAt: string | null; settled: boolean }[];
    unread: number;
  }

  it('are each reader’s own, are taken note of once, and settle when the report comes in', async () => {
    await db().delete(reminder);
    server.setNow('2026-12-27T09:00:00+08:00');
    const now = () => new Date('2026-12-27T09:00:00+08:00');
    await remind({ db: db(), now, mailer: null, publicUrl: null });
    const own = await ask<Reminders>('/reminders', '菏泽统计');
    expect(own.body.items.filter(({ stage }) => stage === 'lock-3')).toHaveLength(1);
    const unread = own.body.unread;
    const [first] = own.body.items;
    expect((await ask(`/reminders/${first!.id}/read`, '省领导', 'POST')).status).toBe(404);
    expect((await ask(`/reminders/${first!.id}/read`, null, 'POST')).status).toBe(401);
    const after = await ask<Reminders>(`/reminders/${first!.id}/read`, '菏泽统计', 'POST');
    expect(after.body.unread).toBe(unread - 1);
    expect((await ask('/reminders', null)).status).toBe(401);
    expect((await ask<Reminders>('/reminders', '省领导')).body).toEqual({ items: [], unread: 0 });
    server.setNow(TEST_NOW);
  });

  it('are listed for administrators of the regions', async () => {
    const log = await ask<{ items: { person: string; channel: string }[] }>('/reminders/log', '省管理');
    expect(log.status).toBe(200);
    expect(new Set(log.body.items.map(({ channel }) => channel))).toEqual(new Set(['app']));
    expect(log.body.items.map(({ person }) => person)).toContain('菏泽统计');
    expect((await ask('/reminders/log', '省统计')).status).toBe(403);
    expect((await ask('/reminders/log', null)).status).toBe(401);
  });
});
