import { describe, expect, it } from 'vitest';
import { albers, albersFor } from '#core/domain/map/albers.ts';
import { drawShapes } from '#core/domain/map/map-drawing.ts';
import { flatArea, plainerShapes } from '#core/domain/map/plainer-shapes.ts';
import type { Position, Shape } from '#core/domain/map/shape.ts';
import { visvalingam } from '#core/domain/map/visvalingam.ts';
import { rectangle, ring } from './figures.ts';

describe('the projection', () => {
  it("gives the numbers of Snyder's worked example", () => {
    const project = albers({ parallels: [29.5, 45.5], meridian: -96, origin: 23 });
    const [x, y] = project([-75, 35]);
    expect(x).toBeCloseTo(0.295272, 6);
    expect(y).toBeCloseTo(0.2416774, 6);
  });

  it('keeps areas: a tenth of a degree in the south is to one in the north as their cosines', () => {
    const project = albersFor({ west: 110, south: 20, east: 120, north: 50 });
    const area = (lat: number) =>
      Math.abs(flatArea(rectangle(110, lat - 0.05, 110.1, lat + 0.05).map(project)));
    expect(area(21) / area(49)).toBeCloseTo(
      Math.cos((21 * Math.PI) / 180) / Math.cos((49 * Math.PI) / 180),
      4,
    );
  });

  it('puts the middle upright, the east right and the north up', () => {
    const project = albersFor({ west: 110, south: 30, east: 120, north: 40 });
    expect(project([115, 35])[0]).toBeCloseTo(0);
    expect(project([116, 35])[0]).toBeGreaterThan(0);
    expect(project([115, 36])[1]).toBeGreaterThan(project([115, 35])[1]);
  });

  it('stands even where the land has no height', () => {
    expect(albersFor({ west: 110, south: 30, east: 120, north: 30 })([111, 30]).every(Number.isFinite)).toBe(
      true,
    );
  });
});

const flat = ([lon, lat]: Position): [number, number] => [lon, lat];

/** A border from south to north with teeth that nobody sees at a coarse scale. */
const BORDER: Position[] = Array.from({ length: 101 }, (_, index) => [
  115 + (index % 2 === 0 ? 0 : 0.01),
  30 + index / 10,
]);
const WEST: Shape = [[[...BORDER, [110, 40], [110, 30], BORDER[0]!]]];
const EAST: Shape = [[[...BORDER.toReversed(), [120, 30], [120, 40], BORDER.at(-1)!]]];

