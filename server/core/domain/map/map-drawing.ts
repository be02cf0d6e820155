import { albersFor } from './albers.ts';
import { type LabelPlace, labelPlace } from './label-place.ts';
import { type FlatShape, plainerShapes } from './plainer-shapes.ts';
import { type Box, boxOf, type Position, type Shape } from './shape.ts';

/** Width of a drawing, in its own unit; its height follows from the land. */
export const DRAWING_WIDTH = 1000;

/** A drawing is never higher than this, however long the land. */
const MOST_HEIGHT = 1100;

/** Room around the land, for its border's width. */
const MARGIN = 6;

/** A corner whose triangle is smaller than this is not seen. */
const LEAST_AREA = 0.6;

/** Height of a name. */
const LINE = 26;

export interface DrawnShape {
  /** For the `d` of an SVG path; fill it by the even-odd rule. */
  path: string;
  label: LabelPlace | null;
}

export interface Drawing {
  width: number;
  height: number;
  /** In the order of what was given. */
  shapes: DrawnShape[];
}

/** Draws shapes side by side in one projection of equal areas, plain enough for a screen. Null when there are none. */
export function drawShapes(shapes: readonly Shape[]): Drawing | null {
  if (shapes.length === 0) return null;
  const project = albersFor(boxOf(positionsIn(shapes)));
  const land = boxOf(projected(shapes, project));
  const { scale, width, height } = frameOf(land);
  const place = (position: Position): [number, number] => {
    const [x, y] = project(position);
    return [MARGIN + (x - land.west) * scale, MARGIN + (land.north - y) * scale];
  };
  const flat = plainerShapes(shapes, place, LEAST_AREA);
  return { width, height, shapes: flat.map((one) => ({ path: pathOf(one), label: labelOf(one) })) };
}

function frameOf({ west, south, east, north }: Box) {
  const wide = (DRAWING_WIDTH - 2 * MARGIN) / (east - west);
  const high = (MOST_HEIGHT - 2 * MARGIN) / (north - south);
  const scale = Math.min(wide, high);
  return {
    scale,
    width: Math.ceil((east - west) * scale + 2 * MARGIN),
    height: Math.ceil((north - south) * scale + 2 * MARGIN),
  };
}

function* positionsIn(shapes: readonly Shape[]): Generator<Position> {
  for (const shape of shapes) for (const polygon of shape) for (const ring of polygon) yield* ring;
}

function* projected(shapes: readonly Shape[], project: (position: Position) => [number, number]) {
  for (const position of positionsIn(shapes)) yield project(position);
}

function labelOf(shape: FlatShape): LabelPlace | null {
  const found = labelPlace(shape, LINE);
  return found && { x: tenth(found.x), y: tenth(found.y), width: tenth(found.width) };
}

function pathOf(shape: FlatShape): string {
  return shape
    .flatMap((polygon) =>
      polygon.map((ring) => {
        const points = ring.slice(0, -1).map(([x, y]) => `${tenth(x)} ${tenth(y)}`);
        return `M${points.filter((point, index) => point !== points[index - 1]).join('L')}Z`;
      }),
    )
    .join('');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
