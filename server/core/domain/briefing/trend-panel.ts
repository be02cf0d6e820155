import { formatPeriod, type Locale } from '../format.ts';
import { periodEnd } from '../period.ts';
import { unitName } from '../unit-name.ts';
import type { TrendPanel } from './briefing.ts';
import type { TargetFacts } from './input.ts';
import { trendBefore } from './trend-before.ts';
import { goalSign } from './words.ts';

const TRAILING: Record<Locale, string> = { zh: '近四个季度合计', en: 'trailing four quarters' };

/** The headline target over time. Null when there is neither a figure nor a plan line to draw. */
export function trendPanel(facts: TargetFacts, locale: Locale = 'zh'): TrendPanel | null {
  const { target, name, decimals, levels, planLine, forecast, progress } = facts;
  if (levels.length === 0 && planLine.length === 0) return null;
  const { period, level } = progress;
  return {
    title: locale === 'en' ? `${name}: course and plan line` : `${name}走势与计划线`,
    note: levels.some((one) => one.derivation === 'trailing_year')
      ? TRAILING[locale]
      : period === null
        ? ''
        : formatPeriod(period, locale),
    target: target.code,
    unit: unitName(target.unit, locale),
    decimals,
    levels: levels.map((one) => ({
      period: one.period,
      value: one.value,
      estimated: one.derivation === 'estimated',
      demo: one.demo,
    })),
    planLine: [...planLine],
    goal:
      target.deadline === null
        ? null
        : { date: target.deadline, value: target.value, text: goalSign(target, locale) },
    moment:
      period === null || level === null
        ? null
        : {
            period,
            value: level,
            againstPlan:
              progress.planLine === null || progress.state === 'too_early' ? null : level - progress.planLine,
          },
    forecast:
      forecast === null || period === null
        ? []
        : forecast.path.filter(({ date }) => date > periodEnd(period)),
    ...trendBefore(facts, locale),
  };
}
