import type { BulkContext, RecordPlace } from '#core/domain/bulk/bulk-context.ts';
import { recordPlace, recordSeries } from '#core/domain/bulk/bulk-context.ts';
import { type BulkReader, bulkReader } from '#core/domain/bulk/bulk-reader.ts';
import { placeOf } from '#core/domain/bulk/careful-row.ts';
import { crossCheckBulk } from '#core/domain/bulk/cross-check.ts';
import { type IssueTally, issueTally } from '#core/domain/bulk/issue-tally.ts';
import {
  type KnownFigures,
  knownFigures,
  type RecordedValue,
  wantedKey,
} from '#core/domain/bulk/known-figures.ts';
import { type PeriodNeighbours, periodNeighbours } from '#core/domain/bulk/period-neighbours.ts';
import { stagedLines } from '#core/domain/bulk/staged-lines.ts';
import { checkTotals } from '#core/domain/bulk/total-falls.ts';
import { periodKey } from '#core/domain/period.ts';
import { emptyFile, notATable, notAWorkbook, unsupportedFormat } from '#core/domain/upload/file-issues.ts';
import { delimiterOf } from '../delimiter.ts';
import { MAX_BULK_ROWS } from '../limits.ts';
import { RejectedFile } from '../rejected-file.ts';
import type { BulkReport, OnRecord, ReadRows, RecordedPlace, SeriesIds } from './messages.ts';
import { readRowsOf } from './read-rows.ts';
import { kindOfOpenFile, utf8Chunks } from './utf8-chunks.ts';

/** Whom the reading tells what it found, and asks what it needs of the record. */
export interface BulkListener {
  lines: (text: Uint8Array, count: number) => void;
  /** Waits until more lines can be taken. */
  room: () => Promise<void>;
  recorded: (rows: ReadRows) => Promise<OnRecord>;
  newest: (series: SeriesIds) => Promise<(number | null)[]>;
  values: (places: RecordPlace[]) => Promise<(RecordedPlace | null)[]>;
  report: (report: BulkReport) => void;
}

const LINE_FEED = 0x0a;

/** What a file was read and checked with. */
export type Workings = readonly unknown[];

/** @throws RejectedFile when no table of ours can be read from it */
export async function readBulk(
  file: number,
  context: BulkContext,
  listener: BulkListener,
): Promise<Workings> {
  refuseOtherKinds(kindOfOpenFile(file));
  const reader = await readRows(file, context, listener);
  const rows = readRowsOf(context, reader);
  const { tally, known, neighbours } = await checkAll(context, reader, listener.recorded(rows), listener);
  listener.report({
    rows: rows.rows,
    figures: rows.figures,
    recorder: reader.recorder(),
    refused: summary('refused', [reader.tally, tally]),
    notes: summary('note', [reader.tally, tally]),
  });
  return [reader, known, neighbours];
}

async function readRows(file: number, context: BulkContext, listener: BulkListener): Promise<BulkReader> {
  const staged = stagedLines(context, listener.lines);
  let reader: BulkReader | null = null;
  const feed = (bytes: Uint8Array, last: boolean): Uint8Array => {
    reader ??= bulkReader(context, separatorOf(bytes), staged, { rows: MAX_BULK_ROWS });
    const at = reader.feed(bytes, 0, bytes.length, last);
    if (typeof at !== 'number') throw new RejectedFile(at.rejected);
    return bytes.subarray(at);
  };
  const chunks = utf8Chunks(file);
  let rest: Uint8Array = new Uint8Array();
  for (let chunk = chunks.next(rest); !chunk.done; chunk = chunks.next(rest)) {
    rest = feed(chunk.value, false);
    await listener.room();
  }
  if (rest.length > 0 || reader === null) feed(Buffer.concat([rest, Buffer.of(LINE_FEED)]), true);
  staged.end();
  return reader!;
}

