import { type RegionRow, regionRows, reportsTo } from '../region-data.ts';
import { TILE_PICTURES } from './tile-pictures.ts';

/** A place in a tile map: 0-based, columns from west to east, rows from north to south. */
export interface Tile {
  /** Code of the region whose tile map it stands in. */
  map: string;
  column: number;
  row: number;
}

/**
 * Which tile every region has. A tile map shows the regions that report to one region, each as a
 * square of the same size, standing to its neighbours about as on the ground: no boundary is drawn, so
 * none can be wrong. Positions are read from the drawings in `tile-pictures.ts`.
 *
 * Two regions share a tile only when they never exist at the same time. A region without a tile is
 * not in this record. Throws when a drawing and the list of regions do not fit together.
 */
export const TILES: Readonly<Record<string, Tile>> = Object.fromEntries(
  Object.entries(TILE_PICTURES).flatMap(([map, picture]) => readPicture(map, picture)),
);

function readPicture(map: string, picture: string): [code: string, tile: Tile][] {
  const drawn = picture
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line
        .trim()
        .split(/\s+/)
        .flatMap((cell, column) =>
          cell === '·' ? [] : cell.split('/').map((name) => ({ name, tile: { map, column, row } })),
        ),
    );
  return drawn.map(({ name, tile }) => [findCode(map, name), tile]);
}

function findCode(map: string, shortName: string): string {
  const found = regionRows.filter((row: RegionRow) => reportsTo(row) === map && row.shortName === shortName);
  if (found.length !== 1) throw new Error(`${found.length} regions called ${shortName} report to ${map}`);
  return found[0]!.code;
}
