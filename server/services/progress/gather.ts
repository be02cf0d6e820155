import { type Level, levelsOf, type Series, type SeriesLookup, type ShareOf } from '#core/domain/level.ts';
import type { IndicatorCode, IsoInstant, RegionCode, VintageId } from '#core/domain/units.ts';
import { defined } from '#db/one-look.ts';
import { findIndicators, type IndicatorRecord } from '#db/queries/indicators.ts';
import {
  findObservationHistory,
  findObservations,
  type RecordedObservation,
  type SeriesCell,
} from '#db/queries/observations.ts';
import { findRegions } from '#db/queries/regions.ts';
import type { Moment, ServiceContext } from '../context.ts';

/** The figures behind a set of questions, read once. */
export interface Gathered {
  indicator: (code: IndicatorCode) => IndicatorRecord;
  /** @param shareOf what a share is of; the parent's actual figure unless told otherwise */
  levels: (indicator: IndicatorCode, region: RegionCode, shareOf?: ShareOf, supposing?: Supposing) => Level[];
  observations: (indicator: IndicatorCode, region: RegionCode) => readonly RecordedObservation[];
  /** The region above; null for the topmost and for a code that is not known. */
  parent: (region: RegionCode) => RegionCode | null;
}

/** The region's own figures of an indicator as somebody supposes them to be. */
export type Supposing = (
  indicator: IndicatorCode,
  observations: readonly RecordedObservation[],
) => readonly RecordedObservation[];

type Wanted = readonly SeriesCell[];

/**
 * Reads, as of a moment, the figures of some indicators (and of what their ratios are made of) for some
 * regions and the regions above them.
 */
export async function gather(context: ServiceContext, wanted: Wanted, { upTo }: Moment): Promise<Gathered> {
  const ground = await groundOf(context, wanted);
  const found: RecordedObservation[] = [];
  const each = context.unhurried ? CELLS_OF_A_PIECE : ground.cells.length;
  for (let start = 0; start < ground.cells.length; start += each)
    found.push(
      ...(await findObservations(context.db, { cells: ground.cells.slice(start, start + each), upTo })),
    );
  return gathered(ground, found);
}

/** The figures behind a question as they were known after each of the publications up to a moment. */
export interface GatheredVersions {
  /** Those that had a part in the figures, oldest first. */
  publications: { vintage: VintageId; recordedAt: IsoInstant }[];
  after: (vintage: VintageId) => Gathered;
}

/** Reads every version of the figures that `gather` reads the newest of. */
export async function gatherVersions(
  context: ServiceContext,
  wanted: Wanted,
  { upTo }: Moment,
): Promise<GatheredVersions> {
  const ground = await groundOf(context, wanted);
  const versions = await findObservationHistory(context.db, { cells: ground.cells, upTo });
  const publications = new Map(versions.map(({ vintage, recordedAt }) => [vintage, { vintage, recordedAt }]));
  return {
    publications: [...publications.values()].sort((a, b) => a.vintage - b.vintage),
    after: (vintage) => gathered(ground, newestUpTo(versions, vintage)),
  };
}

/** @param versions newest first within their figure, as the queries give them */
function newestUpTo(versions: readonly RecordedObservation[], upTo: VintageId): RecordedObservation[] {
  const newest = new Map<string, RecordedObservation>();
  for (const one of versions) {
    const key = `${cellKey(one.indicator, one.region)} ${one.period} ${one.form}`;
    if (one.vintage <= upTo && !newest.has(key)) newest.set(key, one);
  }
  return [...newest.values()];
}

interface Frame {
  indicators: ReadonlyMap<IndicatorCode, IndicatorRecord>;
  parents: ReadonlyMap<RegionCode, RegionCode | null>;
}

interface Ground extends Frame {
  /** All that can be needed. */
  cells: SeriesCell[];
}

/** So many figures with their histories are read in some ten milliseconds: nobody has to wait long for a piece. */
const CELLS_OF_A_PIECE = 24;

function frameOf({ db }: ServiceContext): Promise<Frame> {
  return defined(db, 'frame', async () => ({
    indicators: new Map((await findIndicators(db)).map((one) => [one.code, one])),
    parents: new Map((await findRegions(db)).map((one) => [one.code, one.parent])),
  }));
}

async function groundOf(context: ServiceContext, wanted: Wanted): Promise<Ground> {
  const frame = await frameOf(context);
  const behind = wanted.flatMap((cell) => cellsBehind(cell, frame));
  const cells = new Map(behind.map((cell) => [cellKey(cell.indicator, cell.region), cell]));
  return { ...frame, cells: [...cells.values()] };
}

/** Tells for every cell whether its levels are read from any of some others. */
export async function readsFrom(
  context: ServiceContext,
  cells: Wanted,
): Promise<(cell: SeriesCell) => boolean> {
  if (cells.length === 0) return () => false;
  const frame = await frameOf(context);
  const keys = new Set(cells.map(({ indicator, region }) => cellKey(indicator, region)));
  return (cell) =>
    cellsBehind(cell, frame).some(({ indicator, region }) => keys.has(cellKey(indicator, region)));
}

/** What levels of an indicator in a region are read from: also what a ratio is made of, and the region above. */
function cellsBehind({ indicator: code, region }: SeriesCell, { indicators, parents }: Frame): SeriesCell[] {
  const { numerator = null, denominator = null } = indicators.get(code) ?? {};
  const parts = [code, numerator, denominator].filter((part) => part !== null);
  const places = [region, parents.get(region) ?? null].filter((place) => place !== null);
  return parts.flatMap((indicator) => places.map((place) => ({ indicator, region: place })));
}

function gathered({ indicators, parents }: Ground, observations: readonly RecordedObservation[]): Gathered {
  const cells = Map.groupBy(observations, (one) => cellKey(one.indicator, one.region));
  const observationsOf = (indicator: IndicatorCode, region: RegionCode) =>
    cells.get(cellKey(indicator, region)) ?? [];
  const series = (code: IndicatorCode, region: RegionCode | null | undefined): Series | null => {
    const indicator = indicators.get(code);
    return indicator && region ? { indicator, observations: observationsOf(code, region) } : null;
  };
  return {
    indicator: (code) => indicators.get(code)!,
    observations: observationsOf,
    levels: (code, region, shareOf, supposing = (_, known) => known) => {
      const ownSeries = (of: IndicatorCode): Series | null => {
        const known = series(of, region);
        return known && { ...known, observations: supposing(of, observationsOf(of, region)) };
      };
      const own = ownSeries(code);
      if (!own) return [];
      const lookup: SeriesLookup = (part, where) =>
        where === 'own' ? ownSeries(part) : series(part, parents.get(region));
      return levelsOf(own, lookup, shareOf);
    },
    parent: (region) => parents.get(region) ?? null,
  };
}

function cellKey(indicator: IndicatorCode, region: RegionCode): string {
  return `${indicator} ${region}`;
}
