import type { Box, Position } from './shape.ts';

/** A position on a plane, in radii of the sphere; y grows to the north. */
export type Projection = (position: Position) => [x: number, y: number];

export interface AlbersTerms {
  /** The two parallels without distortion, the meridian that stands upright, the latitude of y = 0; degrees. */
  parallels: readonly [number, number];
  meridian: number;
  origin: number;
}

const RADIANS = Math.PI / 180;

/**
 * Albers' conic projection of equal areas: a region's area on the map is its area on the ground, so a large county
 * does not look larger than it is. Snyder, Map Projections (1987), 14-1 to 14-6.
 */
export function albers({ parallels: [south, north], meridian, origin }: AlbersTerms): Projection {
  const sinSouth = Math.sin(south * RADIANS);
  const n = (sinSouth + Math.sin(north * RADIANS)) / 2;
  const c = Math.cos(south * RADIANS) ** 2 + 2 * n * sinSouth;
  const radius = (latitude: number) => Math.sqrt(c - 2 * n * Math.sin(latitude * RADIANS)) / n;
  const originRadius = radius(origin);
  return ([lon, lat]) => {
    const angle = n * (lon - meridian) * RADIANS;
    const distance = radius(lat);
    return [distance * Math.sin(angle), originRadius - distance * Math.cos(angle)];
  };
}

/** The projection for a part of the northern half of the earth: parallels a sixth of its height from its edges. */
export function albersFor({ west, south, east, north }: Box): Projection {
  const height = north - south;
  return albers({
    parallels: [south + height / 6, north - height / 6],
    meridian: (west + east) / 2,
    origin: (south + north) / 2,
  });
}
