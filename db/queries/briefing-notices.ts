import { and, asc, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { briefingIssue, briefingNotice, briefingRun, briefingSchedule, person } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type NewNotice = typeof briefingNotice.$inferInsert;
export type NoticeRecord = Awaited<ReturnType<typeof findNoticesOf>>[number];

/** Makes notices that are not there yet. */
export async function insertNotices(tx: Db, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length > 0)
    await tx
      .insert(briefingNotice)
      .values([...notices])
      .onConflictDoNothing();
}

function selectNotices(db: Db) {
  return db
    .select({
      id: briefingNotice.id,
      kind: briefingNotice.kind,
      issue: briefingNotice.issueId,
      title: briefingIssue.title,
      number: briefingIssue.number,
      correction: briefingIssue.correction,
      period: sql<number | null>`coalesce(${briefingIssue.period}, ${briefingRun.period})`,
      plans: briefingSchedule.plans,
      runFault: briefingRun.fault,
      email: person.email,
      createdAt: instant(briefingNotice.createdAt),
      attempts: briefingNotice.attempts,
      readAt: instantOrNull(briefingNotice.readAt),
    })
    .from(briefingNotice)
    .innerJoin(person, eq(person.id, briefingNotice.personId))
    .leftJoin(briefingIssue, eq(briefingIssue.id, briefingNotice.issueId))
    .leftJoin(briefingRun, eq(briefingRun.id, briefingNotice.runId))
    .leftJoin(briefingSchedule, eq(briefingSchedule.id, briefingRun.scheduleId));
}

/** What somebody was told of in the app, newest first. */
export function findNoticesOf(db: Db, personId: string, limit: number) {
  return selectNotices(db)
    .where(and(eq(briefingNotice.personId, personId), eq(briefingNotice.channel, 'app')))
    .orderBy(desc(briefingNotice.createdAt), desc(briefingNotice.id))
    .limit(limit);
}

/** Marks all notices of a person as read. */
export async function markNoticesRead(db: Db, personId: string, at: IsoInstant): Promise<void> {
  await db
    .update(briefingNotice)
    .set({ readAt: at })
    .where(
      and(
        eq(briefingNotice.personId, personId),
        eq(briefingNotice.channel, 'app'),
        isNull(briefingNotice.readAt),
      ),
    );
}

/** Mails that have not gone out and may be tried (again); one of which nothing was heard since it was taken up is none. */
export function findNoticeMails(db: Db, mostAttempts: number) {
  return selectNotices(db)
    .where(
      and(
        eq(briefingNotice.channel, 'mail'),
        isNull(briefingNotice.sentAt),
        lt(briefingNotice.attempts, mostAttempts),
        or(eq(briefingNotice.attempts, 0), isNotNull(briefingNotice.fault)),
      ),
    )
    .orderBy(asc(briefingNotice.createdAt), asc(briefingNotice.id));
}

/** Takes a mail up for one attempt; false when another server was faster. */
export async function takeNoticeMail(db: Db, id: number, attempts: number): Promise<boolean> {
  const taken = await db
    .update(briefingNotice)
    .set({ attempts: attempts + 1, fault: null })
    .where(
      and(eq(briefingNotice.id, id), eq(briefingNotice.attempts, attempts), isNull(briefingNotice.sentAt)),
    )
    .returning({ id: briefingNotice.id });
  return taken.length > 0;
}

export async function closeNoticeMail(
  db: Db,
  id: number,
  outcome: { sentAt: IsoInstant } | { fault: string; attempts: number },
): Promise<void> {
  await db.update(briefingNotice).set(outcome).where(eq(briefingNotice.id, id));
}

/** Accounts that belong to the demonstration. */
export async function findDemoPeople(db: Db): Promise<Set<string>> {
  const found = await db.select({ id: person.id }).from(person).where(eq(person.demo, true));
  return new Set(found.map(({ id }) => id));
}
