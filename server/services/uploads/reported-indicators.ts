import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import type { RegionRecord } from '#db/queries/regions.ts';
import { findReportedIndicators, isRegionWithin } from '#db/queries/uploads.ts';
import type { LoadedVocabulary } from './vocabulary.ts';

type Plan = LoadedVocabulary['plans'][number];

/**
 * What a region reports under a plan: the plan's target indicators with the parts that ratios are made of;
 * without a plan, what the region has reported before.
 *
 * @throws AppError `invalid-request` for a region outside the plan
 */
export async function reportedIndicators(
  db: Db,
  plan: Plan | null,
  region: RegionRecord,
  vocabulary: LoadedVocabulary,
): Promise<IndicatorRecord[]> {
  return plan
    ? planIndicators(db, plan, region, vocabulary)
    : byCode(vocabulary, await findReportedIndicators(db, region.code));
}

export function nothingToReport(plan: Plan | null, region: RegionRecord): AppError {
  const reason = plan
    ? { zh: `“${plan.shortTitle}”未设量化目标`, en: `“${plan.shortTitle}” sets no targets with a number` }
    : { zh: `“${region.name}”还没有任何指标的记录`, en: `Nothing is on record of “${region.name}”` };
  return new AppError(
    'invalid-request',
    { zh: `${reason.zh}，没有可以填报的指标。`, en: `${reason.en}, so there is nothing to report.` },
    {
      plan: plan?.code,
      region: region.code,
    },
  );
}

async function planIndicators(
  db: Db,
  plan: Plan,
  region: RegionRecord,
  vocabulary: LoadedVocabulary,
): Promise<IndicatorRecord[]> {
  if (!(await isRegionWithin(db, region.code, plan.region.code))) {
    throw new AppError(
      'invalid-request',
      {
        zh: `“${region.name}”不在“${plan.shortTitle}”的范围内。`,
        en: `“${region.name}” lies outside “${plan.shortTitle}”.`,
      },
      {
        plan: plan.code,
        region: region.code,
      },
    );
  }
  const own = region.code === plan.region.code;
  const targets = byCode(vocabulary, plan.indicators);
  // what does not add up over places is known for the whole alone
  const reported = targets.filter(({ placeRollup }) => own || placeRollup !== 'none');
  const withParts = reported.flatMap((indicator) =>
    indicator.measureKind === 'ratio'
      ? [indicator.code, indicator.numerator, indicator.denominator]
      : [indicator.code],
  );
  return byCode(
    vocabulary,
    withParts.filter((code) => code !== null),
  );
}

/** The indicators with these codes, each once, in this order. */
function byCode({ indicators }: LoadedVocabulary, codes: readonly string[]): IndicatorRecord[] {
  return [...new Set(codes)].flatMap((code) => indicators.filter((indicator) => indicator.code === code));
}
