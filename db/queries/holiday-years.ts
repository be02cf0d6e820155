import { asc } from 'drizzle-orm';
import type { HolidayYear } from '#core/domain/collection/workday.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { defined } from '../one-look.ts';
import { holidayYear } from '../schema/index.ts';
import { instant } from './instant.ts';

export interface HolidayYearRecord extends HolidayYear {
  /** The notice that published it. */
  source: string;
  recordedAt: IsoInstant;
}

/** The published holidays of every year that is known, oldest first: what days are moved by. */
export function findHolidayYears(db: Db): Promise<HolidayYearRecord[]> {
  return defined(db, 'holidays', () => selectHolidayYears(db));
}

function selectHolidayYears(db: Db) {
  return db
    .select({
      year: holidayYear.year,
      daysOff: holidayYear.daysOff,
      workdays: holidayYear.workdays,
      source: holidayYear.source,
      recordedAt: instant(holidayYear.recordedAt),
    })
    .from(holidayYear)
    .orderBy(asc(holidayYear.year));
}

/** Puts a year's table in the place of the one before. Call it in the transaction that writes the audit entry. */
export async function keepHolidayYear(tx: Db, row: HolidayYearRecord): Promise<void> {
  const { daysOff, workdays, ...rest } = row;
  const values = { ...rest, daysOff: [...daysOff], workdays: [...workdays] };
  await tx.insert(holidayYear).values(values).onConflictDoUpdate({ target: holidayYear.year, set: values });
}

/** Adds the years that are not there yet; what is there stays, a person may have put it right. */
export async function insertMissingHolidayYears(tx: Db, years: readonly HolidayYearRecord[]): Promise<void> {
  await tx
    .insert(holidayYear)
    .values(years.map((one) => ({ ...one, daysOff: [...one.daysOff], workdays: [...one.workdays] })))
    .onConflictDoNothing();
}
