import { count, eq, sql } from 'drizzle-orm';
import type { Figure, IsoDate } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { rows } from '../rows.ts';
import {
  milestoneReturn,
  observation,
  person,
  report,
  setting,
  submission,
  targetAllocation,
  vintage,
} from '../schema/index.ts';

/** Key of the setting that keeps the day on which the demonstration was removed. */
const REMOVED_ON = 'demo.removed';

/** How much of what is kept is demonstration. */
export interface DemoCounts {
  observations: number;
  submissions: number;
  allocations: number;
  /** What demonstration accounts handed in to be reviewed: reports of figures and of milestones. */
  reports: number;
  people: number;
}

export async function countDemo(db: Db): Promise<DemoCounts> {
  const [observations] = await db
    .select({ count: count() })
    .from(observation)
    .innerJoin(vintage, eq(vintage.id, observation.vintageId))
    .where(eq(vintage.demo, true));
  return {
    observations: observations!.count,
    submissions: await db.$count(submission, eq(submission.demo, true)),
    allocations: await db.$count(targetAllocation, eq(targetAllocation.demo, true)),
    reports:
      (await db.$count(report, eq(report.demo, true))) +
      (await db.$count(milestoneReturn, eq(milestoneReturn.demo, true))),
    people: await db.$count(person, eq(person.demo, true)),
  };
}

/** Whether there is any demonstration, without counting it. */
export async function hasDemo(db: Db): Promise<boolean> {
  const [found] = rows<{ any: boolean }>(
    await db.execute(sql`select exists (select 1 from vintage where demo)
      or exists (select 1 from target_allocation where demo) or exists (select 1 from person where demo) as any`),
  );
  return found!.any;
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
