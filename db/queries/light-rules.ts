import { desc, eq, lte } from 'drizzle-orm';
import type { LightRule } from '#core/domain/light.ts';
import type { IsoInstant, VintageId } from '#core/domain/units.ts';
import type { Db } from '../client.ts';
import { once } from '../one-look.ts';
import { lightRuleSet, submission, vintage } from '../schema/index.ts';
import { recordedAtText } from './observations.ts';

/** A site's rules for lights, with who set them and why. */
export interface LightRuleSetRecord {
  rules: LightRule[];
  reason: string;
  vintage: VintageId;
  recordedAt: IsoInstant;
  recorder: string;
}

/** The rule sets up to a vintage, newest first: the first one is in force. Empty = the default holds. */
export function findLightRuleSets(db: Db, upTo: VintageId): Promise<LightRuleSetRecord[]> {
  return once(db, `light rules ${upTo}`, () => selectLightRuleSets(db, upTo));
}

function selectLightRuleSets(db: Db, upTo: VintageId) {
  return db
    .select({
      rules: lightRuleSet.rules,
      reason: lightRuleSet.reason,
      vintage: lightRuleSet.vintageId,
      recordedAt: recordedAtText,
      recorder: submission.recorder,
    })
    .from(lightRuleSet)
    .innerJoin(vintage, eq(vintage.id, lightRuleSet.vintageId))
    .innerJoin(submission, eq(submission.id, vintage.submissionId))
    .where(lte(lightRuleSet.vintageId, upTo))
    .orderBy(desc(lightRuleSet.vintageId));
}

export type NewLightRuleSet = typeof lightRuleSet.$inferInsert;

/** Call it in the transaction whose `publish` gave the vintage, and that also writes the audit entry. */
export async function insertLightRuleSet(tx: Db, ruleSet: NewLightRuleSet): Promise<void> {
  await tx.insert(lightRuleSet).values(ruleSet);
}
