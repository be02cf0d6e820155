import { PLAUSIBLE } from './limits.ts';
import { type Position, type Ring, signedArea } from './shape.ts';
import { type GeometryFault, geometryFault, type ShapePlace } from './shape-fault.ts';

const DEGREES = {
  zh: `经度 ${PLAUSIBLE.west}—${PLAUSIBLE.east}、纬度 ${PLAUSIBLE.south}—${PLAUSIBLE.north} 之间的度数`,
  en: `longitude ${PLAUSIBLE.west} to ${PLAUSIBLE.east}, latitude ${PLAUSIBLE.south} to ${PLAUSIBLE.north}, in degrees`,
};

/** A ring as a file gives it, without positions that only repeat the one before; or the first thing wrong with it. */
export function readRing(given: unknown, place: ShapePlace): Ring | GeometryFault {
  if (!Array.isArray(given)) {
    const is = { zh: '环应是一列坐标。', en: 'A ring has to be a list of positions.' };
    return geometryFault('not-a-ring', place, is);
  }
  const ring: Position[] = [];
  for (const [index, one] of given.entries()) {
    const position = readPosition(one, { ...place, position: index + 1 });
    if ('code' in position) return position;
    const last = ring.at(-1);
    if (last === undefined || last[0] !== position[0] || last[1] !== position[1]) ring.push(position);
  }
  return ringFault(ring, given.length, place) ?? ring;
}

function readPosition(given: unknown, place: ShapePlace): Position | GeometryFault {
  const [lon, lat] = Array.isArray(given) ? (given as unknown[]) : [];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    return geometryFault(
      'not-a-position',
      place,
      { zh: '坐标不是两个数。', en: 'The position is not a pair of numbers.' },
      { zh: '[经度, 纬度]', en: '[longitude, latitude]' },
    );
  }
  return rangeFault(lon, lat, place) ?? [lon, lat];
}

function rangeFault(lon: number, lat: number, place: ShapePlace): GeometryFault | null {
  const stands = `[${lon}, ${lat}]`;
  if (isPlausible(lon, lat)) return null;
  if (Math.abs(lon) > 180 || Math.abs(lat) > 180) {
    return geometryFault(
      'not-degrees',
      place,
      {
        zh: `${stands} 不是经纬度，像是平面坐标（米）。请先转换为 CGCS2000 或 WGS 84 经纬度。`,
        en: `${stands} are no degrees but perhaps metres: please convert them to CGCS2000 or WGS 84.`,
      },
      DEGREES,
    );
  }
  if (isPlausible(lat, lon)) {
    return geometryFault(
      'swapped-degrees',
      place,
      {
        zh: `${stands} 像是纬度写在了前面。GeoJSON 先写经度。`,
        en: `${stands} seems to give the latitude first; GeoJSON gives the longitude first.`,
      },
      DEGREES,
    );
  }
  return geometryFault(
    'out-of-china',
    place,
    { zh: `${stands} 不在中国范围内。`, en: `${stands} does not lie in China.` },
    DEGREES,
  );
}

function isPlausible(lon: number, lat: number): boolean {
  const { west, south, east, north } = PLAUSIBLE;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function ringFault(ring: readonly Position[], given: number, place: ShapePlace): GeometryFault | null {
  const [first, last] = [ring[0], ring.at(-1)];
  const few = {
    zh: '至少 4 个坐标，其中首尾相同',
    en: 'at least 4 positions, the last one equal to the first',
  };
  if (given < 4 || first === undefined || last === undefined) {
    const is = { zh: `环只有 ${given} 个坐标。`, en: `The ring has ${given} positions only.` };
    return geometryFault('too-few-positions', place, is, few);
  }
  if (given > 1 && ring.length > 1 && (first[0] !== last[0] || first[1] !== last[1])) {
    const at = { ...place, position: given };
    const is = { zh: '环没有闭合：末点与起点不同。', en: 'The ring is not closed.' };
    const wanted = `[${first[0]}, ${first[1]}]`;
    return geometryFault('not-closed', at, is, { zh: wanted, en: wanted });
  }
  if (ring.length < 4 || signedArea(ring) === 0) {
    const is = { zh: '环没有面积。', en: 'The ring has no area.' };
    return geometryFault('no-area', place, is, few);
  }
  return null;
}
