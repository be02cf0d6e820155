import type { ProgressRow } from '#core/contract/progress.ts';
import { explain } from '#core/domain/explain.ts';
import { forecastStep, intervalOf, type ShownForecast } from '#core/domain/forecast/forecast-step.ts';
import { type AmbiguityRecord, findAmbiguities } from '#db/queries/ambiguities.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { forecastsFor } from '../forecasts/for-judged.ts';
import { type Judged, judgeCommitments, type ProgressFilter } from './judged.ts';

/** Where targets and regions stand as of a moment. */
export async function progressRows(
  context: ServiceContext,
  filter: ProgressFilter,
  moment: Moment,
): Promise<ProgressRow[]> {
  const { judged } = await judgeCommitments(context, filter, moment);
  return rowsOf(context, judged, moment);
}

/**
 * Verdicts as they travel: with names, with their forecasts, with what their documents leave open,
 * explained in both languages.
 */
export async function rowsOf(
  context: ServiceContext,
  judged: readonly Judged[],
  moment: Moment,
): Promise<ProgressRow[]> {
  const ambiguities = await findAmbiguities(context.db);
  const forecastOf = await forecastsFor(context, judged, moment);
  return judged.map((one) => toRow(one, ambiguities, forecastOf(one), moment));
}

function toRow(
  one: Judged,
  ambiguities: readonly AmbiguityRecord[],
  forecast: ShownForecast | null,
  moment: Moment,
): ProgressRow {
  const { record, region, allocation, indicator, target, progress, promise } = one;
  const steps = forecast ? [...progress.explanation, forecastStep(forecast)] : progress.explanation;
  return {
    ...progress,
    target: record.code,
    plan: record.plan,
    indicator: { code: indicator.code, name: indicator.name },
    region,
    allocated: allocation !== null,
    sharedOut: one.sharedOut,
    unit: record.unit,
    decimals: indicator.decimals,
    comparator: target.comparator,
    comparatorWord: record.comparatorWord,
    strength: record.strength,
    targetValue: target.value,
    low: target.low,
    high: target.high,
    deadline: target.deadline,
    forecast: forecast && intervalOf(forecast),
    yoyPercent: one.yoyPercent,
    amended: promise.rulings.length > 0,
    promiseThen: promise.promisedThen,
    promiseNow: promise.promisedNow,
    demo: progress.demo || allocation?.demo === true || forecast?.demo === true,
    ambiguities: ambiguities.filter(({ concerns }) => concerns.includes(record.code)).map(({ code }) => code),
    explanation: steps.map((step) => ({
      ...step,
      zh: explain(step, 'zh', indicator.decimals),
      en: explain(step, 'en', indicator.decimals),
    })),
    asOf: moment.day,
  };
}
