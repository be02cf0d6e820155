import { atFourQuarters, type FourLevels, type Story } from './story.ts';

const DISTRICT = '310112';
const SHANGHAI = '310000';

/** The district's own figures: brands far behind their plan line, scale behind, the other two ahead. */
const DISTRICT_LEVELS: readonly (readonly [string, FourLevels])[] = [
  ['top_brands', [2, 2, 2, 3]],
  ['robot_related_scale', [168.4, 214.6, 290.2, 361]],
  ['quality_firms', [17, 24, 34, 41]],
];

/**
 * The whole city, for the three shares of 50 %. Against these figures the shares are lower than against
 * the city's own targets of 10 brands, 100 scenarios and 1 000 亿元.
 */
const CITY_LEVELS: readonly (readonly [string, FourLevels])[] = [
  ['top_brands_city', [4, 5, 7, 8]],
  ['benchmark_scenarios_city', [11, 30, 62, 82]],
  ['robot_related_scale_city', [521.3, 602.8, 738.5, 838.2]],
];

export const MINHANG_STORIES: readonly Story[] = [
  ...DISTRICT_LEVELS.map(([indicator, levels]) => ({
    plan: 'MH',
    indicator,
    region: DISTRICT,
    anchors: atFourQuarters(levels),
  })),
  {
    plan: 'MH',
    indicator: 'benchmark_scenarios_mh',
    region: DISTRICT,
    anchors: [
      { quarter: '2024-Q4', level: 0 }, // a running total: the plan's first year begins at nothing
      { quarter: '2025-Q4', level: 18 },
      { quarter: '2026-Q3', level: 34 },
    ],
  },
  ...CITY_LEVELS.map(([indicator, levels]) => ({
    plan: 'MH',
    indicator,
    region: SHANGHAI,
    anchors: atFourQuarters(levels),
  })),
];
