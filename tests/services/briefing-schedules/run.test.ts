import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import {
  briefingIssue,
  briefingNotice,
  briefingRun,
  briefingSchedule,
  person,
  plan as planTable,
  region,
  report,
  reportingDuty,
} from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { listSchedules, retryRun, saveSchedule } from '#server/services/briefing-schedules/manage.ts';
import { listNotices, readNotices, sendNotices } from '#server/services/briefing-schedules/notices.ts';
import { draftScheduled } from '#server/services/briefing-schedules/run.ts';
import type { Mail } from '#server/services/reminders/mailer.ts';
import { useTestDb } from '../../setup/db.ts';
import { ADMINISTRATOR, addAccount } from '../../setup/people.ts';

const db = useTestDb();
let clerk: string;
beforeAll(async () => {
  await seed(db(), { now: '2026-07-01T00:00:00Z' });
  clerk = (await addAccount(db(), '李编写', { grants: [{ role: 'statistician', region: '370000' }] }))
    .personId;
  await db().update(person).set({ email: 'bianxie@example.cn' }).where(eq(person.id, clerk));
  await addAccount(db(), '江苏统计', { grants: [{ role: 'statistician', region: '320000' }] });
});
beforeEach(async () => {
  await db().delete(briefingSchedule);
  await db().delete(briefingIssue);
});

const at = (instant: string) => ({ db: db(), now: () => new Date(instant), mails: true });
const context = (instant: string) => ({ ...at(instant), actor: ADMINISTRATOR });
const runs = () => db().select().from(briefingRun).orderBy(briefingRun.period);

async function schedule(change: object = {}) {
  const id = randomUUID();
  await saveSchedule(context('2026-09-20T09:00:00+08:00'), id, {
    ...{ plans: ['SD'], region: null, language: 'zh', cadence: 'month', trigger: 'workday', workday: 2 },
    ...{ firstPeriod: '2026-09', active: true, version: null },
    ...change,
  });
  return id;
}

it('drafts a month on its working day, not before, once', async () => {
  await schedule();
  // The holidays of 2026 last until 7 October: the 8th is the first working day, the 9th the second.
  expect(await draftScheduled(at('2026-10-08T09:00:00+08:00'))).toBe(0);
  expect(await draftScheduled(at('2026-10-09T00:05:00+08:00'))).toBe(1);
  expect(await draftScheduled(at('2026-10-09T00:06:00+08:00'))).toBe(0);
  expect(await draftScheduled(at('2026-10-30T00:05:00+08:00'))).toBe(0);
  const [issue] = await db().select().from(briefingIssue);
  expect(issue).toMatchObject({ period: '2026-09', state: 'draft', madeBy: '自动编制', makerId: null });
  expect(await runs()).toMatchObject([{ period: '2026-09', state: 'done', attempts: 1, issueId: issue!.id }]);
});

it('several servers at the same time draft it once, and tell of it once', async () => {
  await schedule({ firstPeriod: '2026-07' });
  const servers = Array.from({ length: 4 }, () => draftScheduled(at('2026-10-09T09:00:00+08:00')));
  expect((await Promise.all(servers)).reduce((a, b) => a + b)).toBe(3);
  expect(await db().$count(briefingIssue)).toBe(3);
  const notices = await db().select().from(briefingNotice).where(eq(briefingNotice.personId, clerk));
  expect(notices.map(({ channel }) => channel).sort()).toEqual(['app', 'app', 'app', 'mail', 'mail', 'mail']);
});

it('what somebody drafted by hand is it', async () => {
  await schedule();
  const { createIssue } = await import('#server/services/briefing-issues/create.ts');
  const made = await createIssue(
    {
      ...context('2026-10-08T09:00:00+08:00'),
      actor: { ...ADMINISTRATOR, grants: [{ role: 'statistician', region: '370000' }] },
    },
    { plans: ['SD'], region: null, period: '2026-09', language: 'zh' },
  );
  await draftScheduled(at('2026-10-09T09:00:00+08:00'));
  expect(await runs()).toMatchObject([{ state: 'done', issueId: made.id }]);
});

