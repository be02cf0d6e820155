import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Cadence } from '#core/domain/collection/cadence.ts';
import type { Period } from '#core/domain/period.ts';
import type { IsoDate, IsoInstant, PlanCode, RegionCode } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { dutyExtension, plan, region, reportingDuty } from '../schema/index.ts';
import { instant } from './instant.ts';

export type NewDuty = typeof reportingDuty.$inferInsert;

/** A region has to report the figures of a plan, each month, quarter or year. */
export interface DutyRecord {
  id: number;
  planId: number;
  plan: PlanCode;
  planTitle: string;
  regionId: number;
  region: { code: RegionCode; name: string };
  cadence: Cadence;
  onTimeDays: number;
  lockDays: number;
  firstPeriod: Period;
  lastPeriod: Period | null;
  demo: boolean;
}

/** The duties of one plan, or of all; the plan's own region first, then by code. */
export function findDuties(db: Db, filter: { plan?: PlanCode; id?: number } = {}): Promise<DutyRecord[]> {
  return db
    .select({
      id: reportingDuty.id,
      planId: reportingDuty.planId,
      plan: plan.code,
      planTitle: plan.shortTitle,
      regionId: reportingDuty.regionId,
      region: { code: region.code, name: region.name },
      cadence: reportingDuty.cadence,
      onTimeDays: reportingDuty.onTimeDays,
      lockDays: reportingDuty.lockDays,
      firstPeriod: reportingDuty.firstPeriod,
      lastPeriod: reportingDuty.lastPeriod,
      demo: reportingDuty.demo,
    })
    .from(reportingDuty)
    .innerJoin(plan, eq(plan.id, reportingDuty.planId))
    .innerJoin(region, eq(region.id, reportingDuty.regionId))
    .where(
      and(
        filter.plan === undefined ? undefined : eq(plan.code, filter.plan),
        filter.id === undefined ? undefined : eq(reportingDuty.id, filter.id),
      ),
    )
    .orderBy(
      asc(reportingDuty.planId),
      sql`${reportingDuty.regionId} <> ${plan.regionId}`,
      asc(region.code),
      asc(reportingDuty.id),
    );
}

/** Call these in the transaction that also writes the audit entry. */

/** The new duty's id; undefined where the plan, region and cadence have one already. */
export async function insertDuty(tx: Db, row: NewDuty): Promise<number | undefined> {
  const [added] = await tx
    .insert(reportingDuty)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: reportingDuty.id });
  return added?.id;
}

/** Adds those whose plan, region and cadence have none yet. */
export async function insertMissingDuties(tx: Db, rows: readonly NewDuty[]): Promise<void> {
  const key = (row: Pick<NewDuty, 'planId' | 'regionId' | 'cadence'>) =>
    `${row.planId} ${row.regionId} ${row.cadence}`;
  const known = new Set((await tx.select().from(reportingDuty)).map(key));
  const missing = rows.filter((row) => !known.has(key(row)));
  if (missing.length > 0) await tx.insert(reportingDuty).values(missing);
}

export async function updateDuty(
  tx: Db,
  id: number,
  change: Partial<Pick<NewDuty, 'onTimeDays' | 'lockDays' | 'firstPeriod' | 'lastPeriod'>>,
): Promise<void> {
  await tx.update(reportingDuty).set(change).where(eq(reportingDuty.id, id));
}

/** Makes whoever else wants to change a duty wait for the end of this transaction. */
export async function lockDuty(tx: Db, id: number): Promise<void> {
  await tx.select({ id: reportingDuty.id }).from(reportingDuty).where(eq(reportingDuty.id, id)).for('update');
}

export interface ExtensionRecord {
  dutyId: number;
  period: Period;
  until: IsoDate;
  reason: string;
  grantedBy: string;
  grantedAt: IsoInstant;
}

/** Lock dates that were put off, of these duties. */
export async function findExtensions(db: Db, duties: readonly number[]): Promise<ExtensionRecord[]> {
  if (duties.length === 0) return [];
  return db
    .select({
      dutyId: dutyExtension.dutyId,
      period: dutyExtension.period,
      until: dutyExtension.until,
      reason: dutyExtension.reason,
      grantedBy: dutyExtension.grantedBy,
      grantedAt: instant(dutyExtension.grantedAt),
    })
    .from(dutyExtension)
    .where(inArray(dutyExtension.dutyId, [...duties]))
    .orderBy(asc(dutyExtension.dutyId), asc(dutyExtension.period));
}

/** A later extension takes the place of the one before; the audit trail keeps both. */
export async function keepExtension(tx: Db, row: ExtensionRecord): Promise<void> {
  await tx
    .insert(dutyExtension)
    .values(row)
    .onConflictDoUpdate({ target: [dutyExtension.dutyId, dutyExtension.period], set: row });
}
