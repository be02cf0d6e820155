import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Holder } from '#core/domain/collection/recipients.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { person, plan, region, reminder, reportingDuty, roleGrant } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type NewReminder = typeof reminder.$inferInsert;

export interface HolderRecord extends Holder {
  email: string;
}

/** Everybody whose account can be used and who has been granted anything. */
export async function findHolders(db: Db): Promise<HolderRecord[]> {
  const found = await db
    .select({ personId: person.id, email: person.email, role: roleGrant.role, region: region.code })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .innerJoin(region, eq(region.id, roleGrant.regionId))
    .where(isNull(person.disabledAt))
    .orderBy(asc(person.id));
  return [...Map.groupBy(found, ({ personId }) => personId)].map(([personId, rows]) => ({
    personId,
    email: rows[0]!.email,
    grants: rows.map(({ role, region: code }) => ({ role, region: code })),
  }));
}

/**
 * Makes reminders that are not there yet. Of several servers that make the same one, one does; the others are told of
 * nothing.
 *
 * @returns how many were made here
 */
export async function insertReminders(db: Db, rows: readonly NewReminder[]): Promise<number> {
  if (rows.length === 0) return 0;
  const made = await db
    .insert(reminder)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: reminder.id });
  return made.length;
}

const columns = {
  id: reminder.id,
  dutyId: reminder.dutyId,
  plan: plan.code,
  planTitle: plan.shortTitle,
  planTitleEn: plan.titleEn,
  region: { code: region.code, name: region.name },
  regionNameEn: region.nameEn,
  period: reminder.period,
  stage: reminder.stage,
  personId: reminder.personId,
  person: person.name,
  email: person.email,
  channel: reminder.channel,
  escalated: reminder.escalated,
  createdAt: instant(reminder.createdAt),
  sentAt: instantOrNull(reminder.sentAt),
  attempts: reminder.attempts,
  fault: reminder.fault,
  readAt: instantOrNull(reminder.readAt),
};

function selectReminders(db: Db) {
  return db
    .select(columns)
    .from(reminder)
    .innerJoin(reportingDuty, eq(reportingDuty.id, reminder.dutyId))
    .innerJoin(plan, eq(plan.id, reportingDuty.planId))
    .innerJoin(region, eq(region.id, reportingDuty.regionId))
    .innerJoin(person, eq(person.id, reminder.personId));
}

export type ReminderRecord = Awaited<ReturnType<typeof findRemindersOf>>[number];

/** What somebody was told of in the app, newest first. */
export function findRemindersOf(db: Db, personId: string, limit: number) {
  return selectReminders(db)
    .where(and(eq(reminder.personId, personId), eq(reminder.channel, 'app')))
    .orderBy(desc(reminder.createdAt), desc(reminder.id))
    .limit(limit);
}

/** What went out to anybody, or was to, newest first. */
export function findReminderLog(db: Db, limit: number) {
  return selectReminders(db).orderBy(desc(reminder.createdAt), desc(reminder.id)).limit(limit);
}

/** Marks a reminder of that person as read; false when there is none. Read once, it keeps its moment. */
export async function markRead(db: Db, id: number, personId: string, at: IsoInstant): Promise<boolean> {
  const marked = await db
    .update(reminder)
    .set({ readAt: sql`coalesce(${reminder.readAt}, ${at}::timestamptz)` })
    .where(and(eq(reminder.id, id), eq(reminder.personId, personId), eq(reminder.channel, 'app')))
    .returning({ id: reminder.id });
  return marked.length > 0;
}

/**
 * Mails that have not gone out and may be tried (again), oldest first. One that was taken up and of which nothing was
 * heard since is none of them: it may have gone out.
 */
export function findMailsToSend(db: Db, mostAttempts: number) {
  return selectReminders(db)
    .where(
      and(
        eq(reminder.channel, 'mail'),
        isNull(reminder.sentAt),
        lt(reminder.attempts, mostAttempts),
        or(eq(reminder.attempts, 0), isNotNull(reminder.fault)),
      ),
    )
    .orderBy(asc(reminder.createdAt), asc(reminder.id));
}

/** Takes a mail up for one attempt; false when another server was faster. */
export async function takeMail(db: Db, id: number, attempts: number): Promise<boolean> {
  const taken = await db
    .update(reminder)
    .set({ attempts: attempts + 1, fault: null })
    .where(and(eq(reminder.id, id), eq(reminder.attempts, attempts), isNull(reminder.sentAt)))
    .returning({ id: reminder.id });
  return taken.length > 0;
}

/** What became of an attempt. */
export async function closeAttempt(
  db: Db,
  id: number,
  outcome: { sentAt: IsoInstant } | { fault: string; attempts: number },
): Promise<void> {
  await db.update(reminder).set(outcome).where(eq(reminder.id, id));
}

/** Gives mails up whose report came in meanwhile. */
export async function giveUpMails(
  db: Db,
  ids: readonly number[],
  fault: string,
  attempts: number,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(reminder)
    .set({ fault, attempts })
    .where(and(inArray(reminder.id, [...ids]), isNull(reminder.sentAt)));
}