it('a run that was lost with its server is taken up again', async () => {
  const scheduleId = await schedule();
  await db()
    .insert(briefingRun)
    .values({
      ...{ scheduleId, period: '2026-09', state: 'running', attempts: 1 },
      ...{ dueAt: '2026-10-09T00:00:00+08:00', leaseUntil: '2026-10-09T09:05:00+08:00' },
    });
  expect(await draftScheduled(at('2026-10-09T09:04:00+08:00'))).toBe(0);
  expect(await draftScheduled(at('2026-10-09T09:06:00+08:00'))).toBe(1);
  expect(await runs()).toMatchObject([{ state: 'done', attempts: 2 }]);
});

it('what fails is tried again, later each time, then given up, told of, and tried again when somebody asks', async () => {
  const id = await schedule({ firstPeriod: '2026-09' });
  // A schedule of what cannot be composed.
  await db()
    .update(briefingSchedule)
    .set({ plans: ['SD', 'JS'] })
    .where(eq(briefingSchedule.id, id));
  const tries: [string, number][] = [
    ['09:00:00', 1],
    ['09:00:30', 0],
    ['09:01:00', 1],
    ['09:05:59', 0],
    ['09:06:00', 1],
    ['09:31:00', 1],
    ['11:31:00', 1],
    ['23:00:00', 0],
  ];
  for (const [time, taken] of tries)
    expect([time, await draftScheduled(at(`2026-10-09T${time}+08:00`))]).toEqual([time, taken]);
  const [run] = await runs();
  expect(run).toMatchObject({
    state: 'given_up',
    attempts: 5,
    fault: expect.stringContaining('没有分解到'),
  });
  const told = await listNotices({
    ...at('2026-10-09T23:00:00+08:00'),
    actor: { ...ADMINISTRATOR, personId: clerk },
  });
  expect(told.items[0]).toMatchObject({ kind: 'failed', zh: expect.stringContaining('未能自动起草') });

  await db()
    .update(briefingSchedule)
    .set({ plans: ['SD'] })
    .where(eq(briefingSchedule.id, id));
  await retryRun(context('2026-10-10T09:00:00+08:00'), run!.id);
  expect(await draftScheduled(at('2026-10-10T09:01:00+08:00'))).toBe(1);
  expect((await runs())[0]).toMatchObject({ state: 'done', fault: null });
});

it('one that always fails holds up no other, and each failure is told of', async () => {
  const poisoned = eq(briefingSchedule.id, await schedule());
  await schedule({ language: 'en' });
  const wrong = { plans: ['SD', 'JS'] };
  await db().update(briefingSchedule).set(wrong).where(poisoned);
  const faults: unknown[] = [];
  const run = { ...at('2026-10-09T09:00:00+08:00'), failed: (error: unknown) => void faults.push(error) };
  expect(await draftScheduled(run)).toBe(2);
  expect((await runs()).map(({ state }) => state).sort()).toEqual(['done', 'failed']);
  expect(faults).toHaveLength(1);
});

it('one with which the server ended five times is given up', async () => {
  const scheduleId = await schedule();
  await db()
    .insert(briefingRun)
    .values({
      ...{ scheduleId, period: '2026-09', state: 'running', attempts: 5 },
      ...{ dueAt: '2026-10-09T00:00:00+08:00', leaseUntil: '2026-10-09T09:05:00+08:00' },
    });
  expect(await draftScheduled(at('2026-10-09T09:06:00+08:00'))).toBe(1);
  expect(await runs()).toMatchObject([{ state: 'given_up', fault: '编制途中服务多次中断' }]);
});

