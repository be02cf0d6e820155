import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { rows } from '../rows.ts';
import { briefingRun, briefingSchedule, region } from '../schema/index.ts';
import { instant, instantOrNull } from './instant.ts';

export type ScheduleRecord = Awaited<ReturnType<typeof findSchedules>>[number];
export type RunRecord = Awaited<ReturnType<typeof findRuns>>[number];

/** All schedules, by region and then by when they were changed. */
export function findSchedules(db: Db, filter: { id?: string; active?: boolean } = {}) {
  return db
    .select({
      id: briefingSchedule.id,
      plans: briefingSchedule.plans,
      regionId: briefingSchedule.regionId,
      region: { code: region.code, name: region.name },
      language: briefingSchedule.language,
      cadence: briefingSchedule.cadence,
      trigger: briefingSchedule.trigger,
      workday: briefingSchedule.workday,
      firstPeriod: briefingSchedule.firstPeriod,
      active: briefingSchedule.active,
      version: briefingSchedule.version,
      author: briefingSchedule.author,
      changedAt: instant(briefingSchedule.changedAt),
      demo: briefingSchedule.demo,
    })
    .from(briefingSchedule)
    .innerJoin(region, eq(region.id, briefingSchedule.regionId))
    .where(
      and(
        filter.id === undefined ? undefined : eq(briefingSchedule.id, filter.id),
        filter.active === undefined ? undefined : eq(briefingSchedule.active, filter.active),
      ),
    )
    .orderBy(asc(region.code), asc(briefingSchedule.changedAt), asc(briefingSchedule.id));
}

/** Keeps whoever changes schedules after this one waiting until the transaction ends. */
export async function lockSchedules(tx: Db): Promise<void> {
  await tx.execute(sql`lock table ${briefingSchedule} in share row exclusive mode`);
}

export async function putSchedule(tx: Db, row: typeof briefingSchedule.$inferInsert): Promise<void> {
  await tx.insert(briefingSchedule).values(row).onConflictDoUpdate({ target: briefingSchedule.id, set: row });
}

export async function deleteSchedule(tx: Db, id: string): Promise<void> {
  await tx.delete(briefingSchedule).where(eq(briefingSchedule.id, id));
}

/** The runs of some schedules, newest period first. */
export function findRuns(db: Db, scheduleIds: readonly string[]) {
  return db
    .select({
      id: briefingRun.id,
      scheduleId: briefingRun.scheduleId,
      period: briefingRun.period,
      state: briefingRun.state,
      attempts: briefingRun.attempts,
      dueAt: instant(briefingRun.dueAt),
      startedAt: instantOrNull(briefingRun.startedAt),
      endedAt: instantOrNull(briefingRun.endedAt),
      fault: briefingRun.fault,
      issue: briefingRun.issueId,
    })
    .from(briefingRun)
    .where(scheduleIds.length === 0 ? sql`false` : inArray(briefingRun.scheduleId, [...scheduleIds]))
    .orderBy(desc(briefingRun.period), asc(briefingRun.scheduleId));
}

/** Lines up periods that are due; of several servers that line up the same one, one does. */
export async function insertRuns(
  db: Db,
  due: readonly Pick<typeof briefingRun.$inferInsert, 'scheduleId' | 'period' | 'dueAt'>[],
): Promise<number> {
  if (due.length === 0) return 0;
  const made = await db
    .insert(briefingRun)
    .values(due.map((one) => ({ ...one, state: 'waiting' as const, attempts: 0 })))
    .onConflictDoNothing()
    .returning({ id: briefingRun.id });
  return made.length;
}

export interface TakenRun {
  id: number;
  scheduleId: string;
  attempts: number;
}

/**
 * Takes up the run that waits longest: one that nobody else has, or that was lost with its server. Servers that ask at
 * the same time get different ones.
 */
export async function takeRun(
  db: Db,
  { at, leaseUntil }: { at: IsoInstant; leaseUntil: IsoInstant },
): Promise<TakenRun | undefined> {
  const [taken] = rows<{ id: number; schedule_id: string; attempts: number }>(
    await db.execute(sql`
      update briefing_run set state = 'running', attempts = attempts + 1, lease_until = ${leaseUntil}::timestamptz,
        started_at = ${at}::timestamptz, ended_at = null, fault = null
      where id = (
        select r.id from briefing_run r join briefing_schedule s on s.id = r.schedule_id
        where s.active and ((r.state in ('waiting', 'failed') and r.due_at <= ${at}::timestamptz)
          or (r.state = 'running' and r.lease_until < ${at}::timestamptz))
        order by r.due_at, r.id limit 1 for update of r skip locked)
      returning id, schedule_id, attempts`),
  );
  return taken && { id: taken.id, scheduleId: taken.schedule_id, attempts: taken.attempts };
}

export async function findRun(db: Db, id: number) {
  const [row] = await db
    .select({
      id: briefingRun.id,
      scheduleId: briefingRun.scheduleId,
      period: briefingRun.period,
      state: briefingRun.state,
    })
    .from(briefingRun)
    .where(eq(briefingRun.id, id));
  return row;
}

export async function updateRun(
  tx: Db,
  id: number,
  change: Partial<Omit<typeof briefingRun.$inferInsert, 'id'>>,
): Promise<void> {
  await tx.update(briefingRun).set(change).where(eq(briefingRun.id, id));
}
