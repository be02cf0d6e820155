import type { FlatRing, FlatShape } from './plainer-shapes.ts';
import { flatArea } from './plainer-shapes.ts';
import { boxOf } from './shape.ts';

/** Where a name fits into a shape: the middle of the widest way across its largest piece, and how wide that is. */
export interface LabelPlace {
  x: number;
  y: number;
  width: number;
}

/** Heights at which the way across is looked at. */
const LINES = 24;

/** @param line height of the name; a way across counts as wide as it is over that height */
export function labelPlace(shape: FlatShape, line: number): LabelPlace | null {
  const largest = shape.reduce<readonly FlatRing[] | null>(
    (best, polygon) =>
      best === null || Math.abs(flatArea(polygon[0]!)) > Math.abs(flatArea(best[0]!)) ? polygon : best,
    null,
  );
  if (largest === null) return null;
  const { south: top, north: bottom } = boxOf(largest[0]!);
  let best: LabelPlace | null = null;
  for (let step = 1; step < LINES; step++) {
    const y = top + ((bottom - top) * step) / LINES;
    const rows = [y - line / 2, y, y + line / 2].map((height) => waysAcross(largest, height));
    for (const [from, to] of common(rows)) {
      // of two that are as wide the one nearer to the middle
      const middle = 1 - Math.abs(step / LINES - 0.5) / 10;
      if (best === null || (to - from) * middle > best.width)
        best = { x: (from + to) / 2, y, width: to - from };
    }
  }
  return best ?? centre(largest, top, bottom);
}

/** Too low for a name to fit: the middle of what there is. */
function centre(polygon: readonly FlatRing[], top: number, bottom: number): LabelPlace {
  const y = (top + bottom) / 2;
  const [from, to] = waysAcross(polygon, y).reduce(
    (wide, one) => (one[1] - one[0] > wide[1] - wide[0] ? one : wide),
    [polygon[0]![0]![0], polygon[0]![0]![0]],
  );
  return { x: (from + to) / 2, y, width: 0 };
}

/** Stretches of a horizontal line that lie in a polygon, from left to right. */
function waysAcross(polygon: readonly FlatRing[], y: number): [number, number][] {
  const crossings: number[] = [];
  for (const ring of polygon) {
    for (let index = 1; index < ring.length; index++) {
      const [ax, ay] = ring[index - 1]!;
      const [bx, by] = ring[index]!;
      if (ay > y === by > y) continue;
      crossings.push(ax + ((y - ay) * (bx - ax)) / (by - ay));
    }
  }
  crossings.sort((a, b) => a - b);
  return Array.from({ length: crossings.length >> 1 }, (_, at) => [
    crossings[2 * at]!,
    crossings[2 * at + 1]!,
  ]);
}

/** What all rows have in common. */
function common(rows: readonly [number, number][][]): [number, number][] {
  return rows.reduce((shared, row) =>
    shared.flatMap(([from, to]) =>
      row.flatMap(([start, end]): [number, number][] => {
        const [left, right] = [Math.max(from, start), Math.min(to, end)];
        return left < right ? [[left, right]] : [];
      }),
    ),
  );
}
