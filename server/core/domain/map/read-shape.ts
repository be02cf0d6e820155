import { MAX_FEATURE_VERTICES, MAX_RINGS } from './limits.ts';
import { arrangementFault } from './polygon-faults.ts';
import { readRing } from './read-ring.ts';
import { type Polygon, type Ring, type Shape, turned, vertexCount } from './shape.ts';
import { type GeometryFault, geometryFault, WHOLE } from './shape-fault.ts';

const TYPES = { zh: 'Polygon 或 MultiPolygon', en: 'Polygon or MultiPolygon' };

/**
 * The shape that a geometry of GeoJSON draws, every ring turned as RFC 7946 wants it; or what is wrong: the first fault
 * of every ring, else the first of how they lie.
 */
export function readShape(geometry: unknown): { shape: Shape } | { faults: GeometryFault[] } {
  const polygons = polygonsOf(geometry);
  if ('code' in polygons) return { faults: [polygons] };
  const large = sizeFault(polygons);
  if (large) return { faults: [large] };
  const faults: GeometryFault[] = [];
  const shape = polygons.flatMap((given, at): Polygon[] => {
    if (!Array.isArray(given) || given.length === 0) {
      const place = { polygon: at + 1, ring: null, position: null };
      faults.push(geometryFault('no-rings', place, { zh: '面里没有环。', en: 'The polygon has no ring.' }));
      return [];
    }
    const rings = given.flatMap((one: unknown, index): Ring[] => {
      const ring = readRing(one, { polygon: at + 1, ring: index + 1, position: null });
      if ('code' in ring) faults.push(ring);
      return 'code' in ring ? [] : [ring];
    });
    const [outer, ...holes] = rings;
    return outer === undefined ? [] : [[outer, ...holes]];
  });
  if (faults.length > 0) return { faults };
  const fault = arrangementFault(shape);
  if (fault) return { faults: [inFile(fault, polygons)] };
  return {
    shape: shape.map(([outer, ...holes]) => [turned(outer, true), ...holes.map((one) => turned(one, false))]),
  };
}

/** The fault with its position as the file counts it, where positions may repeat the one before. */
function inFile(fault: GeometryFault, polygons: readonly unknown[]): GeometryFault {
  const { polygon, ring, position } = fault;
  if (polygon === null || ring === null || position === null) return fault;
  const given = (polygons[polygon - 1] as Ring[])[ring - 1]!;
  let count = 0;
  const at = given.findIndex(([lon, lat], index) => {
    const before = given[index - 1];
    if (before === undefined || before[0] !== lon || before[1] !== lat) count += 1;
    return count === position;
  });
  return { ...fault, position: at + 1 };
}

/** As GeoJSON, to be kept. */
export function geometryOf(shape: Shape): { type: 'MultiPolygon'; coordinates: Shape } {
  return { type: 'MultiPolygon', coordinates: shape };
}

function polygonsOf(geometry: unknown): unknown[] | GeometryFault {
  const { type, coordinates } = (typeof geometry === 'object' && geometry !== null ? geometry : {}) as Record<
    string,
    unknown
  >;
  const wanted = type === 'Polygon' || type === 'MultiPolygon';
  if (!wanted) {
    const told = typeof type === 'string' ? type.slice(0, 40) : null;
    const is = told
      ? { zh: `几何类型是 ${told}，不是面。`, en: `The geometry is a ${told}, not an area.` }
      : { zh: '没有几何。', en: 'There is no geometry.' };
    return geometryFault('wrong-geometry', WHOLE, is, TYPES);
  }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (Array.isArray(polygons) && polygons.length > 0) return polygons;
  return geometryFault('no-polygons', WHOLE, { zh: '几何里没有面。', en: 'The geometry has no polygon.' });
}

/** How many positions a geometry seems to have, before anything of it is looked at. */
export function positionCount(geometry: unknown): number {
  const polygons = polygonsOf(geometry);
  return 'code' in polygons ? 0 : positionsIn(ringsOf(polygons));
}

function ringsOf(polygons: readonly unknown[]): unknown[] {
  return polygons.flatMap((polygon) => (Array.isArray(polygon) ? (polygon as unknown[]) : []));
}

function positionsIn(rings: readonly unknown[]): number {
  return rings.reduce<number>((sum, ring) => sum + (Array.isArray(ring) ? ring.length : 1), 0);
}

function sizeFault(polygons: readonly unknown[]): GeometryFault | null {
  const rings = ringsOf(polygons);
  const positions = positionsIn(rings);
  if (rings.length > MAX_RINGS) {
    const is = { zh: `有 ${rings.length} 个环，过多。`, en: `There are ${rings.length} rings.` };
    const most = { zh: `不超过 ${MAX_RINGS} 个`, en: `at most ${MAX_RINGS}` };
    return geometryFault('too-many-rings', WHOLE, is, most);
  }
  if (positions > MAX_FEATURE_VERTICES) {
    const is = { zh: `有 ${positions} 个坐标，过多，请先抽稀。`, en: `There are ${positions} positions.` };
    const most = { zh: `不超过 ${MAX_FEATURE_VERTICES} 个`, en: `at most ${MAX_FEATURE_VERTICES}` };
    return geometryFault('too-many-positions', WHOLE, is, most);
  }
  return null;
}

/** The shape that was kept; the database holds what `geometryOf` made. */
export function keptShape(geometry: unknown): Shape {
  const { type, coordinates } = geometry as { type: string; coordinates: Shape };
  if (type !== 'MultiPolygon' || vertexCount(coordinates) === 0) throw new Error('Not a kept outline');
  return coordinates;
}
