import { formatPeriod } from '../format.ts';
import { periodEnd } from '../period.ts';
import type { TrendPanel } from './briefing.ts';
import type { TargetFacts } from './input.ts';
import { goalSign } from './words.ts';

/** The headline target over time. Null when there is neither a figure nor a plan line to draw. */
export function trendPanel({
  target,
  name,
  decimals,
  levels,
  planLine,
  forecast,
  progress,
}: TargetFacts): TrendPanel | null {
  if (levels.length === 0 && planLine.length === 0) return null;
  const { period, level } = progress;
  return {
    title: `${name}走势与计划线`,
    note: levels.some((one) => one.derivation === 'trailing_year')
      ? '近四个季度合计'
      : period === null
        ? ''
        : formatPeriod(period, 'zh'),
    target: target.code,
    unit: target.unit,
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
        : { date: target.deadline, value: target.value, text: goalSign(target) },
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
  };
}
