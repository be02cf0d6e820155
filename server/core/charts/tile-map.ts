/** A region with its place in the tile map of its parent: 0-based from the north-west. */
export interface Placed {
  code: string;
  gridColumn: number | null;
  gridRow: number | null;
}

export interface Tile<Region> {
  region: Region;
  x: number;
  y: number;
}

export interface TileMap<Region> {
  /** Side of a tile; x, y, width and height are in the same unit. */
  side: number;
  width: number;
  height: number;
  tiles: Tile<Region>[];
  /** Regions without a place: to be listed beside the map, never dropped. */
  unplaced: Region[];
}

/**
 * Squares that stand about where the regions lie. Without boundaries, so no map in the sense of the law.
 *
 * @param side of a tile, and `space` between two of them, in whatever unit the drawing uses
 */
export function tileMap<Region extends Placed>(
  regions: readonly Region[],
  { side, space }: { side: number; space: number },
): TileMap<Region> {
  const isPlaced = (region: Region) => region.gridColumn !== null && region.gridRow !== null;
  const placed = regions.filter(isPlaced);
  const columns = placed.map((region) => region.gridColumn!);
  const rows = placed.map((region) => region.gridRow!);
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const extent = (places: number[]) =>
    places.length === 0 ? 0 : (Math.max(...places) - Math.min(...places) + 1) * (side + space) - space;
  return {
    side,
    width: extent(columns),
    height: extent(rows),
    tiles: placed.map((region) => ({
      region,
      x: (region.gridColumn! - left) * (side + space),
      y: (region.gridRow! - top) * (side + space),
    })),
    unplaced: regions.filter((region) => !isPlaced(region)),
  };
}
