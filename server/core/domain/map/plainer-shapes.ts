import type { Projection } from './albers.ts';
import { cutRings, joinArcs } from './arcs.ts';
import type { Shape } from './shape.ts';
import { visvalingam } from './visvalingam.ts';

/** A closed ring on the drawing. */
export type FlatRing = readonly (readonly [x: number, y: number])[];

/** Of one region: polygons, each the outer ring and its holes. */
export type FlatShape = readonly (readonly FlatRing[])[];

/**
 * Shapes on a plane, made as plain as the drawing needs. Borders that neighbours share position by position are made
 * plainer once and stay shared; where neighbours' files differ, each becomes plainer by itself, and what opens between
 * them is smaller than `least`. Islands and holes smaller than that go, but no region loses its largest piece.
 *
 * @param least the area below which a corner, an island or a hole is not worth drawing, in the plane's unit squared
 */
export function plainerShapes(shapes: readonly Shape[], project: Projection, least: number): FlatShape[] {
  const points = new Map<string, number>();
  const xs: number[] = [];
  const ys: number[] = [];
  const whole = shapes.flatMap((shape) =>
    shape.flatMap((polygon) =>
      polygon.map((ring) =>
        ring.map((position) => {
          const key = `${position[0]},${position[1]}`;
          const known = points.get(key);
          if (known !== undefined) return known;
          const [x, y] = project(position);
          points.set(key, xs.length);
          ys.push(y);
          return xs.push(x) - 1;
        }),
      ),
    ),
  );
  const plane = { x: Float64Array.from(xs), y: Float64Array.from(ys) };
  const cut = cutRings(whole, xs.length);
  const arcs = cut.arcs.map((arc) =>
    visvalingam(arc, plane, { least, fewest: arc[0] === arc.at(-1) ? 4 : 2 }),
  );
  const plain = joinArcs(cut, arcs);
  const flat = (ring: readonly number[]): FlatRing => ring.map((point) => [xs[point]!, ys[point]!]);
  let at = 0;
  return shapes.map((shape) => {
    const polygons = shape.map((polygon) =>
      polygon.map(() => {
        const drawn = flat(plain[at]!);
        const full = flat(whole[at]!);
        at += 1;
        return { drawn, full, area: Math.abs(flatArea(full)) };
      }),
    );
    const largest = Math.max(...polygons.map(([outer]) => outer!.area));
    return polygons.flatMap(([outer, ...holes]) => {
      if (outer!.area < least && outer!.area < largest) return [];
      const kept = holes.filter(({ area }) => area >= least);
      return [[outer!, ...kept].map(({ drawn, full }) => (isFlat(drawn) ? full : drawn))];
    });
  });
}

/** Nothing is left to fill: the ring has become a line. */
function isFlat(ring: FlatRing): boolean {
  return ring.length < 4 || flatArea(ring) === 0;
}

export function flatArea(ring: FlatRing): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}
