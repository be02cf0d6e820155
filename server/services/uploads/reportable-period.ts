import { AppError } from '#core/domain/errors.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { lastCompletePeriod, periodEnd, periodMonths } from '#core/domain/period.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { FIRST_YEAR, isPlausibleYear, LAST_YEAR } from '#core/domain/upload/period-cell.ts';

/** @throws AppError `invalid-request` for a period that is not over, or of an implausible year */
export function refuseUnreportable(period: string, today: IsoDate): void {
  if (!isPlausibleYear(period)) {
    throw new AppError(
      'invalid-request',
      {
        zh: `“${period}”的年份不可信；可以填报 ${FIRST_YEAR} 年至 ${LAST_YEAR} 年的时期。`,
        en: `The year of “${period}” is not plausible; periods from ${FIRST_YEAR} to ${LAST_YEAR} can be reported.`,
      },
      { period },
    );
  }
  if (periodEnd(period) <= today) return;
  const newest = lastCompletePeriod(today, periodMonths(period));
  throw new AppError(
    'invalid-request',
    {
      zh: `${formatPeriod(period, 'zh')}还没有结束；可以填报${formatPeriod(newest, 'zh')}或更早的时期。`,
      en: `${formatPeriod(period, 'en')} is not over; ${formatPeriod(newest, 'en')} and earlier periods can be reported.`,
    },
    { period, newest },
  );
}
