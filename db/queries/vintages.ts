import { and, asc, desc, eq, gt, lte } from 'drizzle-orm';
import type { VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { plan, region, submission, vintage } from '../schema/index.ts';
import { recordedAtText } from './observations.ts';

const COLUMNS = {
  vintage: vintage.id,
  at: recordedAtText,
  kind: submission.kind,
  recorder: submission.recorder,
  plan: { code: plan.code, name: plan.shortTitle },
  region: { code: region.code, name: region.name },
  period: submission.period,
  note: submission.note,
  demo: vintage.demo,
};

export type VintageRecord = Awaited<ReturnType<typeof findVintages>>[number];

/** What became known, the newest first, up to a vintage. */
export function findVintages(db: Db, upTo: VintageId, limit: number) {
  return select(db).where(lte(vintage.id, upTo)).orderBy(desc(vintage.id)).limit(limit);
}

/** What became known next after a vintage. */
export async function findVintageAfter(db: Db, after: VintageId): Promise<VintageRecord | null> {
  const [found] = await select(db).where(gt(vintage.id, after)).orderBy(asc(vintage.id)).limit(1);
  return found ?? null;
}

/** Whether the demonstration was removed between two vintages: what it had brought is gone from the record. */
export async function wasDemoRemovedBetween(db: Db, after: VintageId, upTo: VintageId): Promise<boolean> {
  const [found] = await db
    .select({ id: vintage.id })
    .from(vintage)
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .where(and(gt(vintage.id, after), lte(vintage.id, upTo), eq(submission.kind, 'demo_removal')))
    .limit(1);
  return found !== undefined;
}

function select(db: Db) {
  return db
    .select(COLUMNS)
    .from(vintage)
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .leftJoin(plan, eq(plan.id, submission.planId))
    .leftJoin(region, eq(region.id, submission.regionId))
    .$dynamic();
}
