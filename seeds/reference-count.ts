import { count } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { event, goal, indicator, plan, region, target, task } from '#db/schema/index.ts';

const COUNTED = {
  regions: region,
  indicators: indicator,
  plans: plan,
  targets: target,
  goals: goal,
  tasks: task,
  events: event,
};

export type ReferenceCount = Record<keyof typeof COUNTED, number>;

/** How many plans, targets and the like there are. */
export async function countReference(db: Db): Promise<ReferenceCount> {
  const counts: [string, number][] = [];
  for (const [name, table] of Object.entries(COUNTED)) {
    const [row] = await db.select({ count: count() }).from(table);
    counts.push([name, row!.count]);
  }
  return Object.fromEntries(counts) as ReferenceCount;
}

/** What was added between two counts; null when nothing was. */
export function addedSince(before: ReferenceCount, now: ReferenceCount): Record<string, number> | null {
  const added = Object.entries(now).flatMap(([name, number]) => {
    const more = number - before[name as keyof ReferenceCount];
    return more === 0 ? [] : [[name, more] as const];
  });
  return added.length === 0 ? null : Object.fromEntries(added);
}