/** Everything that can only be told with all figures at hand, and with those on record that stand beside them. */
async function checkAll(
  context: BulkContext,
  reader: BulkReader,
  answer: Promise<OnRecord>,
  listener: BulkListener,
): Promise<{ tally: IssueTally; known: KnownFigures; neighbours: PeriodNeighbours }> {
  const { figures } = reader;
  const table = reader.table()!;
  const place = (figure: number) => placeOf(table, figures.row(figure), figures.column(figure));
  const values = new Map<string, RecordedValue | null>();
  const neighbours = periodNeighbours(context.periods);
  const check = (onRecord: (series: number, period: number) => boolean) => {
    const tally = issueTally();
    const known = knownFigures(context, figures, onRecord, values);
    crossCheckBulk({ context, figures, known, neighbours, tally, placeOf: place });
    return { tally, known };
  };

  const keys: number[] = [];
  const keyOf = (period: number) => {
    keys[period] ??= periodKey(context.periods.items[period]!);
    return keys[period];
  };

  // while the record is asked: what is to be told if it has none of what the checks look for, as of new indicators
  const earliest = new Map<number, number>();
  let { tally, known } = check((series, period) => {
    const key = keyOf(period);
    const known = earliest.get(series);
    if (known === undefined || key < known) earliest.set(series, key);
    return false;
  });
  const recorded = await answer;
  const newest = await newestOnRecord(context, recorded, [...earliest.keys()], listener);
  const has = (series: number, key: number) => key <= (newest.get(series) ?? Number.NEGATIVE_INFINITY);
  if ([...earliest].some(([series, key]) => has(series, key))) {
    const onRecord = (series: number, period: number) => has(series, keyOf(period));
    ({ tally, known } = check(onRecord));
    for (let wanted = known.wanted(); wanted.length > 0; wanted = known.wanted()) {
      const answers = await listener.values(
        wanted.map(({ series, period, form }) => recordPlace(context, series, period, form)),
      );
      wanted.forEach((one, index) => {
        values.set(wantedKey(one), answers[index]!);
      });
      ({ tally, known } = check(onRecord));
    }
  }
  const seriesOfIds = seriesByIds(context);
  const totals = Map.groupBy(recorded.totals, ({ indicatorId, regionId }) =>
    seriesOfIds(indicatorId, regionId),
  );
  checkTotals(context, figures, (series) => totals.get(series) ?? [], tally, place);
  return { tally, known, neighbours };
}

/** The newest period on record of each of some series; none of those that the record does not have. */
async function newestOnRecord(
  context: BulkContext,
  { indicatorIds }: OnRecord,
  asked: readonly number[],
  listener: BulkListener,
): Promise<ReadonlyMap<number, number>> {
  const there = new Set(indicatorIds);
  const known = asked
    .map((series) => ({ series, ...recordSeries(context, series) }))
    .filter(({ indicatorId }) => there.has(indicatorId));
  if (known.length === 0) return new Map();
  const periods = await listener.newest({
    indicators: known.map(({ indicatorId }) => indicatorId),
    regions: known.map(({ regionId }) => regionId),
  });
  return new Map(
    known.flatMap(({ series }, index) => {
      const period = periods[index]!;
      return period === null ? [] : [[series, period] as const];
    }),
  );
}

function seriesByIds({ vocabulary, seriesNumber }: BulkContext) {
  const numbers = (items: readonly { id: number }[]) => new Map(items.map(({ id }, index) => [id, index]));
  const indicators = numbers(vocabulary.indicators);
  const regions = numbers(vocabulary.regions);
  return (indicatorId: number, regionId: number) =>
    seriesNumber(indicators.get(indicatorId)!, regions.get(regionId)!);
}

function summary(severity: 'refused' | 'note', tallies: readonly IssueTally[]): BulkReport['notes'] {
  return {
    total: tallies.reduce((sum, tally) => sum + tally.total(severity), 0),
    counts: tallies.flatMap((tally) => tally.counts(severity)).sort((a, b) => b.count - a.count),
    told: tallies.flatMap((tally) => tally.told(severity)),
  };
}

function separatorOf(bytes: Uint8Array): number {
  return delimiterOf(Buffer.from(bytes.subarray(0, 20_000)).toString()).charCodeAt(0);
}

function refuseOtherKinds(kind: ReturnType<typeof kindOfOpenFile>): void {
  switch (kind) {
    case 'text':
      return;
    case 'empty':
      throw new RejectedFile(emptyFile());
    case 'zip':
      throw new RejectedFile(unsupportedFormat('.xlsx'));
    case 'old-xls':
    case 'encrypted':
      throw new RejectedFile(unsupportedFormat('.xls'));
    case 'pdf':
      throw new RejectedFile(unsupportedFormat('.pdf'));
    case 'markup':
      throw new RejectedFile(unsupportedFormat('HTML/XML'));
    case 'json':
      throw new RejectedFile(notATable('JSON'));
    case 'binary':
      throw new RejectedFile(notAWorkbook());
  }
}
