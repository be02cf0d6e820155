import type { IndicatorCode, PlanCode, TargetCode } from '#core/domain/units.ts';
import type { PromisedLevel, Vocabulary } from '#core/domain/upload/vocabulary.ts';
import type { Db } from '#db/client.ts';
import { findIndicators, type IndicatorRecord } from '#db/queries/indicators.ts';
import { findPlans, type PlanRecord } from '#db/queries/plans.ts';
import { findRegions, type RegionRecord } from '#db/queries/regions.ts';
import { findTargets } from '#db/queries/targets.ts';

/** What a file may name, as the database keeps it. */
export interface LoadedVocabulary extends Vocabulary {
  plans: (PlanRecord & { indicators: IndicatorCode[]; levels: PromisedLevel[] })[];
  regions: RegionRecord[];
  indicators: IndicatorRecord[];
}

/** @param isKnown which targets plans have, where it is asked of a moment; all when left out */
export async function loadVocabulary(
  db: Db,
  isKnown: (target: TargetCode) => boolean = () => true,
): Promise<LoadedVocabulary> {
  const known = (await findTargets(db)).filter(({ code }) => isKnown(code));
  const targets = Map.groupBy(known, ({ plan }) => plan);
  const indicatorsOf = (plan: PlanCode) => [
    ...new Set((targets.get(plan) ?? []).map(({ indicator }) => indicator)),
  ];
  const levelsOf = (plan: PlanCode) =>
    (targets.get(plan) ?? []).filter(({ comparator }) => comparator !== 'done');
  const plans = (await findPlans(db)).map((plan) => ({
    ...plan,
    indicators: indicatorsOf(plan.code),
    levels: levelsOf(plan.code),
  }));
  return { plans, regions: await findRegions(db), indicators: await findIndicators(db) };
}
