import { expect, test } from 'vitest';
import { tileMap } from '#core/charts/tile-map.ts';

const place = (code: string, gridColumn: number | null, gridRow: number | null) => ({
  code,
  gridColumn,
  gridRow,
});

test('tiles stand where their regions lie, moved to the corner', () => {
  const map = tileMap([place('a', 2, 1), place('b', 3, 1), place('c', 3, 3)], { side: 10, space: 2 });
  expect(map.tiles.map(({ region, x, y }) => [region.code, x, y])).toEqual([
    ['a', 0, 0],
    ['b', 12, 0],
    ['c', 12, 24],
  ]);
  expect([map.width, map.height, map.unplaced]).toEqual([22, 34, []]);
});

test('regions without a place are handed back, not dropped', () => {
  const map = tileMap([place('a', 0, 0), place('b', null, null)], { side: 10, space: 2 });
  expect(map.unplaced.map(({ code }) => code)).toEqual(['b']);
});

test('no place at all is an empty map', () => {
  expect(tileMap([place('a', null, null)], { side: 10, space: 2 })).toMatchObject({
    width: 0,
    height: 0,
    tiles: [],
  });
});
