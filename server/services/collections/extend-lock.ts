import type { DutyRow, ExtensionBody } from '#core/contract/collections.ts';
import { addDays, isIsoDate } from '#core/domain/calendar.ts';
import { asksFor } from '#core/domain/collection/cadence.ts';
import { termOfPeriod } from '#core/domain/collection/term.ts';
import { AppError } from '#core/domain/errors.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findExtensions, keepExtension, lockDuty } from '#db/queries/duties.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { requireDuty } from './change-duties.ts';
import { listDuties } from './list-duties.ts';

/** An extension beyond two years after the period is a slip of the finger. */
const LONGEST_DAYS = 730;

/**
 * Puts off the lock date of one period of a duty; a later extension takes the place of the one before.
 * @throws AppError `not-found`, `forbidden`, `invalid-request` for a period that is not asked for, or a day that is none,
 *   or not after the lock date by rule, or more than two years after the period
 */
export async function extendLock(
  context: ServiceContext,
  id: number,
  period: Period,
  { until, reason }: ExtensionBody,
): Promise<DutyRow> {
  const { db, now, actor } = context;
  const duty = await requireDuty(db, id);
  await authorise(context, 'collection.manage', duty.region.code);
  const { lockedAfter } = termOfPeriod(period, duty, await findHolidayYears(db));
  if (!asksFor(duty, period))
    throw new AppError(
      'invalid-request',
      {
        zh: `这项报送任务不包括${formatPeriod(period, 'zh')}。`,
        en: `This duty does not ask for ${formatPeriod(period, 'en')}.`,
      },
      { period },
    );
  if (!isIsoDate(until))
    throw new AppError(
      'invalid-request',
      { zh: `“${until}”不是一个日期。`, en: `“${until}” is no date.` },
      { until },
    );
  if (until <= lockedAfter)
    throw new AppError(
      'invalid-request',
      {
        zh: `延后的日期应晚于原截止日期 ${lockedAfter}。`,
        en: `The new lock date has to be after the present one, ${lockedAfter}.`,
      },
      {
        until,
        lockedAfter,
      },
    );
  if (until > addDays(periodEnd(period), LONGEST_DAYS))
    throw new AppError(
      'invalid-request',
      {
        zh: '延后的日期距时期结束超过两年，请核对。',
        en: 'The new lock date is more than two years after the period. Please check it.',
      },
      { until },
    );
  const at = now().toISOString();
  await db.transaction(async (tx) => {
    await lockDuty(tx, id);
    const before = (await findExtensions(tx, [id])).find((one) => one.period === period);
    await keepExtension(tx, {
      ...{ dutyId: id, period, until },
      reason: reason.trim(),
      grantedBy: actor.name,
      grantedAt: at,
    });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'duty.extend',
      subject: `duty:${id}`,
      detail: { period, until, reason: reason.trim(), lockedAfter, before: before?.until ?? null },
    });
  });
  const [row] = await listDuties(context, { id });
  return row!;
}
