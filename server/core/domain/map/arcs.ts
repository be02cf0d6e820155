/**
 * Cuts closed rings at the points where borders part or join, so that the border of two neighbours is one line that
 * both use: made plainer once, it stays the same for both.
 */
export interface CutRings {
  /** Lines as numbers of points; a whole ring that meets no other ends where it began. */
  arcs: number[][];
  /** Of each ring the arcs that it is made of, in order; −1 − n is arc n backwards. */
  rings: number[][];
}

/** @param rings closed, without a point twice in a row; equal numbers are the same point */
export function cutRings(rings: readonly (readonly number[])[], points: number): CutRings {
  const junction = junctionsOf(rings, points);
  const arcs: number[][] = [];
  const known = new Map<string, number>();
  const keep = (line: number[]): number => {
    const backwards = isBackwards(line);
    const arc = backwards ? line.toReversed() : line;
    const key = `${arc[0]},${arc[1]},${arc.at(-1)},${arc.length}`;
    let number = known.get(key);
    if (number === undefined) {
      number = arcs.push(arc) - 1;
      known.set(key, number);
    }
    return backwards ? -1 - number : number;
  };
  return { arcs, rings: rings.map((ring) => linesOf(ring, junction).map(keep)) };
}

/** Points where some ring goes on otherwise than another. */
function junctionsOf(rings: readonly (readonly number[])[], points: number): Uint8Array {
  const junction = new Uint8Array(points);
  const lower = new Int32Array(points).fill(-1);
  const higher = new Int32Array(points).fill(-1);
  for (const ring of rings) {
    const count = ring.length - 1;
    for (let at = 0; at < count; at++) {
      const point = ring[at]!;
      const before = ring[(at + count - 1) % count]!;
      const after = ring[at + 1]!;
      const [low, high] = before < after ? [before, after] : [after, before];
      if (lower[point] === -1) {
        lower[point] = low;
        higher[point] = high;
      } else if (lower[point] !== low || higher[point] !== high) junction[point] = 1;
    }
  }
  return junction;
}

function linesOf(ring: readonly number[], junction: Uint8Array): number[][] {
  const count = ring.length - 1;
  const open = ring.slice(0, count);
  const cut = open.findIndex((point) => junction[point] === 1);
  // a ring of its own begins at its lowest point, whoever draws it
  const start = cut >= 0 ? cut : open.indexOf(open.reduce((low, point) => (point < low ? point : low)));
  const turned = [...open.slice(start), ...open.slice(0, start + 1)];
  const lines: number[][] = [];
  let line = [turned[0]!];
  for (const point of turned.slice(1)) {
    line.push(point);
    if (junction[point] !== 1) continue;
    lines.push(line);
    line = [point];
  }
  return line.length > 1 ? [...lines, line] : lines;
}

/** Whether the same line is kept the other way round. */
function isBackwards(line: readonly number[]): boolean {
  const [first, last] = [line[0]!, line.at(-1)!];
  return first === last ? line[1]! > line.at(-2)! : first > last;
}

/** The rings again, from arcs that may have become plainer. */
export function joinArcs(
  { rings }: Pick<CutRings, 'rings'>,
  arcs: readonly (readonly number[])[],
): number[][] {
  return rings.map((parts) =>
    parts.flatMap((part, index) => {
      const arc = part < 0 ? arcs[-1 - part]!.toReversed() : arcs[part]!;
      return index === 0 ? [...arc] : arc.slice(1);
    }),
  );
}
