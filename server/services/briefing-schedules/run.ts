import {
  againAfterMs,
  draftDay,
  endedPeriods,
  isAllApproved,
  MOST_ATTEMPTS,
  SCHEDULE_MONTHS,
} from '#core/domain/briefing/life/schedule.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { type Period, periodMonths } from '#core/domain/period.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  findRun,
  findRuns,
  findSchedules,
  insertRuns,
  type ScheduleRecord,
  type TakenRun,
  takeRun,
  updateRun,
} from '#db/queries/briefing-schedules.ts';
import { findDuties } from '#db/queries/duties.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { createIssue } from '../briefing-issues/create.ts';
import { collect } from '../collections/collect.ts';
import type { Actor, ServiceContext } from '../context.ts';
import { announce } from './announce.ts';

export type Scheduling = Pick<ServiceContext, 'db' | 'now'> & {
  /** Whether mails are sent. */
  mails: boolean;
  /** Told of each attempt that fails, beside what is written to the run. */
  failed?: (error: unknown) => void;
};

/** A run that its server did not end by then was lost with it. */
const LEASE_MS = 5 * 60_000;

/**
 * Drafts what is due by schedule, each period of a schedule once however many servers do this at the same time. What
 * fails is tried again later, and is told of when it is given up.
 *
 * @returns how many runs were taken up here
 */
export async function draftScheduled(scheduling: Scheduling): Promise<number> {
  const { db, now } = scheduling;
  await lineUp(scheduling);
  let taken = NONE;
  for (;;) {
    const at = now();
    const leaseUntil = new Date(at.getTime() + LEASE_MS).toISOString();
    const run = await takeRun(db, { at: at.toISOString(), leaseUntil });
    if (!run) return taken;
    await perform(scheduling, run);
    taken += 1;
  }
}

const NONE = 0;

/** Puts the periods that are due today into the queue. */
async function lineUp({ db, now, failed }: Scheduling): Promise<void> {
  const schedules = await findSchedules(db, { active: true });
  if (schedules.length === 0) return;
  const dueAt = now().toISOString();
  const today = chinaDate(dueAt);
  const calendar = await findHolidayYears(db);
  const known = new Set(
    (
      await findRuns(
        db,
        schedules.map(({ id }) => id),
      )
    ).map(({ scheduleId, period }) => `${scheduleId} ${period}`),
  );
  for (const schedule of schedules) {
    try {
      const open = endedPeriods(schedule, today).filter((period) => !known.has(`${schedule.id} ${period}`));
      const due: Period[] = [];
      for (const period of open) {
        const day = draftDay(schedule, period, calendar);
        if (day === null ? await isReported({ db, now }, schedule, period) : day.date <= today)
          due.push(period);
      }
      await insertRuns(
        db,
        due.map((period) => ({ scheduleId: schedule.id, period, dueAt })),
      );
    } catch (error) {
      // The others are not to wait for it; it is looked at again next time.
      failed?.(error);
    }
  }
}

/** Whether the last region that has to report the period was approved. */
async function isReported(
  context: Pick<ServiceContext, 'db' | 'now'>,
  { plans }: ScheduleRecord,
  period: Period,
): Promise<boolean> {
  const duties = (await findDuties(context.db)).filter(({ plan }) => plans.includes(plan));
  const collected = await collect(context, duties, { period });
  return isAllApproved(collected.map(({ standing }) => standing.state));
}

async function perform(scheduling: Scheduling, run: TakenRun): Promise<void> {
  const { db, now, mails } = scheduling;
  const [schedule] = await findSchedules(db, { id: run.scheduleId });
  const { period } = (await findRun(db, run.id))!;
  try {
    // Lost with its server again and again: perhaps it is what ends them.
    if (run.attempts > MOST_ATTEMPTS) throw new Error('编制途中服务多次中断');
    const issueId = await draftOf({ db, now, actor: actorOf(schedule!) }, schedule!, period);
    const endedAt = now().toISOString();
    await db.transaction(async (tx) => {
      await updateRun(tx, run.id, { state: 'done', endedAt, leaseUntil: null, issueId });
      await announce(
        { db: tx, now, mails },
        { kind: 'drafted', issueId, runId: null, region: schedule!.region.code, demo: schedule!.demo },
      );
      await insertAuditEntry(tx, {
        at: endedAt,
        actor: SCHEDULER,
        action: 'briefing.run',
        subject: `briefing:${issueId}`,
        detail: { schedule: schedule!.id, period, attempts: run.attempts },
      });
    });
  } catch (error) {
    await fail(scheduling, run, schedule!, error);
  }
}

async function fail(
  { db, now, mails, failed }: Scheduling,
  run: TakenRun,
  schedule: ScheduleRecord,
  error: unknown,
): Promise<void> {
  const fault = error instanceof Error ? error.message : String(error);
  failed?.(error);
  const at = now();
  const wait = againAfterMs(run.attempts);
  const ended = { fault, endedAt: at.toISOString(), leaseUntil: null };
  await db.transaction(async (tx) => {
    if (wait !== null) {
      const dueAt = new Date(at.getTime() + wait).toISOString();
      return updateRun(tx, run.id, { ...ended, state: 'failed', dueAt });
    }
    await updateRun(tx, run.id, { ...ended, state: 'given_up' });
    await announce(
      { db: tx, now, mails },
      { kind: 'failed', issueId: null, runId: run.id, region: schedule.region.code, demo: schedule.demo },
    );
  });
}

/** The draft of a period; one that somebody made by hand, or that was made before the server ended, is it. */
async function draftOf(context: ServiceContext, schedule: ScheduleRecord, period: Period): Promise<string> {
  const { plans, region, language } = schedule;
  try {
    return (await createIssue(context, { plans, region: region.code, period, language })).id;
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict' && typeof error.details.issue === 'string')
      return error.details.issue;
    throw error;
  }
}

const SCHEDULER = '自动编制';

function actorOf({ demo }: ScheduleRecord): Actor {
  return {
    personId: null,
    name: SCHEDULER,
    grants: [{ role: 'statistician', region: ROOT_REGION }],
    scopes: null,
    demo,
  };
}

/** Whether a period is of the length that a schedule asks for. */
export function isOfCadence(period: Period, cadence: ScheduleRecord['cadence']): boolean {
  return periodMonths(period) === SCHEDULE_MONTHS[cadence];
}
