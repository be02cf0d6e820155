import type { RevisedLightFact } from '#core/domain/meeting/facts.ts';
import { periodEnd } from '#core/domain/period.ts';
import { judge } from '#core/domain/progress.ts';
import { findHolidayYears } from '#db/queries/holiday-years.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Gathered } from '../progress/gather.ts';
import type { Judged } from '../progress/judged.ts';
import { lightRulesAt } from '../progress/light-rules.ts';

/**
 * The lights of an older moment, each with what the same day would have shown had the figures of now been known: the
 * same promise, rules and periods, so that revisions alone make the difference.
 */
export async function revisedLights(
  context: ServiceContext,
  older: readonly Judged[],
  gathered: Gathered,
  from: Moment,
): Promise<RevisedLightFact[]> {
  const bench = {
    rules: await lightRulesAt(context, from),
    calendar: await findHolidayYears(context.db),
    day: from.day,
  };
  return older.flatMap((then): RevisedLightFact[] => {
    const { target, indicator, region, record, progress } = then;
    const { period, level, light } = progress;
    if (period === null || level === null || light === null) return [];
    const end = periodEnd(period);
    const levels = gathered
      .levels(indicator.code, region.code, target)
      .filter((one) => periodEnd(one.period) <= end);
    const now = judge({ target, measureKind: indicator.measureKind, levels, ...bench });
    if (now.period !== period || now.level === null || now.light === null || now.level === level) return [];
    return [
      {
        target: record.code,
        indicator: { code: indicator.code, name: indicator.name },
        region,
        unit: record.unit,
        decimals: indicator.decimals,
        period,
        old: { level, light },
        now: { level: now.level, light: now.light },
        demo: progress.demo || now.demo || then.allocation?.demo === true,
      },
    ];
  });
}
