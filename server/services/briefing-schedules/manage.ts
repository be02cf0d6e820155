import type { ScheduleBody, ScheduleRow } from '#core/contract/briefing-schedules.ts';
import { draftDay, endedPeriods, MOST_WORKDAY } from '#core/domain/briefing/life/schedule.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { addPeriods } from '#core/domain/period.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  deleteSchedule,
  findRun,
  findRuns,
  findSchedules,
  lockSchedules,
  putSchedule,
  type RunRecord,
  type ScheduleRecord,
  updateRun,
} from '#db/queries/briefing-schedules.ts';
import { findDuties } from '#db/queries/duties.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { authorise } from '../authorise.ts';
import { resolveSubject } from '../briefing-issues/subject.ts';
import { allowedRegions } from '../collections/visible.ts';
import type { ServiceContext } from '../context.ts';
import { isOfCadence } from './run.ts';

const SUBJECT = (id: string) => `briefing-schedule:${id}`;

/** The schedules of regions whose briefings the caller works on or schedules, with what became of their periods. */
export async function listSchedules(context: ServiceContext): Promise<ScheduleRow[]> {
  const { db, now, actor } = context;
  const changes = await allowedRegions(context, 'briefing.schedule');
  const writes = await allowedRegions(context, 'briefing.write');
  const seen = (await findSchedules(db)).filter(
    ({ region, demo }) => (changes(region.code) || writes(region.code)) && (demo || !actor.demo),
  );
  const runs = Map.groupBy(
    await findRuns(
      db,
      seen.map(({ id }) => id),
    ),
    ({ scheduleId }) => scheduleId,
  );
  const calendar = await findHolidayYears(db);
  const today = chinaDate(now().toISOString());
  return seen.map(({ regionId: _, ...schedule }) => ({
    ...schedule,
    mayChange: changes(schedule.region.code) && actor.demo === schedule.demo,
    next: nextOf(schedule, runs.get(schedule.id) ?? []),
    runs: (runs.get(schedule.id) ?? []).map(({ scheduleId: __, ...run }) => run),
  }));

  function nextOf(
    schedule: Omit<ScheduleRecord, 'regionId'>,
    made: readonly RunRecord[],
  ): ScheduleRow['next'] {
    if (!schedule.active) return null;
    const last = endedPeriods(schedule, today).at(-1);
    const open = last === undefined || made.some((run) => run.period === last);
    const period = last === undefined ? schedule.firstPeriod : open ? addPeriods(last, 1) : last;
    const day = draftDay(schedule, period, calendar);
    return day && { period, day: day.date, certain: day.certain };
  }
}

/**
 * Sets a schedule, or puts another version in its place.
 *
 * @throws AppError `forbidden`, `not-found` for a plan or region, `invalid-request` for terms that do not fit together,
 *   `conflict` when it was changed since the version that was seen
 */
export async function saveSchedule(
  context: ServiceContext,
  id: string,
  { version: seen, ...body }: ScheduleBody,
): Promise<ScheduleRow[]> {
  const { db, now, actor } = context;
  const period = body.firstPeriod;
  const subject = await resolveSubject(context, { ...body, period });
  await authorise(context, 'briefing.schedule', subject.region);
  await refuseTerms(context, body);
  await db.transaction(async (tx) => {
    await lockSchedules(tx);
    const [before] = await findSchedules(tx, { id });
    if (before) await authorise({ ...context, db: tx }, 'briefing.schedule', before.region.code);
    if ((before?.version ?? null) !== seen) throw stale();
    const at = now().toISOString();
    const { region, ...terms } = body;
    const version = (before?.version ?? FRESH) + 1;
    await putSchedule(tx, {
      ...{ id, ...terms, plans: [...subject.plans], regionId: subject.regionId, version },
      ...{ author: actor.name, changedAt: at, demo: actor.demo },
    });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'briefing.schedule',
      subject: SUBJECT(id),
      detail: { ...terms, region: subject.region, version },
    });
  });
  return listSchedules(context);
}

const FRESH = 0;

/** Ends a schedule for good; what it drafted stays. @throws AppError `not-found`, `forbidden`, `conflict` */
export async function removeSchedule(context: ServiceContext, id: string, seen: number): Promise<void> {
  const { db, now, actor } = context;
  await db.transaction(async (tx) => {
    await lockSchedules(tx);
    const [before] = await findSchedules(tx, { id });
    if (!before) throw notFound('自动编制', id);
    await authorise({ ...context, db: tx }, 'briefing.schedule', before.region.code);
    if (before.version !== seen) throw stale();
    await deleteSchedule(tx, id);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'briefing.unschedule',
      subject: SUBJECT(id),
      detail: { plans: before.plans, region: before.region.code },
    });
  });
}

/** Lets a run that was given up, or waits for its next attempt, be tried now. @throws AppError `not-found`, `forbidden` */
export async function retryRun(context: ServiceContext, id: number): Promise<ScheduleRow[]> {
  const { db, now } = context;
  const run = await findRun(db, id);
  const [schedule] = run ? await findSchedules(db, { id: run.scheduleId }) : [];
  if (!run || !schedule) throw notFound('自动编制记录', String(id));
  await authorise(context, 'briefing.schedule', schedule.region.code);
  if (run.state === 'failed' || run.state === 'given_up')
    await updateRun(db, id, { state: 'waiting', attempts: 0, dueAt: now().toISOString() });
  return listSchedules(context);
}

async function refuseTerms(
  { db }: ServiceContext,
  { cadence, trigger, workday, firstPeriod, plans }: Omit<ScheduleBody, 'version'>,
): Promise<void> {
  if (!isOfCadence(firstPeriod, cadence))
    throw new AppError(
      'invalid-request',
      {
        zh: '起始时期与频率不符：每月填月份，每季填季度，每年填年份。',
        en: 'The first period does not fit the frequency: a month, a quarter or a year.',
      },
      {
        field: 'firstPeriod',
      },
    );
  if (trigger === 'workday' && (workday === null || workday < 1 || workday > MOST_WORKDAY))
    throw new AppError(
      'invalid-request',
      { zh: `请填第几个工作日，1 至 ${MOST_WORKDAY}。`, en: `Give the working day, 1 to ${MOST_WORKDAY}.` },
      { field: 'workday' },
    );
  if (trigger === 'approved' && workday !== null)
    throw new AppError(
      'invalid-request',
      { zh: '按审核通过启动时不填工作日。', en: 'When it starts by approval, no working day is given.' },
      { field: 'workday' },
    );
  if (trigger !== 'approved') return;
  const duties = (await findDuties(db)).filter(
    (duty) => plans.includes(duty.plan) && duty.cadence === cadence,
  );
  if (duties.length === 0)
    throw new AppError(
      'invalid-request',
      {
        zh: '这些计划没有同一频率的报送任务，无从判断是否报齐。',
        en: 'These plans have no reports of one frequency to wait for.',
      },
      {
        field: 'trigger',
      },
    );
}

function stale(): AppError {
  return new AppError('conflict', {
    zh: '这项自动编制刚被别人改动过，请查看最新的内容再操作。',
    en: 'Somebody changed this schedule just now. Look at what it says now, then decide.',
  });
}
