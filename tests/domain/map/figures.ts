import type { Position, Ring } from '#core/domain/map/shape.ts';

/** A rectangle, counterclockwise. */
export function rectangle(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A ring through these corners. */
export function ring(...corners: Position[]): Ring {
  return [...corners, corners[0]!];
}

export const polygon = (...rings: Ring[]) => ({ type: 'Polygon', coordinates: rings });

/** A feature of GeoJSON. */
export function feature(properties: object, geometry: unknown = polygon(rectangle(117, 36, 118, 37))) {
  return { type: 'Feature', properties, geometry };
}

export const collection = (...features: unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });
