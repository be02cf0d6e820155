import type { Indicator } from '#core/domain/indicator.ts';

/** An indicator with its wording. What a document does not say, `definition` says that it does not say. */
export interface IndicatorSeed extends Indicator {
  name: string;
  nameEn: string;
  definition: string;
  definitionEn: string;
  /** What is inside and what is not; null where the document draws no line. */
  scope: string | null;
}

const NOT_DIVIDED = { numerator: null, denominator: null, scale: null };

/** A number of firms, places or scenarios at a day: 时点数. Cities add up. */
export const COUNTED_AT_A_DAY = {
  measureKind: 'stock',
  placeRollup: 'sum',
  direction: 'up',
  decimals: 0,
  ...NOT_DIVIDED,
} as const;

/** A running total since a start: 累计数. Cities add up. */
export const COUNTED_SINCE_A_DAY = { ...COUNTED_AT_A_DAY, measureKind: 'cumulative' } as const;

/** Money over a year: 时期数. Cities add up. */
export const MONEY_OVER_A_YEAR = {
  measureKind: 'flow',
  placeRollup: 'sum',
  direction: 'up',
  decimals: 1,
  unit: '亿元',
  ...NOT_DIVIDED,
} as const;

/** Own figure ÷ figure of the region above, in per cent. Shares of different regions never add up. */
export const SHARE_OF_PARENT = {
  measureKind: 'share',
  placeRollup: 'none',
  direction: 'up',
  decimals: 1,
  unit: '%',
  scale: 100,
} as const;
