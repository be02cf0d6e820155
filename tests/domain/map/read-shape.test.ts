import { describe, expect, it } from 'vitest';
import { readShape } from '#core/domain/map/read-shape.ts';
import { signedArea } from '#core/domain/map/shape.ts';
import { faultPlace } from '#core/domain/map/shape-fault.ts';
import { polygon, rectangle, ring } from './figures.ts';

const OUTER = rectangle(110, 30, 120, 40);
const multi = (...polygons: unknown[]) => ({ type: 'MultiPolygon', coordinates: polygons });

/** Codes of what is wrong, with the place in words. */
function wrong(geometry: unknown): [string, string][] {
  const read = readShape(geometry);
  const faults = 'faults' in read ? read.faults : [];
  return faults.map((one) => [one.code, faultPlace({ ...one, feature: null, name: null }, 'zh')]);
}

it.each<[what: string, geometry: unknown, code: string, place: string]>([
  ['nothing', undefined, 'wrong-geometry', ''],
  ['null', null, 'wrong-geometry', ''],
  ['a point', { type: 'Point', coordinates: [117, 36] }, 'wrong-geometry', ''],
  ['a line', { type: 'LineString', coordinates: OUTER }, 'wrong-geometry', ''],
  ['a collection', { type: 'GeometryCollection', geometries: [] }, 'wrong-geometry', ''],
  ['an empty multipolygon', multi(), 'no-polygons', ''],
  ['a polygon without rings', polygon(), 'no-rings', '第 1 面'],
  ['coordinates that are no list', { type: 'Polygon', coordinates: 5 }, 'no-rings', '第 1 面'],
  ['a ring that is no list', polygon('ring' as never), 'not-a-ring', '第 1 面，外环'],
  ['a ring of three', polygon(OUTER.slice(0, 3)), 'too-few-positions', '第 1 面，外环'],
  ['a ring of nothing', polygon([]), 'too-few-positions', '第 1 面，外环'],
  ['an open ring', polygon(OUTER.slice(0, 4)), 'not-closed', '第 1 面，外环，第 4 点'],
  ['the same point four times', polygon(Array(4).fill([117, 36])), 'no-area', '第 1 面，外环'],
  ['a line there and back', polygon(ring([110, 30], [120, 30])), 'too-few-positions', '第 1 面，外环'],
  [
    'a line there and back by two',
    polygon(ring([110, 30], [115, 30], [120, 30], [115, 30])),
    'no-area',
    '第 1 面，外环',
  ],
  [
    'a word in a position',
    polygon(ring([110, 30], ['x' as never, 30], [120, 40])),
    'not-a-position',
    '第 1 面，外环，第 2 点',
  ],
  [
    'one number in a position',
    polygon(ring([110, 30], [120] as never, [120, 40])),
    'not-a-position',
    '第 1 面，外环，第 2 点',
  ],
  [
    'null in a position',
    polygon(ring([110, 30], [120, null] as never, [120, 40])),
    'not-a-position',
    '第 1 面，外环，第 2 点',
  ],
  ['metres', polygon(ring([110, 30], [4_000_000, 30], [120, 40])), 'not-degrees', '第 1 面，外环，第 2 点'],
  [
    'latitude first',
    polygon(ring([30, 110], [30, 120], [40, 120])),
    'swapped-degrees',
    '第 1 面，外环，第 1 点',
  ],
  ['London', polygon(rectangle(-1, 51, 0, 52)), 'out-of-china', '第 1 面，外环，第 1 点'],
  [
    'just west of what may be',
    polygon(rectangle(72.9, 30, 80, 40)),
    'out-of-china',
    '第 1 面，外环，第 1 点',
  ],
  [
    'just north of what may be',
    polygon(rectangle(110, 30, 120, 54.1)),
    'out-of-china',
    '第 1 面，外环，第 3 点',
  ],
  ['a bow tie', polygon(ring([110, 30], [120, 40], [120, 30], [110, 40])), 'no-area', '第 1 面，外环'],
  [
    'a lopsided bow tie',
    polygon(ring([110, 30], [120, 40], [120, 30], [110, 39])),
    'self-intersection',
    '第 1 面，外环，第 1 点',
  ],
  [
    'two triangles that meet in a corner',
    polygon(ring([110, 30], [115, 35], [120, 30], [120, 41], [115, 35], [110, 40])),
    'self-intersection',
    '第 1 面，外环，第 1 点',
  ],
  [
    'a corner on a side of its own',
    polygon(ring([110, 30], [120, 30], [120, 40], [115, 30], [110, 40])),
    'self-intersection',
    '第 1 面，外环，第 1 点',
  ],
  [
    'a thorn without width',
    polygon(ring([110, 30], [120, 30], [120, 35], [125, 35], [120, 35], [120, 40], [110, 40])),
    'self-intersection',
    '第 1 面，外环，第 2 点',
  ],
  ['a hole outside', polygon(OUTER, rectangle(121, 31, 122, 32)), 'hole-outside', '第 1 面，第 1 个洞'],
  ['a hole as large as all', polygon(OUTER, [...OUTER].reverse()), 'rings-cross', '第 1 面，外环，第 1 点'],
  [
    'a hole across the border',
    polygon(OUTER, rectangle(119, 31, 121, 32)),
    'rings-cross',
    '第 1 面，外环，第 2 点',
  ],
  [
    'a hole along the border',
    polygon(OUTER, rectangle(119, 31, 120, 32)),
    'rings-cross',
    '第 1 面，外环，第 2 点',
  ],
  [
    'a hole that leaves through a corner',
    polygon(OUTER, ring([119, 39], [120, 40], [121, 41], [121.5, 40], [120, 40])),
    'self-intersection',
    '第 1 面，第 1 个洞，第 1 点',
  ],
  [
    'a hole that ends beyond a corner',
    polygon(OUTER, ring([118, 40.5], [120, 40], [122, 39.5], [122, 42])),
    'hole-outside',
    '第 1 面，第 1 个洞',
  ],
  [
    'a hole in a hole',
    polygon(OUTER, rectangle(111, 31, 119, 39), rectangle(114, 34, 116, 36)),
    'holes-overlap',
    '第 1 面，第 2 个洞',
  ],
  [
    'holes across each other',
    polygon(OUTER, rectangle(111, 31, 115, 35), rectangle(114, 34, 116, 36)),
    'rings-cross',
    '第 1 面，第 1 个洞，第 2 点',
  ],
  [
    'one polygon in another',
    multi([OUTER], [rectangle(114, 34, 116, 36)]),
    'polygons-overlap',
    '第 2 面，外环',
  ],
  [
    'another around the first',
    multi([rectangle(114, 34, 116, 36)], [OUTER]),
    'polygons-overlap',
    '第 1 面，外环',
  ],
  ['the same polygon twice', multi([OUTER], [OUTER]), 'rings-cross', '第 1 面，外环，第 1 点'],
  ['too many islands', multi(...Array.from({ length: 3001 }, () => [OUTER])), 'too-many-rings', ''],
  ['too many positions', polygon(Array(100_001).fill([117, 36])), 'too-many-positions', ''],
])('refuses %s', (_, geometry, code, place) => {
  expect(wrong(geometry)).toEqual([[code, place]]);
});

