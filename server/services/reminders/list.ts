import type { ReminderLogRow, RemindersView } from '#core/contract/reminders.ts';
import { AppError } from '#core/domain/errors.ts';
import { findDuties } from '#db/queries/duties.ts';
import { findReminderLog, findRemindersOf, markRead } from '#db/queries/reminders.ts';
import { authoriseSomewhere } from '../authorise.ts';
import { collect } from '../collections/collect.ts';
import { allowedRegions } from '../collections/visible.ts';
import type { ServiceContext } from '../context.ts';
import { isSettled } from './send-mails.ts';

const MOST_LISTED = 200;
const MOST_LOGGED = 1000;

/**
 * The caller's own reminders, newest first.
 * @throws AppError `unauthenticated` for a visitor
 */
export async function listReminders(context: ServiceContext): Promise<RemindersView> {
  const found = await findRemindersOf(context.db, requirePerson(context), MOST_LISTED);
  if (found.length === 0) return { items: [], unread: 0 };
  const concerned = new Set(found.map(({ dutyId }) => dutyId));
  const duties = (await findDuties(context.db)).filter(({ id }) => concerned.has(id));
  const standings = new Map(
    (await collect(context, duties)).map((one) => [`${one.duty.id} ${one.period}`, one]),
  );
  const items = found.flatMap((one) => {
    const where = standings.get(`${one.dutyId} ${one.period}`);
    // The duty no longer asks for the period.
    if (!where) return [];
    const { id, plan, planTitle, region, period, stage, escalated, createdAt, readAt } = one;
    const { onTimeBy, lockedAfter } = where.term;
    return [
      {
        ...{
          id,
          plan,
          planTitle,
          region,
          period,
          stage,
          escalated,
          createdAt,
          readAt,
          onTimeBy,
          lockedAfter,
        },
        settled: isSettled(stage, where),
        report: where.standing.report,
      },
    ];
  });
  return { items, unread: items.filter(({ readAt, settled }) => readAt === null && !settled).length };
}

/**
 * Takes note of a reminder. It changes nothing but what its own reader sees, so the audit trail does not tell of it.
 * @throws AppError `unauthenticated`, and `not-found` for what is no reminder of the caller
 */
export async function readReminder(context: ServiceContext, id: number): Promise<RemindersView> {
  const personId = requirePerson(context);
  if (!(await markRead(context.db, id, personId, context.now().toISOString())))
    throw new AppError('not-found', { zh: '没有这条提醒。', en: 'There is no such reminder.' }, { id });
  return listReminders(context);
}

/**
 * What was sent to whom about regions that the caller administers, newest first.
 * @throws AppError `unauthenticated` or `forbidden` for whoever administers none
 */
export async function listReminderLog(context: ServiceContext): Promise<ReminderLogRow[]> {
  authoriseSomewhere(context.actor, ['collection.manage']);
  const found = await findReminderLog(context.db, MOST_LOGGED);
  const manages = await allowedRegions(context, 'collection.manage');
  const seen = found.filter(({ region }) => manages(region.code));
  return seen.map(
    ({
      dutyId: _,
      personId: _person,
      email: _email,
      planTitle: _title,
      planTitleEn: _titleEn,
      regionNameEn: _nameEn,
      ...row
    }) => row,
  );
}

function requirePerson({ actor }: ServiceContext): string {
  if (actor.personId !== null) return actor.personId;
  throw new AppError('unauthenticated', { zh: '查看提醒需要先登录。', en: 'Sign in to see reminders.' });
}
