import { type BulkContext, recordSeries } from '#core/domain/bulk/bulk-context.ts';
import type { BulkReader } from '#core/domain/bulk/bulk-reader.ts';
import { formOfSlot, periodOfSlot } from '#core/domain/bulk/figure-list.ts';
import { statusNumber } from '#core/domain/bulk/staged-lines.ts';
import { runningTotals } from '#core/domain/bulk/total-falls.ts';
import { periodKey } from '#core/domain/period.ts';
import type { ReadRows } from './messages.ts';

const WITHDRAWN = statusNumber('withdrawn');

/** More series than these are gathered from the staged rows instead. */
const MOST_CARRIED = 20_000;

/**
 * What is asked of the record once a file is read. Numbers of indicators and regions rise with those that the record
 * has for them, so the order of one is the order of the other.
 */
export function readRowsOf(context: BulkContext, { figures, rows, tally }: BulkReader): ReadRows {
  const { vocabulary, periods, seriesOf } = context;
  const keys = periods.items.map(periodKey);
  const spans = new Map<number, Span>();
  let withdraws = false;
  let inOrder = true;
  let lastSeries = -1;
  let lastRank = 0;
  let span: Span = { first: 0, last: 0 };
  for (let figure = 0; figure < figures.size; figure++) {
    const series = figures.series(figure);
    const slot = figures.slot(figure);
    const key = keys[periodOfSlot(slot)]!;
    if (series !== lastSeries) {
      const known = spans.get(series);
      span = known ?? { first: key, last: key };
      if (!known) spans.set(series, span);
    }
    if (key < span.first) span.first = key;
    if (key > span.last) span.last = key;
    withdraws ||= figures.status(figure) === WITHDRAWN;
    const rank = key * 4 + formOfSlot(slot);
    inOrder &&= series > lastSeries || (series === lastSeries && rank > lastRank);
    lastSeries = series;
    lastRank = rank;
  }
  const named = new Set([...spans.keys()].map((series) => seriesOf(series).indicator));
  const codes = new Map(vocabulary.indicators.map(({ code, id }) => [code, id]));
  const indicatorIds = [...named].flatMap((indicator) => {
    const { id, numerator, denominator } = vocabulary.indicators[indicator]!;
    const parts = [numerator, denominator].map((code) => (code === null ? undefined : codes.get(code)));
    return [id, ...parts.filter((part) => part !== undefined)];
  });
  return {
    rows: rows(),
    figures: figures.size,
    withdraws,
    inOrder,
    touched: spans.size > MOST_CARRIED ? null : touchedOf(context, spans),
    indicatorIds: [...new Set(indicatorIds)],
    totals: [...runningTotals(context, figures).keys()].map((series) => {
      const { indicatorId, regionId } = recordSeries(context, series);
      return [indicatorId, regionId];
    }),
    refused: tally.total('refused'),
  };
}

/** What a series of the file spans. */
interface Span {
  first: number;
  last: number;
}

function touchedOf(context: BulkContext, spans: ReadonlyMap<number, Span>) {
  const places = [...spans].map(([series, { first, last }]) => ({
    ...recordSeries(context, series),
    first,
    last,
  }));
  return {
    indicators: asArray(places.map(({ indicatorId }) => indicatorId)),
    regions: asArray(places.map(({ regionId }) => regionId)),
    first: asArray(places.map(({ first }) => first)),
    last: asArray(places.map(({ last }) => last)),
  };
}

const asArray = (numbers: readonly number[]): string => `{${numbers.join(',')}}`;
