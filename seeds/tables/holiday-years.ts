import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertMissingHolidayYears } from '#db/queries/holiday-years.ts';
import { HOLIDAY_YEARS } from '../holidays.ts';

/** The published holidays that come with the program. A year that a person entered stays as it is. */
export async function insertHolidayYears(db: Db, now: IsoInstant): Promise<void> {
  await insertMissingHolidayYears(
    db,
    HOLIDAY_YEARS.map((one) => ({ ...one, recordedAt: now })),
  );
}
