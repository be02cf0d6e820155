import type { Figure, IndicatorCode, RegionCode, TargetCode } from '#core/domain/units.ts';
import { type Anchor, atFourQuarters, type FourLevels, type Story } from './story.ts';

const PROVINCE = '370000';

/** The province reports a little less than its cities do together: firms with seats in two are counted once. */
const PROVINCE_SCALE: FourLevels = [200.4, 253, 323.2, 386.2];

/**
 * 机器人制造产业规模 in 亿元: four levels, then the part of the province's 500 that the city was given.
 * Larger cities run ahead of their plan lines, most smaller ones fall behind, five by more than twenty
 * points. 18 of the 500 are given to nobody.
 */
const CITY_SCALE: readonly (readonly [RegionCode, ...FourLevels, Figure])[] = [
  ['370100', 40.2, 52, 69.5, 85.1, 98],
  ['370200', 45.9, 58, 74.9, 89.7, 104],
  ['370300', 12.1, 15, 18.3, 21.8, 30],
  ['370400', 3.3, 3.6, 4.1, 4.5, 7],
  ['370500', 3.5, 4.2, 5.1, 6, 8],
  ['370600', 25.4, 34, 44.6, 54.2, 66],
  ['370700', 19.3, 24, 29.6, 34.8, 46],
  ['370800', 10.6, 14, 18.2, 22.5, 28],
  ['370900', 6.8, 8, 9.5, 10.6, 16],
  ['371000', 10.1, 13, 17, 20.3, 24],
  ['371100', 2.9, 3.4, 4, 4.6, 7],
  ['371300', 7.2, 9, 11.2, 13.1, 17],
  ['371400', 5, 6, 7.2, 8.5, 12],
  ['371500', 2.4, 2.6, 2.9, 3.1, 5],
  ['371600', 4.3, 5, 5.8, 6.5, 10],
  ['371700', 2, 2.2, 2.5, 2.7, 4],
];

/** 领军企业 by city; the cities that are not named report none. */
const CITIES_WITH_LEADERS: readonly (readonly [RegionCode, FourLevels])[] = [
  ['370100', [0, 0, 1, 1]],
  ['370200', [1, 1, 1, 1]],
];

/** The city whose report for the last quarter never came; its fourth level is that of the quarter before. */
const SILENT_CITY: RegionCode = '371700';
const ITS_LAST_QUARTER = '2026-Q2';

export const SHANDONG_STORIES: readonly Story[] = [
  story('robot_mfg_scale', PROVINCE, atFourQuarters(PROVINCE_SCALE)),
  story('leading_firms', PROVINCE, 'sum'),
  ...CITY_SCALE.flatMap(([region, a, b, c, d]) => [
    story('robot_mfg_scale', region, reported(region, [a, b, c, d])),
    story('leading_firms', region, reported(region, leadersOf(region))),
  ]),
];

export const SHANDONG_ALLOCATIONS: readonly { target: TargetCode; region: RegionCode; value: Figure }[] =
  CITY_SCALE.map(([region, , , , , value]) => ({ target: 'SD-Q2', region, value }));

function leadersOf(region: RegionCode): FourLevels {
  const named = CITIES_WITH_LEADERS.find(([city]) => city === region);
  return named ? named[1] : [0, 0, 0, 0];
}

function reported(region: RegionCode, levels: FourLevels): Anchor[] {
  const anchors = atFourQuarters(levels);
  if (region !== SILENT_CITY) return anchors;
  return anchors.map((anchor, place) => (place === 3 ? { ...anchor, quarter: ITS_LAST_QUARTER } : anchor));
}

function story(indicator: IndicatorCode, region: RegionCode, anchors: readonly Anchor[] | 'sum'): Story {
  return { plan: 'SD', indicator, region, anchors };
}
