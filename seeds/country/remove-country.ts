import { and, eq, inArray, like, sql } from 'drizzle-orm';
import { AppError } from '#core/domain/errors.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Database } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { publish } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { rows } from '#db/rows.ts';
import {
  forecast,
  indicator,
  observation,
  plan,
  region,
  regionClosure,
  submission,
  target,
  targetAllocation,
  vintage,
} from '#db/schema/index.ts';
import { COUNTRY_RECORDER } from './country-batches.ts';
import { COUNTRY_PLAN } from './country-plan.ts';
import { COUNTRY_CODE } from './region-tree.ts';

/**
 * Takes the made-up country away, at once or not at all. What people did with it since (a report, a duty, a ruling)
 * is theirs: then the database refuses and everything stays.
 *
 * @returns how many figures there were
 * @throws AppError `conflict` where there is none
 */
export async function removeCountry(database: Database, now: IsoInstant): Promise<number> {
  const removed = await database.writeAtOnce(async ({ tx }) => {
    await lockPublishing(tx);
    if ((await tx.$count(plan, eq(plan.code, COUNTRY_PLAN))) === 0)
      throw new AppError('conflict', {
        zh: '没有演示国家，无需移除。',
        en: 'There is no demonstration country to remove.',
      });
    const plans = tx.select({ id: plan.id }).from(plan).where(eq(plan.code, COUNTRY_PLAN));
    const targets = tx.select({ id: target.id }).from(target).where(inArray(target.planId, plans));
    const indicators = tx
      .select({ id: indicator.id })
      .from(indicator)
      .where(like(indicator.code, 'demo\\_country\\_%'));
    const regions = tx
      .select({ id: regionClosure.descendantId })
      .from(regionClosure)
      .innerJoin(region, eq(region.id, regionClosure.ancestorId))
      .where(eq(region.code, COUNTRY_CODE));
    const [figures] = rows<{ count: number }>(
      await tx.execute(sql`
        with gone as (delete from ${observation} where indicator_id in (${indicators}) returning 1)
        select count(*)::int as count from gone`),
    );
    await tx.delete(forecast).where(inArray(forecast.targetId, targets));
    await tx.delete(targetAllocation).where(inArray(targetAllocation.targetId, targets));
    await tx.delete(target).where(inArray(target.planId, plans));
    const submissions = tx
      .select({ id: submission.id })
      .from(submission)
      .where(and(eq(submission.recorder, COUNTRY_RECORDER), eq(submission.demo, true)));
    await tx.delete(vintage).where(inArray(vintage.submissionId, submissions));
    await tx
      .delete(submission)
      .where(and(eq(submission.recorder, COUNTRY_RECORDER), eq(submission.demo, true)));
    await tx.delete(plan).where(eq(plan.code, COUNTRY_PLAN));
    await tx.delete(indicator).where(like(indicator.code, 'demo\\_country\\_%'));
    const ids = (await regions).map(({ id }) => id);
    const list = sql`any(${`{${ids.join(',')}}`}::int[])`;
    await tx.delete(regionClosure).where(sql`${regionClosure.descendantId} = ${list}`);
    await tx.delete(region).where(sql`${region.id} = ${list}`);
    const change = { kind: 'demo_removal' as const, recorder: 'country', note: '移除演示国家', demo: false };
    await publish(tx, { ...change, id: crypto.randomUUID(), createdAt: now }, [], now);
    await insertAuditEntry(tx, {
      at: now,
      actor: 'country',
      action: 'country.remove',
      subject: COUNTRY_PLAN,
      detail: { figures: figures!.count },
    });
    return figures!.count;
  });
  await database.maintain();
  return removed;
}
