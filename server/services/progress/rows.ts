import type { ProgressRow } from '#core/contract/progress.ts';
import { explain } from '#core/domain/explain.ts';
import { type AmbiguityRecord, findAmbiguities } from '#db/queries/ambiguities.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Judged, judgeCommitments, type ProgressFilter } from './judged.ts';

/** Where targets and regions stand as of a moment. */
export async function progressRows(
  context: ServiceContext,
  filter: ProgressFilter,
  moment: Moment,
): Promise<ProgressRow[]> {
  const { judged } = await judgeCommitments(context, filter, moment);
  const ambiguities = await findAmbiguities(context.db);
  return judged.map((one) => toRow(one, ambiguities, moment));
}

/** A verdict as it travels: with names, with what its document leaves open, explained in both languages. */
export function toRow(one: Judged, ambiguities: readonly AmbiguityRecord[], moment: Moment): ProgressRow {
  const { record, region, allocation, indicator, target, progress, promise } = one;
  return {
    ...progress,
    target: record.code,
    plan: record.plan,
    indicator: { code: indicator.code, name: indicator.name },
    region,
    allocated: allocation !== null,
    unit: record.unit,
    decimals: indicator.decimals,
    comparator: target.comparator,
    comparatorWord: record.comparatorWord,
    strength: record.strength,
    targetValue: target.value,
    low: target.low,
    high: target.high,
    deadline: target.deadline,
    yoyPercent: one.yoyPercent,
    amended: promise.rulings.length > 0,
    promiseThen: promise.then,
    promiseNow: promise.now,
    demo: progress.demo || allocation?.demo === true,
    ambiguities: ambiguities.filter(({ concerns }) => concerns.includes(record.code)).map(({ code }) => code),
    explanation: progress.explanation.map((step) => ({
      ...step,
      zh: explain(step, 'zh', indicator.decimals),
      en: explain(step, 'en', indicator.decimals),
    })),
    asOf: moment.day,
  };
}