it('counts positions as the file does, also those that repeat the one before', () => {
  const twice = ring([110, 30], [110, 30], [120, 40], [120, 40], [120, 30], [110, 39]).slice(1);
  expect(wrong(polygon([...twice, [110, 30]]))).toEqual([['self-intersection', '第 1 面，外环，第 1 点']]);
  const thorn = ring([110, 30], [110, 30], [120, 30], [120, 35], [125, 35], [120, 35], [120, 40], [110, 40]);
  expect(wrong(polygon(thorn))).toEqual([['self-intersection', '第 1 面，外环，第 3 点']]);
});

it('tells the first fault of every ring', () => {
  const geometry = multi([OUTER.slice(0, 4)], [rectangle(111, 31, 112, 32), rectangle(0, 0, 1, 1)]);
  expect(wrong(geometry)).toEqual([
    ['not-closed', '第 1 面，外环，第 4 点'],
    ['out-of-china', '第 2 面，第 1 个洞，第 1 点'],
  ]);
});

it.each<[what: string, geometry: unknown, rings: number[]]>([
  ['a rectangle', polygon(OUTER), [1]],
  ['the corners of what is plausible', polygon(rectangle(73, 3, 136, 54)), [1]],
  ['a height beside each position', polygon(OUTER.map(([lon, lat]) => [lon, lat, 12] as never)), [1]],
  ['positions that repeat the one before', polygon(OUTER.flatMap((one) => [one, one])), [1]],
  ['a hole', polygon(OUTER, rectangle(111, 31, 112, 32)), [2]],
  ['a hole that touches the border in a point', polygon(OUTER, ring([120, 35], [118, 36], [118, 34])), [2]],
  ['a hole in a corner', polygon(OUTER, ring([120, 40], [118, 39], [119, 38])), [2]],
  ['holes that touch', polygon(OUTER, rectangle(111, 31, 112, 32), rectangle(112, 32, 113, 33)), [3]],
  ['islands', multi([OUTER], [rectangle(121, 30, 122, 31)]), [1, 1]],
  ['an island that touches in a corner', multi([OUTER], [rectangle(120, 40, 121, 41)]), [1, 1]],
  ['an island in a lake', multi([OUTER, rectangle(112, 32, 118, 38)], [rectangle(114, 34, 116, 36)]), [2, 1]],
])('takes %s', (_, geometry, rings) => {
  const read = readShape(geometry);
  expect('faults' in read ? read.faults : []).toEqual([]);
  expect('shape' in read && read.shape.map((one) => one.length)).toEqual(rings);
});

describe('turns rings as RFC 7946 wants them', () => {
  const hole = rectangle(111, 31, 112, 32);
  const backwards = (one: typeof OUTER) => [...one].reverse();
  it.each([
    ['both as they should be', OUTER, backwards(hole)],
    ['both the other way', backwards(OUTER), hole],
    ['both alike', OUTER, hole],
  ])('%s', (_, outer, inner) => {
    const read = readShape(polygon(outer, inner));
    const [rings] = 'shape' in read ? read.shape : [];
    expect(rings!.map((one) => Math.sign(signedArea(one)))).toEqual([1, -1]);
  });
});
