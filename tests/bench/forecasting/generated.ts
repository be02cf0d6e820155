import type { MeasureKind } from '#core/domain/indicator.ts';
import type { Level } from '#core/domain/level.ts';
import { addPeriods, isYearEnd, type Period } from '#core/domain/period.ts';
import { type Luck, luckOf } from '../../setup/luck.ts';
import { type BenchSeries, levelsFrom } from './bench-series.ts';

/** As many quarters as the longest history and the furthest step need. */
const QUARTERS = 34;
const FIRST: Period = '2016-Q1';
/** What a quarter brings of a year, when the end of the year brings most. */
const YEAR_END_RUSH = [0.5, 0.8, 0.9, 1.8];
const QUARTERLY_WEIGHTS = [0.8, 1, 1, 1.2];

interface Kind {
  measureKind: MeasureKind;
  /** One figure a quarter: of a flow what the quarter alone brought. */
  figures: (luck: Luck, count: number) => number[];
  /** The share of quarters for which nothing is reported. */
  gaps?: number;
}

const stock = (figures: Kind['figures'], gaps?: number): Kind => ({
  measureKind: 'stock',
  figures,
  ...(gaps === undefined ? {} : { gaps }),
});

/** Ways in which a quarterly figure may move. */
const KINDS: Record<string, Kind> = {
  trend: stock((luck, count) => {
    const [slope, noise] = [luck.between(1, 4), luck.between(0.5, 2.5)];
    return range(count).map((i) => 100 + slope * i + noise * luck.normal());
  }),
  walk: stock((luck, count) => {
    const [slope, noise] = [luck.between(1, 3), luck.between(1, 3)];
    return runningSum(range(count).map(() => slope + noise * luck.normal()));
  }),
  seasonal: stock((luck, count) => {
    const [slope, noise] = [luck.between(0.5, 2.5), luck.between(0.5, 2)];
    const season = range(4).map(() => 6 * luck.normal());
    return range(count).map((i) => 100 + slope * i + season[i % 4]! + noise * luck.normal());
  }),
  noisy: stock((luck, count) => {
    const [slope, noise] = [0.3 * luck.normal(), luck.between(4, 8)];
    return range(count).map((i) => 100 + slope * i + noise * luck.normal());
  }),
  shift: stock((luck, count) => {
    const [slope, noise] = [luck.between(0.5, 1.5), luck.between(1, 2)];
    const at = 3 + Math.floor(20 * luck.even());
    const jump = luck.between(15, 30) * (luck.even() < 0.5 ? -1 : 1);
    return range(count).map((i) => 100 + slope * i + (i >= at ? jump : 0) + noise * luck.normal());
  }),
  growth: stock((luck, count) => {
    const [rate, noise] = [luck.between(0.02, 0.06), luck.between(0.01, 0.03)];
    let level = 100;
    return range(count).map(() => {
      level *= 1 + rate + noise * luck.normal();
      return level;
    });
  }),
  slowing: stock((luck, count) => {
    const [rate, noise] = [luck.between(0.05, 0.15), luck.between(0.5, 2)];
    return range(count).map((i) => 100 + 80 * (1 - Math.exp(-rate * i)) + noise * luck.normal());
  }),
  turning: stock((luck, count) => {
    const slope = luck.between(1, 3);
    const later = slope * luck.between(-0.6, 1);
    const [at, noise] = [6 + Math.floor(14 * luck.even()), luck.between(0.5, 2)];
    return range(count).map(
      (i) => 100 + slope * Math.min(i, at) + later * Math.max(0, i - at) + noise * luck.normal(),
    );
  }),
  gaps: stock((luck, count) => {
    const [slope, noise] = [luck.between(1, 3), luck.between(1, 3)];
    return runningSum(range(count).map(() => slope + noise * luck.normal()));
  }, 0.15),
  running: {
    measureKind: 'cumulative',
    figures: (luck, count) => {
      const pace = luck.between(2, 6);
      return runningSum(range(count).map((i) => events(luck, pace * YEAR_END_RUSH[i % 4]!)));
    },
  },
  'flow, steady': {
    measureKind: 'flow',
    figures: (luck, count) => {
      const [rate, noise] = [luck.between(0.01, 0.04), luck.between(0.04, 0.09)];
      return range(count).map(
        (i) => 25 * (1 + rate) ** i * QUARTERLY_WEIGHTS[i % 4]! * (1 + noise * luck.normal()),
      );
    },
  },
  'flow, drifting': {
    measureKind: 'flow',
    figures: (luck, count) => {
      let level = 25;
      return range(count).map((i) => {
        level *= 1.02 + 0.03 * luck.normal();
        return level * QUARTERLY_WEIGHTS[i % 4]!;
      });
    },
  },
};

/** So many series of every kind, made into levels by the product's own rules, figures with one decimal. */
export function generatedSeries(each: number): BenchSeries[] {
  return Object.entries(KINDS).flatMap(([name, kind], place) =>
    range(each).map((index) => {
      const luck = luckOf(place * 10_007 + index * 101 + 1);
      const { measureKind } = kind;
      return {
        name: `${name} ${index}`,
        kind: name,
        measureKind,
        levels: withGaps(kind, luck, levelsOfKind(kind, luck)),
      };
    }),
  );
}

function levelsOfKind({ measureKind, figures }: Kind, luck: Luck): Level[] {
  if (measureKind !== 'flow') {
    return levelsFrom(measureKind, 'point', dated(figures(luck, QUARTERS).map(toDecimal)));
  }
  // A year more, for a trailing year has to trail something.
  const quarters = dated(figures(luck, QUARTERS + 4).map(toDecimal));
  let sum = 0;
  const toDate = quarters.map(({ period, value }) => {
    sum += value;
    const soFar = toDecimal(sum);
    if (isYearEnd(period)) sum = 0;
    return { period, value: soFar };
  });
  return levelsFrom('flow', 'ytd', toDate).filter(({ derivation }) => derivation !== 'estimated');
}

function withGaps({ gaps = 0 }: Kind, luck: Luck, levels: Level[]): Level[] {
  return levels.filter(() => luck.even() >= gaps);
}

function dated(values: readonly number[]): { period: Period; value: number }[] {
  return values.map((value, index) => ({ period: addPeriods(FIRST, index), value }));
}

/** How many of something happen when so many are expected (Poisson). */
function events(luck: Luck, expected: number): number {
  let count = 0;
  for (let product = luck.even(); product > Math.exp(-expected); product *= luck.even()) count += 1;
  return count;
}

function runningSum(changes: readonly number[]): number[] {
  let sum = 0;
  return changes.map((change) => {
    sum += change;
    return sum;
  });
}

function toDecimal(value: number): number {
  return Number(value.toFixed(1));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
