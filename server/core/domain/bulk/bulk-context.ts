import type { Form } from '../observation.ts';
import { type Period, periodKey } from '../period.ts';
import type { IsoDate } from '../units.ts';
import { type ReadingContext, readingContext } from '../upload/reading-context.ts';
import type { KnownIndicator, KnownRegion, Vocabulary } from '../upload/vocabulary.ts';

/** What has a number of its own in the record. */
export interface Identified {
  id: number;
}

/** What a file may name, with the numbers under which figures are kept. */
export interface BulkVocabulary extends Vocabulary {
  regions: readonly (KnownRegion & Identified)[];
  indicators: readonly (KnownIndicator & Identified)[];
}

/** Things met in a file, numbered in the order of their first appearance. */
export interface Numbered<Item> {
  items: Item[];
  numberOf: (item: Item) => number;
}

export function numbered<Item>(): Numbered<Item> {
  const numbers = new Map<Item, number>();
  const items: Item[] = [];
  return {
    items,
    numberOf(item) {
      const known = numbers.get(item);
      if (known !== undefined) return known;
      numbers.set(item, items.length);
      items.push(item);
      return items.length - 1;
    },
  };
}

/** What the reading of a large file works with: everything has a number by which it is found without its text. */
export interface BulkContext {
  reading: ReadingContext;
  vocabulary: BulkVocabulary;
  regionNumber: (region: KnownRegion) => number;
  indicatorNumber: (indicator: KnownIndicator) => number;
  periods: Numbered<Period>;
  units: Numbered<string>;
  /** One number for an indicator and a region; the inverse is `seriesOf`. */
  seriesNumber: (indicator: number, region: number) => number;
  seriesOf: (series: number) => { indicator: number; region: number };
}

export function bulkContext(vocabulary: BulkVocabulary, today: IsoDate): BulkContext {
  const { regions, indicators } = vocabulary;
  const regionNumbers = new Map<string, number>(regions.map(({ code }, index) => [code, index]));
  const indicatorNumbers = new Map<string, number>(indicators.map(({ code }, index) => [code, index]));
  return {
    reading: readingContext(vocabulary, today),
    vocabulary,
    regionNumber: ({ code }) => regionNumbers.get(code)!,
    indicatorNumber: ({ code }) => indicatorNumbers.get(code)!,
    periods: numbered(),
    units: numbered(),
    seriesNumber: (indicator, region) => indicator * regions.length + region,
    seriesOf: (series) => ({
      indicator: Math.floor(series / regions.length),
      region: series % regions.length,
    }),
  };
}

/** Where a figure belongs, in the numbers of the record. */
export interface RecordPlace {
  indicatorId: number;
  regionId: number;
  /** See `periodKey`. */
  period: number;
  form: Form;
}

/** Numbers of the record for a series in the file's own numbers. */
export function recordSeries(
  { vocabulary, seriesOf }: BulkContext,
  series: number,
): Pick<RecordPlace, 'indicatorId' | 'regionId'> {
  const { indicator, region } = seriesOf(series);
  return { indicatorId: vocabulary.indicators[indicator]!.id, regionId: vocabulary.regions[region]!.id };
}

/** The same for a place. */
export function recordPlace(context: BulkContext, series: number, period: number, form: Form): RecordPlace {
  return {
    ...recordSeries(context, series),
    period: periodKey(context.periods.items[period]!),
    form,
  };
}