it('a clock that jumps drafts nothing twice and leaves nothing out', async () => {
  await schedule();
  for (const day of ['10-09T09:00', '10-05T09:00', '12-31T09:00', '10-09T10:00', '12-31T09:01'])
    await draftScheduled(at(`2026-${day}:00+08:00`));
  expect((await runs()).map(({ period, state }) => [period, state])).toEqual([
    ['2026-09', 'done'],
    ['2026-10', 'done'],
    ['2026-11', 'done'],
  ]);
});

it('a quarter is drafted once the last region that has to report it was approved', async () => {
  const [plan] = await db().select().from(planTable).where(eq(planTable.code, 'SD'));
  const regions = await db().select().from(region);
  const idOf = (code: string) => regions.find((one) => one.code === code)!.id;
  const places = ['370100', '370200'].map((code) => ({ planId: plan!.id, regionId: idOf(code) }));
  await db().delete(reportingDuty);
  const terms = { cadence: 'quarter', onTimeDays: 15, lockDays: 30, firstPeriod: '2026-Q3' } as const;
  await db()
    .insert(reportingDuty)
    .values(places.map((place) => ({ ...place, ...terms })));
  const times = { createdAt: '2026-10-10T09:00:00+08:00', changedAt: '2026-10-10T09:00:00+08:00' };
  const reports = places.map((place, index) => ({
    ...{
      ...place,
      ...times,
      id: randomUUID(),
      period: '2026-Q3',
      revision: 1,
      version: 1,
      createdBy: '某',
      demo: false,
    },
    state: index === 0 ? ('approved' as const) : ('submitted' as const),
  }));
  await db().insert(report).values(reports);
  await schedule({ cadence: 'quarter', trigger: 'approved', workday: null, firstPeriod: '2026-Q3' });

  expect(await draftScheduled(at('2026-10-12T09:00:00+08:00'))).toBe(0);
  await db().update(report).set({ state: 'approved' }).where(eq(report.id, reports[1]!.id));
  expect(await draftScheduled(at('2026-10-12T09:01:00+08:00'))).toBe(1);
  expect(await runs()).toMatchObject([{ period: '2026-Q3', state: 'done' }]);
  await db().delete(report);
  await db().delete(reportingDuty);
});

it('says when it drafts next', async () => {
  await schedule();
  const [row] = await listSchedules(context('2026-09-20T09:00:00+08:00'));
  expect(row).toMatchObject({
    next: { period: '2026-09', day: '2026-10-09', certain: true },
    mayChange: true,
  });
});

it.each([
  ['a quarter for months', { firstPeriod: '2026-Q3' }, 'firstPeriod'],
  ['no working day', { workday: null }, 'workday'],
  ['a day that not every month has', { workday: 16 }, 'workday'],
  ['a working day beside another trigger', { trigger: 'approved' }, 'workday'],
  ['nobody reports so often', { trigger: 'approved', workday: null }, 'trigger'],
])('refuses %s', async (_, change, field) => {
  await expect(schedule(change)).rejects.toMatchObject({ code: 'invalid-request', details: { field } });
});

it('writes to whoever has an address, once, with a way to the draft; what is read is not new', async () => {
  await schedule();
  const now = at('2026-10-09T09:00:00+08:00');
  await draftScheduled(now);
  const sent: Mail[] = [];
  const mailer = async (mail: Mail) => {
    sent.push(mail);
    return { kind: 'sent' as const };
  };
  await Promise.all([
    sendNotices(now, mailer, 'https://jiance.example.cn'),
    sendNotices(now, mailer, 'https://jiance.example.cn'),
  ]);
  expect(sent.map(({ to }) => to)).toEqual(['bianxie@example.cn']);
  const [issue] = await db().select().from(briefingIssue);
  expect(sent[0]!.text).toContain(`https://jiance.example.cn/briefings/${issue!.id}`);
  const own = { ...now, actor: { ...ADMINISTRATOR, personId: clerk } };
  expect((await listNotices(own)).unread).toBe(1);
  expect((await readNotices(own)).unread).toBe(0);
});
