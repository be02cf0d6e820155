import type { TemplateQuery } from '#core/contract/uploads.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { lastCompletePeriod, periodEnd, periodMonths } from '#core/domain/period.ts';
import { FIRST_YEAR, isPlausibleYear, LAST_YEAR } from '#core/domain/upload/period-cell.ts';
import { layOutTemplate } from '#core/domain/upload/template-layout.ts';
import type { Db } from '#db/client.ts';
import type { IndicatorRecord } from '#db/queries/indicators.ts';
import type { RegionRecord } from '#db/queries/regions.ts';
import { findReportedIndicators, isRegionWithin } from '#db/queries/uploads.ts';
import { writeTemplateCsv } from '../../files/write-template-csv.ts';
import { writeTemplateXlsx } from '../../files/write-template-xlsx.ts';
import type { ServiceContext } from '../context.ts';
import { type LoadedVocabulary, loadVocabulary } from './vocabulary.ts';

export interface TemplateFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/**
 * A blank form for one region and period. Its rows are the plan's target indicators with the parts that
 * ratios are made of; without a plan, what the region has reported before.
 *
 * @throws AppError `not-found` for an unknown plan or region, `invalid-request` for a region outside the
 *   plan, a period that is not over or of an implausible year, or when there is nothing to report
 */
export async function writeTemplate(
  { db, now }: ServiceContext,
  { plan: planCode, region: regionCode, period, format = 'xlsx' }: TemplateQuery,
): Promise<TemplateFile> {
  const vocabulary = await loadVocabulary(db);
  const region = vocabulary.regions.find(({ code }) => code === regionCode);
  if (!region) throw notFound('地区', regionCode);
  const plan = planCode === undefined ? null : vocabulary.plans.find(({ code }) => code === planCode);
  if (plan === undefined) throw notFound('计划', planCode!);
  refuseUnreportable(period, chinaDate(now().toISOString()));
  const indicators = plan
    ? await planIndicators(db, plan, region, vocabulary)
    : byCode(vocabulary, await findReportedIndicators(db, region.code));
  if (indicators.length === 0) {
    const reason = plan ? `“${plan.shortTitle}”未设量化目标` : `“${region.name}”还没有任何指标的记录`;
    throw new AppError('invalid-request', `${reason}，没有可以填报的指标。`, {
      plan: planCode,
      region: regionCode,
    });
  }
  const layout = layOutTemplate(plan, region, period, indicators);
  const name = ['填报表', plan?.code, region.shortName, period]
    .filter((part) => part !== undefined)
    .join('_');
  if (format === 'csv') {
    return {
      name: `${name}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      bytes: writeTemplateCsv(layout, region.name),
    };
  }
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeTemplateXlsx(layout),
  };
}

function refuseUnreportable(period: string, today: string): void {
  if (!isPlausibleYear(period)) {
    throw new AppError(
      'invalid-request',
      `“${period}”的年份不可信；可以填报 ${FIRST_YEAR} 年至 ${LAST_YEAR} 年的时期。`,
      { period },
    );
  }
  if (periodEnd(period) <= today) return;
  const newest = lastCompletePeriod(today, periodMonths(period));
  throw new AppError(
    'invalid-request',
    `${formatPeriod(period, 'zh')}还没有结束；可以填报${formatPeriod(newest, 'zh')}或更早的时期。`,
    { period, newest },
  );
}

async function planIndicators(
  db: Db,
  plan: LoadedVocabulary['plans'][number],
  region: RegionRecord,
  vocabulary: LoadedVocabulary,
): Promise<IndicatorRecord[]> {
  if (!(await isRegionWithin(db, region.code, plan.region.code))) {
    throw new AppError('invalid-request', `“${region.name}”不在“${plan.shortTitle}”的范围内。`, {
      plan: plan.code,
      region: region.code,
    });
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
