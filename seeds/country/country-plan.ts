import { type Period, periodEnd, periodYear } from '#core/domain/period.ts';
import type { Db } from '#db/client.ts';
import { insertDemoAllocations } from '#db/queries/demo.ts';
import { plan, target } from '#db/schema/index.ts';
import { type Figures, levelsOf } from './country-figures.ts';
import type { CountryIndicator } from './country-indicators.ts';

export const COUNTRY_PLAN = 'DEMO-COUNTRY';

/** A plan of the country with one target an indicator. */
export async function insertCountryPlan(
  tx: Db,
  regionId: number,
  periods: readonly Period[],
): Promise<number> {
  const [inserted] = await tx
    .insert(plan)
    .values({
      code: COUNTRY_PLAN,
      title: '演示国机器人产业行动计划（演示数据）',
      shortTitle: '演示国计划（演示数据）',
      titleEn: 'Action plan of a made-up country (demonstration)',
      kind: 'action_plan',
      status: 'issued',
      regionId,
      signedDate: periodEnd(periods[0]!),
      periodFrom: String(periodYear(periods[0]!)),
      periodTo: String(deadlineYear(periods)),
      note: '演示数据：由程序生成，不是任何机关发布的文件。',
    })
    .returning({ id: plan.id });
  return inserted!.id;
}

/** What it promises: a little above or below where each indicator is going, so that some are behind. */
export async function insertCountryTargets(tx: Db, figures: Figures, planId: number): Promise<void> {
  const { indicators, indicatorIds, regions, regionIds } = figures;
  const latest = indicators.map((indicator, index) => yearOf(indicator, levelsOf(figures, index)));
  const inserted = await tx
    .insert(target)
    .values(
      indicators.map((indicator, index) => ({
        ...promise(indicator, figures, latest[index]!, index),
        planId,
        indicatorId: indicatorIds[index]!,
        regionId: regionIds[0]!,
        position: index,
      })),
    )
    .returning({ id: target.id });
  const provinces = regions.flatMap(({ kind }, region) => (kind === 'province' ? [region] : []));
  const allocations = indicators.flatMap((indicator, index) =>
    indicator.placeRollup !== 'sum'
      ? []
      : provinces.map((region) => ({
          targetId: inserted[index]!.id,
          regionId: regionIds[region]!,
          value: round(latest[index]!.now[region]! * ambition(indicator, index), indicator.decimals),
        })),
  );
  if (allocations.length > 0) await insertDemoAllocations(tx, allocations);
}

function promise(indicator: CountryIndicator, { periods }: Figures, { now, first }: Year, index: number) {
  const { code, name, unit, measureKind, direction, decimals } = indicator;
  const isMilestone = measureKind === 'milestone';
  const comparator = direction === 'up' ? ('at_least' as const) : ('at_most' as const);
  return {
    code: `${COUNTRY_PLAN}-${code}`,
    kind: 'headline',
    comparator: isMilestone ? ('done' as const) : comparator,
    comparatorWord: direction === 'up' ? '以上' : '以内',
    value: isMilestone ? 1 : round(now[0]! * ambition(indicator, index), decimals),
    unit,
    strength: index % 5 === 0 ? ('expected' as const) : ('firm' as const),
    deadline: `${deadlineYear(periods)}-12-31`,
    startDate: isMilestone ? null : periodEnd(periods[0]!),
    baselineValue: isMilestone ? null : first[0]!,
    locator: `演示目标${index + 1}`,
    anchor: `${name}：演示数据`,
  };
}

interface Year {
  now: readonly number[];
  first: readonly number[];
}

/** Levels as a year has them, by region: a flow's four quarters together. The newest year and the first. */
function yearOf({ measureKind }: CountryIndicator, levels: readonly Float64Array[]): Year {
  if (measureKind !== 'flow') return { now: [...levels.at(-1)!], first: [...levels[0]!] };
  const year = (quarters: readonly Float64Array[]) =>
    [...levels[0]!.keys()].map((region) => {
      const total = quarters.reduce((sum, quarter) => sum + quarter[region]!, 0);
      return round((total / quarters.length) * 4, 2);
    });
  return { now: year(levels.slice(-4)), first: year(levels.slice(0, 4)) };
}

const ambition = ({ direction }: CountryIndicator, index: number): number => {
  const beyond = 0.95 + (index % 9) * 0.04;
  return direction === 'up' ? beyond : 1 / beyond;
};

const deadlineYear = (periods: readonly Period[]): number => periodYear(periods.at(-1)!) + 1;

const round = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;
