import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { findDuties } from '#db/queries/duties.ts';
import { person, reminder, report } from '#db/schema/index.ts';
import { seed } from '#seeds/seed.ts';
import { remind } from '#server/services/reminders/remind.ts';
import { useTestDb } from '../../setup/db.ts';
import { addAccount } from '../../setup/people.ts';

/** Quarterly, 15 days, locked after 90: of 2026-Q3 on time until 10-15, taken until 12-29. */
const db = useTestDb();
let jinan: string;
let reviewer: string;
let administrator: string;

beforeAll(async () => {
  await seed(db(), { now: '2026-09-01T00:00:00Z' });
  const add = async (name: string, role: 'statistician' | 'reviewer' | 'administrator', region: string) =>
    (await addAccount(db(), name, { grants: [{ role, region }] })).personId;
  jinan = await add('济南统计', 'statistician', '370100');
  reviewer = await add('省审核', 'reviewer', '370000');
  administrator = await add('省管理', 'administrator', '370000');
});

beforeEach(async () => {
  await db().delete(reminder);
  await db().delete(report);
});

const at = (instant: string) => ({ db: db(), now: () => new Date(instant), mailer: null, publicUrl: null });

async function told(personId: string, region = '370100'): Promise<string[]> {
  const duty = (await findDuties(db(), { plan: 'SD' })).find((one) => one.region.code === region)!;
  const rows = await db().select().from(reminder).where(eq(reminder.personId, personId)).orderBy(reminder.id);
  return rows
    .filter(({ dutyId }) => dutyId === duty.id)
    .map(({ period, stage, escalated }) => `${period} ${stage}${escalated ? ' ↑' : ''}`);
}

async function handIn(state: 'draft' | 'submitted' | 'returned', more: object = {}): Promise<void> {
  const duty = (await findDuties(db(), { plan: 'SD' })).find((one) => one.region.code === '370100')!;
  await db().delete(report);
  await db()
    .insert(report)
    .values({
      id: randomUUID(),
      ...{ planId: duty.planId, regionId: duty.regionId, period: '2026-Q3', revision: 1, state, version: 1 },
      ...{ createdBy: '济南统计', createdAt: '2026-10-02T00:00:00Z', changedAt: '2026-10-02T00:00:00Z' },
      demo: false,
      ...more,
    });
}

it('reminds at each stage once, and climbs when it is late', async () => {
  const days = [
    '09-30',
    '10-01',
    '10-02',
    '10-10',
    '10-14',
    '10-15',
    '10-16',
    '10-18',
    '10-22',
    '12-26',
    '12-30',
  ];
  for (const day of days) {
    await remind(at(`2026-${day}T09:00:00+08:00`));
    await remind(at(`2026-${day}T17:00:00+08:00`));
  }
  expect(await told(jinan)).toEqual(
    ['opened', 'before-5', 'before-1', 'due', 'late-1', 'late-3', 'late-7', 'lock-3'].map(
      (stage) => `2026-Q3 ${stage}`,
    ),
  );
  expect(await told(reviewer)).toEqual(['2026-Q3 late-3 ↑', '2026-Q3 late-7 ↑', '2026-Q3 lock-3 ↑']);
  expect(await told(administrator)).toEqual(['2026-Q3 late-7 ↑', '2026-Q3 lock-3 ↑']);
});

it('reminds once when it stood still for days', async () => {
  await remind(at('2026-10-20T09:00:00+08:00'));
  expect(await told(jinan)).toEqual(['2026-Q3 late-3']);
});

it('waits for the morning', async () => {
  await remind(at('2026-10-01T07:59:00+08:00'));
  expect(await told(jinan)).toEqual([]);
  await remind(at('2026-10-01T08:00:00+08:00'));
  expect(await told(jinan)).toEqual(['2026-Q3 opened']);
});

it('makes each reminder once when two servers look at the same moment', async () => {
  const runs = await Promise.all([
    remind(at('2026-10-18T09:00:00+08:00')),
    remind(at('2026-10-18T09:00:00+08:00')),
  ]);
  expect(await told(jinan)).toEqual(['2026-Q3 late-3']);
  const made = await db().$count(reminder);
  expect(made).toBe(17); // Jinan’s own statistician, and the reviewer for each of 16 cities
  expect(runs.reduce((sum, run) => sum + run.made, 0)).toBe(made);
});

it('leaves alone whoever has handed in, and tells of a return, each return once', async () => {
  await handIn('draft');
  await remind(at('2026-10-10T09:00:00+08:00'));
  expect(await told(jinan)).toEqual(['2026-Q3 before-5']);
  await handIn('submitted', { firstSubmittedAt: '2026-10-11T00:00:00Z' });
  await remind(at('2026-10-22T09:00:00+08:00'));
  expect(await told(jinan)).toEqual(['2026-Q3 before-5']);
  await handIn('returned', { firstSubmittedAt: '2026-10-11T00:00:00Z', decidedAt: '2026-10-22T02:00:00Z' });
  await remind(at('2026-10-22T11:00:00+08:00'));
  await remind(at('2026-10-23T11:00:00+08:00'));
  expect(await told(jinan)).toEqual(['2026-Q3 before-5', '2026-Q3 returned-2026-10-22T02:00:00.000Z']);
  await handIn('returned', { firstSubmittedAt: '2026-10-11T00:00:00Z', decidedAt: '2026-10-24T02:00:00Z' });
  await remind(at('2026-10-24T11:00:00+08:00'));
  expect(await told(jinan)).toHaveLength(3);
});

it('leaves alone whose account is shut', async () => {
  await db().update(person).set({ disabledAt: '2026-10-01T00:00:00Z' }).where(eq(person.id, jinan));
  await remind(at('2026-10-10T09:00:00+08:00'));
  expect(await told(jinan)).toEqual([]);
  await db().update(person).set({ disabledAt: null }).where(eq(person.id, jinan));
});
