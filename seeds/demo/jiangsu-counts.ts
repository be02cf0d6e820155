import type { Figure, RegionCode } from '#core/domain/units.ts';
import type { FourLevels } from './story.ts';

/** How many of a city's firms or scenarios have a title, at the four quarters of `atFourQuarters`. */
export interface CityCounts {
  region: RegionCode;
  /** 新增省级以上专精特新企业, counted from the end of 2023. */
  newSpecialised: FourLevels;
  /** 标杆示范应用场景, counted from the end of 2023. */
  scenarios: FourLevels;
  /** The city's part of the 50 scenarios. */
  scenariosGiven: Figure;
  /** 示范车间、工厂、标杆企业, counted from the end of 2023. */
  factories: FourLevels;
  /** 智能制造装备服务商; a title can be revoked. */
  providers: FourLevels;
  /** 独角兽企业. */
  unicorns: FourLevels;
  /** 具有国际竞争力的企业 at the ends of 2023, 2024 and September 2025: the last count so far. */
  international: readonly [Figure, Figure, Figure];
}

const NONE: FourLevels = [0, 0, 0, 0];

export const CITY_COUNTS: readonly CityCounts[] = [
  {
    region: '320100',
    newSpecialised: [0, 1, 2, 3],
    scenarios: [0, 3, 9, 11],
    scenariosGiven: 8,
    factories: [0, 1, 4, 5],
    providers: [4, 5, 6, 7],
    unicorns: [1, 1, 1, 1],
    international: [1, 1, 2],
  },
  {
    region: '320200',
    newSpecialised: [0, 1, 2, 2],
    scenarios: [0, 2, 7, 8],
    scenariosGiven: 8,
    factories: [0, 1, 3, 4],
    providers: [2, 3, 4, 4],
    unicorns: NONE,
    international: [0, 1, 1],
  },
  {
    region: '320400',
    newSpecialised: [0, 1, 2, 2],
    scenarios: [0, 2, 6, 7],
    scenariosGiven: 6,
    factories: [0, 1, 3, 4],
    providers: [3, 4, 3, 4],
    unicorns: [0, 0, 0, 1],
    international: [0, 0, 0],
  },
  {
    region: '320500',
    newSpecialised: [0, 1, 4, 4],
    scenarios: [0, 4, 13, 15],
    scenariosGiven: 11,
    factories: [0, 3, 6, 8],
    providers: [5, 6, 8, 9],
    unicorns: [1, 1, 2, 2],
    international: [1, 1, 1],
  },
  {
    region: '320600',
    newSpecialised: [0, 0, 1, 1],
    scenarios: [0, 1, 4, 5],
    scenariosGiven: 4,
    factories: [0, 1, 1, 2],
    providers: [1, 1, 2, 2],
    unicorns: NONE,
    international: [0, 0, 0],
  },
  smaller('320300', { scenarios: [0, 1, 3, 3], given: 3, factories: [0, 0, 1, 1], providers: [1, 1, 1, 1] }),
  smaller('320700', { scenarios: [0, 0, 1, 1], given: 1 }),
  smaller('320800', { scenarios: [0, 0, 1, 2], given: 2 }),
  smaller('320900', { scenarios: [0, 1, 2, 2], given: 1 }),
  smaller('321000', {
    scenarios: [0, 0, 2, 3],
    given: 2,
    factories: [0, 1, 1, 1],
    newSpecialised: [0, 0, 0, 1],
  }),
  smaller('321100', { scenarios: [0, 1, 2, 2], given: 1, factories: [0, 0, 0, 1] }),
  smaller('321200', { scenarios: [0, 0, 2, 2], given: 1 }),
  smaller('321300', { scenarios: [0, 0, 0, 1], given: 1 }),
];

/** A city that reports 0 for every title it is not given here. */
function smaller(
  region: RegionCode,
  {
    given,
    ...counts
  }: { given: Figure } & Pick<CityCounts, 'scenarios'> &
    Partial<Pick<CityCounts, 'newSpecialised' | 'factories' | 'providers'>>,
): CityCounts {
  const none = { newSpecialised: NONE, factories: NONE, providers: NONE, unicorns: NONE };
  return { ...none, ...counts, region, scenariosGiven: given, international: [0, 0, 0] };
}
