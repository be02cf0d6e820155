import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { findRegions } from '#db/queries/regions.ts';
import * as tables from '#db/schema/index.ts';
import { addAccount } from '../setup/people.ts';

const AT = '2026-11-22T09:00:00Z';
/** No duty of the seeds has so many. */
const LOCK_DAYS = 77;
const DEMO_PERSON = 'demonstration:demo-jinan';

/** What people of the demonstration and real ones do side by side, in every table that the demonstration reaches. */
export async function addDemoWork(db: Db): Promise<void> {
  const real = await addAccount(db, '真人', { grants: [] });
  const [plan] = await db.select().from(tables.plan).limit(1);
  const [indicator] = await db.select().from(tables.indicator).limit(1);
  const [first, second] = await db.select().from(tables.task).orderBy(asc(tables.task.id)).limit(2);
  const regions = (await findRegions(db)).filter(({ code }) => code.startsWith('37'));

  for (const name of ['demo', 'real', 'of both', 'evidence of demo', 'evidence of both']) {
    const file = {
      hash: name,
      name,
      mediaType: 'text/plain',
      size: 1,
      bytes: new Uint8Array([1]),
      storedAt: AT,
    };
    await db.insert(tables.storedFile).values(file);
  }
  for (const [index, demo] of [true, false].entries()) {
    const [personId, word] = demo ? [DEMO_PERSON, 'demo'] : [real.personId, 'real'];
    const created = { createdBy: personId, createdAt: AT, changedAt: AT, version: 1 };
    const id = randomUUID();
    const planAndRegion = { planId: plan!.id, regionId: regions[index]!.id };
    await db.insert(tables.report).values({
      id,
      ...planAndRegion,
      ...created,
      period: '2026-Q3',
      revision: 1,
      reason: word,
      state: 'draft',
      demo,
    });
    const cell = { reportId: id, indicatorId: indicator!.id, field: 'ytd' as const };
    await db
      .insert(tables.reportCell)
      .values({ ...cell, text: '1', version: 1, origin: 'grid', changedBy: personId, changedAt: AT });
    await db.insert(tables.reportQuestion).values({ ...cell, question: '?', askedBy: personId, askedAt: AT });

    for (const subject of demo ? ['SD-T1', 'SD-T2'] : ['SD-T3']) {
      await db.insert(tables.milestoneReturn).values({
        ...created,
        id: randomUUID(),
        subject,
        state: 'draft',
        reported: 'in_progress',
        recorder: word,
        evidenceFile: subject === 'SD-T1' ? 'evidence of demo' : 'evidence of both',
        demo,
      });
    }
    const [duty] = await db
      .insert(tables.reportingDuty)
      .values({
        ...planAndRegion,
        cadence: 'quarter',
        onTimeDays: 15,
        lockDays: LOCK_DAYS,
        firstPeriod: '2026-Q1',
        demo,
      })
      .returning();
    const dutyAndPeriod = { dutyId: duty!.id, period: '2026-Q3' as const };
    await db
      .insert(tables.dutyExtension)
      .values({ ...dutyAndPeriod, until: '2026-12-01', reason: word, grantedBy: personId, grantedAt: AT });
    await db.insert(tables.reminder).values({
      ...dutyAndPeriod,
      stage: 'opened',
      personId,
      channel: 'app',
      escalated: false,
      createdAt: AT,
      attempts: 0,
    });
    await db.insert(tables.taskIndicator).values({
      taskId: (demo ? first : second)!.id,
      indicatorId: indicator!.id,
      tiedBy: personId,
      tiedAt: AT,
      demo,
    });
    for (const fileHash of [word, 'of both']) {
      await db.insert(tables.upload).values({
        id: randomUUID(),
        fileHash,
        fileName: fileHash === word ? `${word}.xlsx` : 'both.xlsx',
        state: 'previewed',
        recorder: word,
        personId,
        dataVersion: 1,
        outcome: '',
        uploadedAt: AT,
      });
    }
    await db.insert(tables.personSession).values({
      id: randomUUID(),
      userId: personId,
      token: word,
      expiresAt: new Date('2099-01-01T00:00:00Z'),
    });
  }
}

/** What is left of it once the demonstration is gone. */
export const WORK_OF_REAL_PEOPLE = {
  reports: ['real'],
  cells: 1,
  questions: 1,
  returns: ['real'],
  duties: 1,
  extensions: 1,
  reminders: 1,
  ties: 1,
  uploads: ['real.xlsx'],
  files: ['evidence of both', 'of both', 'real'],
  sessions: 1,
  people: ['真人'],
};

export async function workLeft(db: Db) {
  const names = async <T>(rows: Promise<T[]>, of: (row: T) => string | null) =>
    [...new Set((await rows).map(of))].sort();
  return {
    reports: await names(db.select().from(tables.report), ({ reason }) => reason),
    cells: await db.$count(tables.reportCell),
    questions: await db.$count(tables.reportQuestion),
    returns: await names(db.select().from(tables.milestoneReturn), ({ recorder }) => recorder),
    duties: await db.$count(tables.reportingDuty, eq(tables.reportingDuty.lockDays, LOCK_DAYS)),
    extensions: await db.$count(tables.dutyExtension),
    reminders: await db.$count(tables.reminder),
    ties: await db.$count(tables.taskIndicator),
    uploads: (await names(db.select().from(tables.upload), ({ fileName }) => fileName)).filter(
      (name) => name !== 'both.xlsx',
    ),
    files: await names(
      db.select({ name: tables.storedFile.name }).from(tables.storedFile),
      ({ name }) => name,
    ),
    sessions: await db.$count(tables.personSession),
    people: await names(db.select().from(tables.person), ({ name }) => name),
  };
}