describe('made plainer', () => {
  it('leaves out the corners that matter least, first of all those that do not', () => {
    const x = Float64Array.from([0, 1, 2, 3, 4]);
    const y = Float64Array.from([0, 0, 5, 0.1, 0]);
    const line = [0, 1, 2, 3, 4];
    // the corners' triangles: 2.5, 4.95 and 2.4
    expect(visvalingam(line, { x, y }, { least: 2.45, fewest: 2 })).toEqual([0, 1, 2, 4]);
    expect(visvalingam(line, { x, y }, { least: 2.4, fewest: 2 })).toEqual(line);
    expect(visvalingam(line, { x, y }, { least: 100, fewest: 2 })).toEqual([0, 4]);
    expect(visvalingam(line, { x, y }, { least: 100, fewest: 4 })).toHaveLength(4);
    expect(visvalingam(line, { x, y }, { least: 0, fewest: 2 })).toEqual(line);
  });

  it('neighbours keep one border between them', () => {
    const [west, east] = plainerShapes([WEST, EAST], flat, 0.05);
    const points = (shape: typeof west) => shape![0]![0]!.map(([x, y]) => `${x} ${y}`);
    expect(points(west).length).toBeLessThan(10);
    const corners = new Set(['110 40', '110 30', '120 30', '120 40']);
    const border = (shape: typeof west) => new Set(points(shape).filter((point) => !corners.has(point)));
    expect(border(west)).toEqual(border(east));
  });

  it('nothing opens and nothing overlaps between three that meet in a point', () => {
    const bend: Position[] = [
      [112, 31],
      [113, 32.02],
      [114, 33],
      [115, 34],
    ];
    const parts: Shape[] = [
      [[ring(...bend, [110, 34], [110, 31])]],
      [[ring(...bend.toReversed(), [118, 31], [118, 34])]],
      [[ring([110, 34], [115, 34], [118, 34], [118, 38], [110, 38])]],
    ];
    const area = (shapes: readonly (readonly (readonly (readonly (readonly [number, number])[])[])[])[]) =>
      shapes.flat(2).reduce((sum, one) => sum + Math.abs(flatArea(one)), 0);
    const plain = plainerShapes(parts, flat, 0.5);
    expect(area(plain)).toBeCloseTo(area(plainerShapes(parts, flat, 0)), 9);
    expect(plain.flat(2).flat().length).toBeLessThan(parts.flat(2).flat().length);
  });

  it('islands that nobody would see go, but no region loses its largest piece', () => {
    const tiny = (west: number): Position[] => [...rectangle(west, 30, west + 0.01, 30.01)];
    const shapes: Shape[] = [
      [[rectangle(110, 30, 112, 32)], [tiny(113)]],
      [[tiny(114)], [[...rectangle(115, 30, 115.02, 30.01)]]],
    ];
    expect(plainerShapes(shapes, flat, 1).map((shape) => shape.length)).toEqual([1, 1]);
  });

  it('a region that is only an enclave stays the hole of the one around it', () => {
    const round: Position[] = Array.from({ length: 60 }, (_, index) => {
      const angle = (index / 60) * 2 * Math.PI;
      return [115 + Math.cos(angle), 35 + Math.sin(angle)];
    });
    const inner = ring(...round);
    const from = 17;
    const hole = ring(...[...round.slice(from), ...round.slice(0, from)].reverse());
    const [around, enclave] = plainerShapes([[[rectangle(110, 30, 120, 40), hole]], [[inner]]], flat, 0.05);
    const points = (one: readonly (readonly [number, number])[]) => new Set(one.map(String));
    expect(points(around![0]![1]!)).toEqual(points(enclave![0]![0]!));
    expect(enclave![0]![0]!.length).toBeLessThan(40);
  });
});

describe('drawn', () => {
  it('is nothing of nothing', () => {
    expect(drawShapes([])).toBeNull();
  });

  it('fills the width, north up, with a name in the middle of each', () => {
    const drawing = drawShapes([[[rectangle(110, 30, 115, 35)]], [[rectangle(115, 30, 120, 35)]]])!;
    expect(drawing.width).toBe(1000);
    expect(drawing.height).toBeGreaterThan(500);
    expect(drawing.height).toBeLessThan(650);
    const [west, east] = drawing.shapes;
    expect(west!.path).toMatch(/^M[\d. L]+Z$/);
    expect(west!.label!.x).toBeLessThan(east!.label!.x);
    expect(west!.label!.width).toBeGreaterThan(400);
    const ys = [...west!.path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map((match) => Number(match[1]));
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBeLessThanOrEqual(drawing.height);
  });

  it('is not higher than a screen, however long the land', () => {
    const { width, height } = drawShapes([[[rectangle(110, 20, 110.5, 50)]]])!;
    expect(height).toBeLessThanOrEqual(1101);
    expect(width).toBeLessThan(100);
  });

  it('a hole stays a hole: the name stands beside it, not in it', () => {
    const [shape] = drawShapes([
      [[rectangle(110, 30, 120, 40), [...rectangle(111, 31, 119, 39)].reverse()]],
    ])!.shapes;
    expect(shape!.path.match(/M/g)).toHaveLength(2);
    const { y, width } = shape!.label!;
    expect(width).toBeGreaterThan(900);
    expect(y < 150 || y > 900).toBe(true);
  });
});
