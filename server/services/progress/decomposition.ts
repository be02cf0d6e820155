import type { DecompositionView, ProgressRow, WaterfallView } from '#core/contract/progress.ts';
import { type Decomposition, decompose } from '#core/domain/decomposition.ts';
import { notFound } from '#core/domain/errors.ts';
import { gapWaterfall } from '#core/domain/gap-waterfall.ts';
import type { Level } from '#core/domain/level.ts';
import { periodEnd } from '#core/domain/period.ts';
import { plannedAt } from '#core/domain/plan-line.ts';
import type { PromiseView } from '#core/domain/promise.ts';
import type { Figure, IsoDate } from '#core/domain/units.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { type Judged, judgeCommitments } from './judged.ts';
import { rowsOf } from './rows.ts';

const UNKNOWN = {
  gap: null,
  regionsGap: null,
  missingTargets: null,
  unallocated: null,
  statisticalDifference: null,
};

/**
 * How the gap of a target spreads over the regions that were given a part of it, all at the period at
 * which the target itself is judged. Only what adds up over places is split; for the rest the parts are
 * null and the regions are listed all the same, the furthest behind first.
 */
export async function decomposition(
  context: ServiceContext,
  { target: code, promise }: { target: string; promise?: PromiseView | undefined },
  moment: Moment,
): Promise<DecompositionView> {
  const { judged } = await judgeCommitments(context, { target: code, allocations: true, promise }, moment);
  const [whole, ...parts] = judged;
  if (!whole) throw notFound('目标', code);
  const rows = await rowsOf(context, judged, moment);
  return decompositionOf({ whole, parts }, rows);
}

/**
 * The same of what was judged already.
 * @param rows of the whole, then of its parts
 */
export function decompositionOf(
  { whole, parts }: { whole: Judged; parts: readonly Judged[] },
  rows: readonly ProgressRow[],
): DecompositionView {
  const split = splitOf(whole, parts);
  const missing = new Set(split?.missing ?? []);
  const { gap, regionsGap, missingTargets, unallocated, statisticalDifference } = split ?? UNKNOWN;
  return {
    target: whole.record.code,
    region: whole.region,
    unit: whole.record.unit,
    decimals: whole.indicator.decimals,
    period: whole.progress.period,
    gap,
    regionsGap,
    missingTargets,
    unallocated,
    statisticalDifference,
    missing: parts.filter((part) => missing.has(part.region.code)).map((part) => part.region),
    regions: rows.slice(1).sort(furthestBehindFirst),
    fromTarget: split && waterfallOf(whole, parts, ({ target }) => target.value),
    fromPlanLine: split && waterfallOf(whole, parts, plannedThen(periodEnd(whole.progress.period!))),
    demo: rows.some(({ demo }) => demo),
  };
}

/** The split of a gap at the period at which the whole is judged; null for what does not add up over places. */
export function splitOf(
  { progress, indicator, target }: Judged,
  parts: readonly Judged[],
): Decomposition | null {
  const { level, period } = progress;
  if (level === null || period === null || parts.length === 0 || indicator.placeRollup !== 'sum') return null;
  const end = periodEnd(period);
  return decompose(
    { target: target.value, level },
    parts.map((part) => {
      return {
        region: part.region.code,
        target: part.target.value,
        level: levelAt(part, end)?.value ?? null,
      };
    }),
  );
}

/** What a commitment's plan line asks for on a day; null where it has none. */
function plannedThen(day: IsoDate) {
  return ({ target, progress: { baseline } }: Judged): Figure | null =>
    baseline && plannedAt(target, baseline, day);
}

/** The way from a promise to the level of the whole; null where the promise of the whole or of a part is not known. */
function waterfallOf(
  whole: Judged,
  parts: readonly Judged[],
  promisedOf: (one: Judged) => Figure | null,
): WaterfallView | null {
  const { level, period } = whole.progress;
  const promised = promisedOf(whole);
  const known = parts.flatMap((part) => {
    const target = promisedOf(part);
    const then = levelAt(part, periodEnd(period!));
    return target === null
      ? []
      : [{ part, then, target, region: part.region.code, level: then?.value ?? null }];
  });
  if (promised === null || level === null || known.length < parts.length) return null;
  const { decimals } = whole.indicator;
  const { parts: steps, ...ends } = gapWaterfall({ target: promised, level }, known, decimals);
  return {
    ...ends,
    parts: steps.map(({ region: code, ...step }) => {
      const one = known.find(({ region }) => region === code);
      return { ...step, region: one?.part.region ?? null, estimated: one?.then?.derivation === 'estimated' };
    }),
  };
}

function levelAt({ levels }: Judged, end: IsoDate): Level | undefined {
  return levels.find((one) => periodEnd(one.period) === end);
}

/** Regions without a verdict come last: nothing is known of them. */
function furthestBehindFirst(a: ProgressRow, b: ProgressRow): number {
  if (a.lagPoints !== null && b.lagPoints !== null) return b.lagPoints - a.lagPoints;
  if (a.lagPoints === null && b.lagPoints === null) return 0;
  return a.lagPoints === null ? 1 : -1;
}
