/** Degrees east and north. */
export type Position = readonly [lon: number, lat: number];

/** Closed: its last position is its first. Outer rings run counterclockwise, holes clockwise (RFC 7946). */
export type Ring = readonly Position[];

/** The outer ring, then its holes. */
export type Polygon = readonly [Ring, ...Ring[]];

/** All pieces of a region: the mainland and its islands. */
export type Shape = readonly Polygon[];

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export function boxOf(positions: Iterable<Position>): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of positions) {
    if (lon < box.west) box.west = lon;
    if (lon > box.east) box.east = lon;
    if (lat < box.south) box.south = lat;
    if (lat > box.north) box.north = lat;
  }
  return box;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/** Twice the area in square degrees, positive for a counterclockwise ring. */
export function signedArea(ring: Ring): number {
  const [originX, originY] = ring[0]!;
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return sum;
}

/** The same ring in the wanted direction. */
export function turned(ring: Ring, counterclockwise: boolean): Ring {
  return signedArea(ring) > 0 === counterclockwise ? ring : [...ring].reverse();
}

/** How many positions a shape has, those that close its rings included. */
export function vertexCount(shape: Shape): number {
  return shape.reduce((sum, polygon) => sum + polygon.reduce((all, ring) => all + ring.length, 0), 0);
}
