import { and, asc, eq, lte } from 'drizzle-orm';
import type { Ruling } from '#core/domain/promise.ts';
import type { TargetCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { once } from '../one-look.ts';
import { submission, target, targetRuling, vintage } from '../schema/index.ts';
import { recordedAtText } from './observations.ts';

export interface RulingRecord extends Ruling {
  target: TargetCode;
}

/** What was ruled on targets up to a vintage, of one target or of all, oldest first. */
export function findRulings(db: Db, upTo: VintageId, code?: TargetCode): Promise<RulingRecord[]> {
  return once(db, `rulings ${upTo} ${code ?? ''}`, () => selectRulings(db, upTo, code));
}

function selectRulings(db: Db, upTo: VintageId, code: TargetCode | undefined) {
  return db
    .select({
      target: target.code,
      kind: targetRuling.kind,
      changes: targetRuling.changes,
      effectiveFrom: targetRuling.effectiveFrom,
      vintage: targetRuling.vintageId,
      recordedAt: recordedAtText,
      recorder: submission.recorder,
      reason: targetRuling.reason,
      document: targetRuling.document,
      locator: targetRuling.locator,
    })
    .from(targetRuling)
    .innerJoin(target, eq(target.id, targetRuling.targetId))
    .innerJoin(vintage, eq(vintage.id, targetRuling.vintageId))
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .where(and(lte(targetRuling.vintageId, upTo), code === undefined ? undefined : eq(target.code, code)))
    .orderBy(asc(targetRuling.vintageId));
}

export type NewRuling = typeof targetRuling.$inferInsert;

/** Call it in the transaction whose `publish` gave the vintage, and that also writes the audit entry. */
export async function insertRuling(tx: Db, ruling: NewRuling): Promise<void> {
  await tx.insert(targetRuling).values(ruling);
}
