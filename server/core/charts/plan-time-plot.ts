import type { Fraction } from '../domain/units.ts';

/** A place in the plot: shares of its width and height, from the upper left. */
export interface PlotPoint {
  x: Fraction;
  y: Fraction;
}

/** A target on its own horizon, as the analysis gives it. Shares of time and of the way, both unrounded. */
export interface PlanTimeTarget {
  path: readonly { timeShare: Fraction; distanceCovered: Fraction }[];
  line: readonly { timeShare: Fraction; planShare: Fraction }[];
}

export interface PlanTimePlot<Target> {
  targets: {
    target: Target;
    way: PlotPoint[];
    /** Where the newest level stands. */
    end: PlotPoint;
    /** Where its mark stands: beside it, where another one was there already. */
    mark: PlotPoint;
    /** True when the newest level lies outside what the plot can show. */
    cut: boolean;
  }[];
  /** The plan lines; equal ones are drawn once. */
  lines: PlotPoint[][];
  /** Heights of 0, 50 and 100 % of the way. */
  grid: { share: Fraction; y: Fraction }[];
}

/** The plot reaches this far beyond the target and below the baseline; the same in every plot, so that plans compare. */
const TOP: Fraction = 1.25;
const BOTTOM: Fraction = -0.1;
/** Marks nearer to each other than this would cover each other. */
const MARK = { width: 0.07, height: 0.1 };
/** Left of this a mark gives way to the right, where nothing has been drawn yet. */
const LATE: Fraction = 0.7;

/**
 * Targets of one plan on 0…100 % of their own horizon (across) and of their way (up). Targets without a level
 * on the axis are left out.
 */
export function planTimePlot<Target extends PlanTimeTarget>(
  targets: readonly Target[],
): PlanTimePlot<Target> {
  const placed = targets.flatMap((target) => {
    const way = target.path.map(({ timeShare, distanceCovered }) => pointAt(timeShare, distanceCovered));
    const end = way.at(-1);
    const newest = target.path.at(-1);
    if (!end || !newest) return [];
    const cut = newest.distanceCovered > TOP || newest.distanceCovered < BOTTOM;
    return [{ target, way, end, cut }];
  });
  const marks: PlotPoint[] = [];
  for (const { end } of placed) marks.push(freePlace(end, marks));
  const lines = placed.map(({ target }) =>
    target.line.map(({ timeShare, planShare }) => pointAt(timeShare, planShare)),
  );
  const distinct = new Map(
    lines.filter((line) => line.length > 1).map((line) => [JSON.stringify(line), line]),
  );
  return {
    targets: placed.map((one, index) => ({ ...one, mark: marks[index]! })),
    lines: [...distinct.values()],
    grid: [0, 0.5, 1].map((share) => ({ share, y: heightOf(share) })),
  };
}

/** The nearest place beside a point that no mark stands on. */
function freePlace({ x, y }: PlotPoint, taken: readonly PlotPoint[]): PlotPoint {
  const step = x < LATE ? MARK.width : -MARK.width;
  const covers = (at: Fraction) =>
    taken.some((mark) => Math.abs(mark.x - at) < MARK.width * 0.99 && Math.abs(mark.y - y) < MARK.height);
  let at = x;
  while (covers(at)) at += step;
  return { x: at, y };
}

function pointAt(time: Fraction, way: Fraction): PlotPoint {
  return { x: within(time, 0, 1), y: heightOf(within(way, BOTTOM, TOP)) };
}

function heightOf(way: Fraction): Fraction {
  return (TOP - way) / (TOP - BOTTOM);
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
