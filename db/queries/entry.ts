import { eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { indicator, plan, source, target, targetAllocation } from '../schema/index.ts';

export type NewPlan = typeof plan.$inferInsert;
export type NewIndicator = typeof indicator.$inferInsert;
export type NewTarget = typeof target.$inferInsert;

/** Each answers the id of the new row; call it in the transaction that also writes the audit entry. */

export async function insertPlan(tx: Db, row: NewPlan): Promise<number> {
  const [made] = await tx.insert(plan).values(row).returning({ id: plan.id });
  return made!.id;
}

export async function insertIndicator(tx: Db, row: NewIndicator): Promise<number> {
  const [made] = await tx.insert(indicator).values(row).returning({ id: indicator.id });
  return made!.id;
}

/** Puts a target after the others of its plan, with the parts that lower regions are given. */
export async function insertTarget(
  tx: Db,
  row: Omit<NewTarget, 'position'>,
  parts: readonly { regionId: number; value: number }[],
): Promise<number> {
  const [last] = await tx
    .select({ next: sql<number>`(coalesce(max(${target.position}), -1) + 1)::int` })
    .from(target)
    .where(eq(target.planId, row.planId));
  const [made] = await tx
    .insert(target)
    .values({ ...row, position: last!.next })
    .returning({ id: target.id });
  const targetId = made!.id;
  if (parts.length > 0) {
    await tx.insert(targetAllocation).values(parts.map((part) => ({ ...part, targetId, demo: false })));
  }
  return targetId;
}

/** Where figures were read, once per address. Answers the ids by address. */
export async function keepSources(
  tx: Db,
  sources: readonly { url: string; publisher: string }[],
): Promise<ReadonlyMap<string, number>> {
  if (sources.length === 0) return new Map();
  await tx
    .insert(source)
    .values(sources.map((one) => ({ ...one, publishedAt: null, confidence: 'as-entered' })))
    .onConflictDoNothing();
  const kept = await tx
    .select({ url: source.url, id: source.id })
    .from(source)
    .where(
      inArray(
        source.url,
        sources.map(({ url }) => url),
      ),
    );
  return new Map(kept.map(({ url, id }) => [url, id]));
}
