/**
 * Names for numbers and codes. TypeScript does not check the numbers apart; the names exist so that a
 * signature says what it measures.
 */

/** A share of one: 0.25 is a quarter. Becomes a percentage only in `format.ts`. */
export type Fraction = number;

/** A difference of two percentages: 4.4 means 4.4 个百分点. */
export type Points = number;

/** A published percentage exactly as its source printed it: 31.1 means 31.1 %. */
export type Percent = number;

/** A figure in the unit that stands beside it: 亿元, 家, 台/万人 … */
export type Figure = number;

/** A calendar day, 'YYYY-MM-DD'. Sorts as text. */
export type IsoDate = string;

/** A moment, ISO 8601 with its offset. */
export type IsoInstant = string;

/** Public codes: what people write in links, workbooks and API calls. */
export type PlanCode = string;
export type TargetCode = string;
export type IndicatorCode = string;
export type RegionCode = string;

/** Number of a published batch of figures. A later one was published later; 0 is "before everything". */
export type VintageId = number;
