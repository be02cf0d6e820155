import { count, eq, inArray, sql } from 'drizzle-orm';
import type { Figure, IsoDate } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import {
  milestoneReport,
  observation,
  setting,
  submission,
  targetAllocation,
  vintage,
} from '../schema/index.ts';
import { deleteDemoDuties } from './duties.ts';
import { deleteDemoForecasts } from './forecasts.ts';
import { renewLatest } from './publish.ts';

/** Key of the setting that keeps the day on which the demonstration was removed. */
const REMOVED_ON = 'demo.removed';

/** How much of the record is demonstration. */
export interface DemoCounts {
  observations: number;
  submissions: number;
  allocations: number;
}

export async function countDemo(db: Db): Promise<DemoCounts> {
  const [observations] = await db
    .select({ count: count() })
    .from(observation)
    .innerJoin(vintage, eq(vintage.id, observation.vintageId))
    .where(eq(vintage.demo, true));
  const [submissions] = await db.select({ count: count() }).from(submission).where(eq(submission.demo, true));
  const [allocations] = await db
    .select({ count: count() })
    .from(targetAllocation)
    .where(eq(targetAllocation.demo, true));
  return {
    observations: observations!.count,
    submissions: submissions!.count,
    allocations: allocations!.count,
  };
}

/** Gives regions invented parts of targets; where a part is known already it stays. */
export async function insertDemoAllocations(
  tx: Db,
  allocations: readonly { targetId: number; regionId: number; value: Figure }[],
): Promise<void> {
  await tx
    .insert(targetAllocation)
    .values(allocations.map((allocation) => ({ ...allocation, demo: true })))
    .onConflictDoNothing();
}

/**
 * Takes every demonstration figure, every demonstration report of a goal, task or event, their vintages
 * and submissions, and every invented allocation out of the record, and renews `observation_latest` where
 * they stood, so that a real figure which they covered comes to light again. The one place where figures
 * are deleted.
 *
 * @param tx an open transaction in which nobody else can publish
 * @returns what was there to be removed
 */
export async function deleteDemo(tx: Db): Promise<DemoCounts> {
  const removed = await countDemo(tx);
  const demoVintages = tx.select({ id: vintage.id }).from(vintage).where(eq(vintage.demo, true));
  const touched = await tx
    .selectDistinct({ i: observation.indicatorId, r: observation.regionId })
    .from(observation)
    .where(inArray(observation.vintageId, demoVintages));
  await tx.delete(observation).where(inArray(observation.vintageId, demoVintages));
  await deleteDemoForecasts(tx);
  await deleteDemoDuties(tx);
  await tx.delete(milestoneReport).where(inArray(milestoneReport.vintageId, demoVintages));
  await tx.delete(vintage).where(eq(vintage.demo, true));
  await tx.delete(submission).where(eq(submission.demo, true));
  await tx.delete(targetAllocation).where(eq(targetAllocation.demo, true));
  await renewLatest(
    tx,
    sql`select i as indicator_id, r as region_id
        from jsonb_to_recordset(${JSON.stringify(touched)}::text::jsonb) as c(i int, r int)`,
  );
  return removed;
}

/** The day on which somebody removed the demonstration; null when nobody did. */
export async function findDemoRemovalDay(db: Db): Promise<IsoDate | null> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, REMOVED_ON));
  return row ? (row.value as IsoDate) : null;
}

/** Remembers that the demonstration was removed, so that no start brings it back. */
export async function keepDemoRemovalDay(tx: Db, day: IsoDate): Promise<void> {
  await tx
    .insert(setting)
    .values({ key: REMOVED_ON, value: day })
    .onConflictDoUpdate({ target: setting.key, set: { value: day } });
}
