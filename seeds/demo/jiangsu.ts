import type { Figure, IndicatorCode, RegionCode, TargetCode } from '#core/domain/units.ts';
import { CITY_COUNTS, type CityCounts } from './jiangsu-counts.ts';
import { CITY_DENSITY } from './jiangsu-density.ts';
import { CITY_SCALES, PROVINCE_CHAIN, PROVINCE_CORE } from './jiangsu-scale.ts';
import { type Anchor, atFourQuarters, type FourLevels, type Story } from './story.ts';

const PROVINCE = '320000';

/** Counts that the cities report and the province adds up, with what the city table calls them. */
const COUNTS = [
  ['sme_specialized_new', 'newSpecialised'],
  ['benchmark_scenarios_js', 'scenarios'],
  ['demo_factories', 'factories'],
  ['equip_service_providers', 'providers'],
  ['unicorns', 'unicorns'],
] as const satisfies readonly (readonly [IndicatorCode, keyof CityCounts])[];

/** Firms of international standing: the count for the deadline's own quarter has not come out. */
const INTERNATIONAL = 'intl_competitive_firms';
const ROBOTS = 'robots_in_use_key_mfg';
const EMPLOYEES = 'employees_key_mfg';

export const JIANGSU_STORIES: readonly Story[] = [
  fourLevels('robot_chain_scale', PROVINCE, PROVINCE_CHAIN),
  fourLevels('robot_core_scale', PROVINCE, PROVINCE_CORE),
  ...[INTERNATIONAL, ROBOTS, EMPLOYEES, ...COUNTS.map(([indicator]) => indicator)].map((indicator) =>
    story(indicator, PROVINCE, 'sum'),
  ),
  ...CITY_SCALES.flatMap(([region, chain, , core]) => [
    fourLevels('robot_chain_scale', region, chain),
    fourLevels('robot_core_scale', region, core),
  ]),
  ...CITY_DENSITY.flatMap(([region, robots, employees]) => [
    fourLevels(ROBOTS, region, robots),
    fourLevels(EMPLOYEES, region, employees),
  ]),
  ...CITY_COUNTS.flatMap((city) => [
    ...COUNTS.map(([indicator, name]) => fourLevels(indicator, city.region, city[name])),
    story(INTERNATIONAL, city.region, [
      { quarter: '2023-Q4', level: city.international[0] },
      { quarter: '2024-Q4', level: city.international[1] },
      { quarter: '2025-Q3', level: city.international[2] },
    ]),
  ]),
];

/** What each city was given of the province's targets; of each target a part is given to nobody. */
export const JIANGSU_ALLOCATIONS: readonly { target: TargetCode; region: RegionCode; value: Figure }[] = [
  ...CITY_SCALES.map(([region, , value]) => ({ target: 'JS-Q1', region, value })),
  ...CITY_SCALES.map(([region, , , , value]) => ({ target: 'JS-Q2', region, value })),
  ...CITY_COUNTS.map(({ region, scenariosGiven }) => ({ target: 'JS-Q5', region, value: scenariosGiven })),
  { target: 'JS-Q4', region: '320500', value: 3 },
  { target: 'JS-Q4', region: '320100', value: 2 },
  { target: 'JS-Q4', region: '320200', value: 2 },
  { target: 'JS-Q4', region: '320400', value: 1 },
  { target: 'JS-Q4', region: '320600', value: 1 },
];

function fourLevels(indicator: IndicatorCode, region: RegionCode, levels: FourLevels): Story {
  return story(indicator, region, atFourQuarters(levels));
}

function story(indicator: IndicatorCode, region: RegionCode, anchors: readonly Anchor[] | 'sum'): Story {
  return { plan: 'JS', indicator, region, anchors };
}
