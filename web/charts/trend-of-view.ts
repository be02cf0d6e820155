import type { Trend } from '#core/charts/trend.ts';
import type { ProgressRow, TrendView } from '#core/contract/progress.ts';
import type { Locale } from '#core/domain/format.ts';
import { unitText } from '../i18n/units.ts';

/** What of an answer is drawn. */
interface Shown extends Pick<TrendView, 'levels' | 'planLine' | 'forecast'> {
  progress: Pick<
    ProgressRow,
    'unit' | 'decimals' | 'period' | 'level' | 'planLine' | 'deadline' | 'targetValue'
  >;
}

/** What the trend chart draws of an answer of the API. `text` is the target as a person reads it. */
export function trendOfView(view: Shown, text: string, locale: Locale): Trend {
  const { progress } = view;
  const { period, level, planLine, deadline, targetValue } = progress;
  return {
    unit: unitText(progress.unit, locale),
    decimals: progress.decimals,
    levels: view.levels.map((point) => ({
      period: point.period,
      value: point.value,
      estimated: point.derivation === 'estimated',
      demo: point.demo,
    })),
    planLine: view.planLine,
    forecast: view.forecast,
    target: deadline === null ? null : { date: deadline, value: targetValue, text },
    moment:
      period === null || level === null
        ? null
        : { period, value: level, againstPlan: planLine === null ? null : level - planLine },
  };
}
