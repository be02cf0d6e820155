import type { PlanCode, RegionCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertMissingDuties } from '#db/queries/duties.ts';
import { regionRows, reportsTo } from '../region-data.ts';
import { type Ids, idOf } from './insert-missing.ts';

/** Of these plans a region has to report, and the cities below it where the plan is shared out among them. */
const REPORTING: readonly { plan: PlanCode; region: RegionCode; cities: boolean }[] = [
  { plan: 'SD', region: '370000', cities: true },
  { plan: 'JS', region: '320000', cities: true },
  { plan: 'MH', region: '310112', cities: false },
];

/** The custom of quarterly reports: fifteen days; closed when the next quarter's are about to come in. */
const RULE = {
  cadence: 'quarter',
  onTimeDays: 15,
  lockDays: 90,
  firstPeriod: '2025-Q1',
  lastPeriod: null,
  demo: false,
} as const;

/** Who has to report of the plans with quantified targets that are in force. What people changed stays. */
export async function insertDuties(db: Db, plans: Ids, regions: Ids): Promise<void> {
  const rows = REPORTING.flatMap(({ plan, region, cities }) =>
    [region, ...(cities ? below(region) : [])].map((code) => ({
      ...RULE,
      planId: idOf(plans, plan),
      regionId: idOf(regions, code),
    })),
  );
  await insertMissingDuties(db, rows);
}

function below(region: RegionCode): RegionCode[] {
  return regionRows
    .filter((row) => row.level === 'city' && reportsTo(row) === region)
    .map(({ code }) => code);
}
