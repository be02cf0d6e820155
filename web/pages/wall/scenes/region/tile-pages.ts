import { textWidth } from '#core/charts/text-width.ts';
import { tileMap } from '#core/charts/tile-map.ts';
import type { Locale } from '#core/domain/format.ts';
import { shortRegionName } from '../../../../state/short-name.ts';
import type { WallRegion } from '../../../../state/wall/questions.ts';

/** Regions on one screen: placed as on the ground, or one after the other where that cannot be read. */
export interface TilePage {
  columns: number;
  rows: number;
  tiles: { region: WallRegion; column: number | null; row: number | null }[];
}

/** A smaller tile, em, cannot hold a share and a light. */
const LEAST_WIDTH = 5.6;
/** Letters of a tile's name may be so much smaller, and stand so far from its edges, em. */
const SMALLEST_LETTER = 0.9;
const EDGES = 1.1;
const LEAST_HEIGHT = 3.6;

export function longestWord(name: string): number {
  return Math.max(...name.split(' ').map(textWidth));
}

/**
 * The tile map as it stands where it fits; what has no place on it follows below. Where the map would be too fine to
 * be read, all regions follow one another, on as many pages as they take.
 *
 * @param width and `height` of the room, em
 */
export function tilePages(
  regions: readonly WallRegion[],
  width: number,
  height: number,
  locale: Locale,
): TilePage[] {
  if (regions.length === 0) return [];
  const map = tileMap(regions, { side: 1, space: 0 });
  const longest = Math.max(...regions.map((region) => longestWord(shortRegionName(region, locale))));
  const least = Math.max(LEAST_WIDTH, longest * SMALLEST_LETTER + EDGES);
  const most = Math.max(1, Math.floor(width / least));
  const lines = Math.max(1, Math.floor(height / LEAST_HEIGHT));
  const columns = Math.max(map.width, Math.min(most, map.unplaced.length), 1);
  const rows = map.height + Math.ceil(map.unplaced.length / columns);
  if (map.width > 0 && columns <= most && rows <= lines) {
    const placed = map.tiles.map(({ region, x, y }) => ({ region, column: x + 1, row: y + 1 }));
    const others = map.unplaced.map((region, index) => ({
      ...{ region, column: (index % columns) + 1, row: map.height + Math.floor(index / columns) + 1 },
    }));
    return [{ columns, rows, tiles: [...placed, ...others] }];
  }
  const perPage = most * lines;
  return Array.from({ length: Math.ceil(regions.length / perPage) }, (_, page) => {
    const some = regions.slice(page * perPage, (page + 1) * perPage);
    const used = Math.min(most, evenColumns(some.length, most));
    return {
      columns: used,
      rows: Math.ceil(some.length / used),
      tiles: some.map((region) => ({ region, column: null, row: null })),
    };
  });
}

/** As many columns as leave the last line least empty, without more lines than need be. */
function evenColumns(count: number, most: number): number {
  const lines = Math.ceil(count / most);
  return Math.max(1, Math.ceil(count / lines));
}
