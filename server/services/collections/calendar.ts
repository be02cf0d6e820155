import type { CalendarView, HolidayYearBody } from '#core/contract/calendar.ts';
import { holidayYearFaults } from '#core/domain/collection/holiday-year-faults.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findHolidayYears, keepHolidayYear } from '#db/queries/holiday-years.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';

/** The published holidays that the site knows. */
export async function readCalendar({ db }: Pick<ServiceContext, 'db'>): Promise<CalendarView> {
  const years = await findHolidayYears(db);
  return {
    years: years.map(({ daysOff, workdays, ...year }) => ({
      ...year,
      daysOff: [...daysOff],
      workdays: [...workdays],
    })),
    lastYear: lastWithoutGap(years.map(({ year }) => year)),
  };
}

/**
 * Enters a year's published holidays, or puts right what was entered. Terms of that year move at once: they are worked
 * out when they are asked for.
 *
 * @throws AppError `forbidden`, and `invalid-request` with `details.faults` for a table that cannot be one
 */
export async function enterHolidayYear(
  { db, now, actor }: ServiceContext,
  year: number,
  body: HolidayYearBody,
): Promise<CalendarView> {
  authoriseSite(actor, 'site.administer');
  const table = { year, daysOff: sorted(body.daysOff), workdays: sorted(body.workdays) };
  const faults = holidayYearFaults(table);
  if (faults.length > 0) {
    const sentence = faults.map(({ zh }) => zh).join('；');
    throw new AppError(
      'invalid-request',
      {
        zh: `${year} 年的节假日安排没有录入：${sentence}。`,
        en: `The holidays of ${year} were not entered: ${faults.map(({ en }) => en).join('; ')}.`,
      },
      { faults },
    );
  }
  const at = now().toISOString();
  const source = body.source.trim();
  await db.transaction(async (tx) => {
    const before = (await findHolidayYears(tx)).find((one) => one.year === year) ?? null;
    await keepHolidayYear(tx, { ...table, source, recordedAt: at });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'calendar.enter',
      subject: `calendar:${year}`,
      detail: { ...table, source, before },
    });
  });
  return readCalendar({ db });
}

/** The last of the years that follow one another, early ones first: what comes after a gap does not fill it. */
function lastWithoutGap(years: readonly number[]): number | null {
  return years.find((year, index) => years[index + 1] !== year + 1) ?? null;
}

function sorted(days: readonly string[]): string[] {
  return days.map((day) => day.trim()).sort();
}
