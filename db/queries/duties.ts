import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { dutyExtension, holidayYear, plan, region, reportingDuty } from '../schema/index.ts';

/** Every duty to report, with its plan and region. */
export function findDuties(db: Db) {
  return db
    .select({
      id: reportingDuty.id,
      plan: plan.code,
      region: region.code,
      cadence: reportingDuty.cadence,
      onTimeDays: reportingDuty.onTimeDays,
      lockDays: reportingDuty.lockDays,
      firstPeriod: reportingDuty.firstPeriod,
      lastPeriod: reportingDuty.lastPeriod,
    })
    .from(reportingDuty)
    .innerJoin(plan, eq(plan.id, reportingDuty.planId))
    .innerJoin(region, eq(region.id, reportingDuty.regionId));
}

/** Lock dates that were put off. */
export function findExtensions(db: Db) {
  return db
    .select({ dutyId: dutyExtension.dutyId, period: dutyExtension.period, until: dutyExtension.until })
    .from(dutyExtension);
}

export function findHolidayTables(db: Db) {
  return db
    .select({ year: holidayYear.year, daysOff: holidayYear.daysOff, workdays: holidayYear.workdays })
    .from(holidayYear)
    .orderBy(asc(holidayYear.year));
}
