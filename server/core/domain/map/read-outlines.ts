import type { IsoDate } from '../units.ts';
import { MAX_FEATURES, MAX_FILE_VERTICES, MAX_MAP_CHARACTERS, MOST_FAULTS } from './limits.ts';
import { type NamedRegion, regionOf } from './outline-region.ts';
import { type GivenTerms, isOwnFault, type OutlineTerms, ownTerms, readTerms } from './outline-terms.ts';
import { positionCount, readShape } from './read-shape.ts';
import type { Shape } from './shape.ts';
import { type GeometryFault, geometryFault, type ShapeFault, WHOLE } from './shape-fault.ts';

/** A feature that can be kept. */
export interface Outline extends OutlineTerms {
  region: NamedRegion;
  shape: Shape;
  /** Its number in the file, from 1. */
  feature: number;
}

export interface OutlinesRead {
  outlines: Outline[];
  /** When there is any, nothing of the file is kept. The first of them; see `total`. */
  faults: ShapeFault[];
  total: number;
}

interface Reading {
  regions: readonly NamedRegion[];
  terms: GivenTerms;
  today: IsoDate;
}

/** The outlines that a file of GeoJSON draws of regions, or everything that is wrong with it. */
export function readOutlines(text: string, reading: Reading): OutlinesRead {
  const features = featuresIn(text);
  if ('code' in features) return { outlines: [], faults: [ofFile(features)], total: 1 };
  const large = tooMany(features);
  if (large) return { outlines: [], faults: [ofFile(large)], total: 1 };
  const read = features.map((feature, index) => readFeature(feature, index + 1, reading));
  const outlines = read.flatMap(({ outline }) => (outline ? [outline] : []));
  const faults = [...once(read.flatMap((one) => one.faults)), ...repeated(outlines)];
  return { outlines, faults: faults.slice(0, MOST_FAULTS), total: faults.length };
}

function readFeature(given: unknown, feature: number, { regions, terms, today }: Reading) {
  const { type, properties, geometry, id } = (
    typeof given === 'object' && given !== null ? given : {}
  ) as Record<string, unknown>;
  const name = nameIn(properties) ?? (id === undefined ? null : String(id).slice(0, 60));
  const own = (fault: GeometryFault): ShapeFault => ({ ...fault, feature, name });
  if (type !== 'Feature') {
    const is = { zh: '不是要素。', en: 'It is no feature.' };
    const wanted = { zh: 'type 为 Feature', en: 'type Feature' };
    return { outline: null, faults: [own(geometryFault('not-a-feature', WHOLE, is, wanted))] };
  }
  const region = regionOf(properties, regions);
  const read = readShape(geometry);
  const stated = ownTerms(properties);
  const kept = readTerms({ ...terms, ...stated }, today);
  const faults = [
    ...('message' in region ? [geometryFault(region.code, WHOLE, region.message, region.expected)] : []),
    ...(Array.isArray(kept) ? kept.filter((fault) => isOwnFault(fault, stated)) : []),
    ...('faults' in read ? read.faults : []),
  ].map(own);
  if (Array.isArray(kept)) faults.push(...kept.filter((fault) => !isOwnFault(fault, stated)).map(ofFile));
  if ('message' in region || Array.isArray(kept) || 'faults' in read) return { outline: null, faults };
  return { outline: { ...kept, region, shape: read.shape, feature }, faults };
}

function featuresIn(text: string): unknown[] | GeometryFault {
  if (text.length > MAX_MAP_CHARACTERS) {
    const is = { zh: `文件有 ${text.length} 个字符，过大。`, en: `The file has ${text.length} characters.` };
    const most = { zh: `不超过 ${MAX_MAP_CHARACTERS} 个`, en: `at most ${MAX_MAP_CHARACTERS}` };
    return geometryFault('file-too-large', WHOLE, is, most);
  }
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 120) : '';
    const is = { zh: `文件不是 JSON：${why}`, en: `The file is no JSON: ${why}` };
    return geometryFault('not-json', WHOLE, is, { zh: 'GeoJSON 文件', en: 'a file of GeoJSON' });
  }
  const { type, features, crs } = (typeof read === 'object' && read !== null ? read : {}) as Record<
    string,
    unknown
  >;
  const datum = datumFault(crs);
  if (datum) return datum;
  if (type === 'Feature') return [read];
  if (type !== 'FeatureCollection' || !Array.isArray(features) || features.length === 0) {
    const is = { zh: '文件里没有要素。', en: 'There is no feature in the file.' };
    const wanted = { zh: 'FeatureCollection 或 Feature', en: 'a FeatureCollection or a Feature' };
    return geometryFault('no-features', WHOLE, is, wanted);
  }
  if (features.length <= MAX_FEATURES) return features;
  const is = { zh: `有 ${features.length} 个要素，过多。`, en: `There are ${features.length} features.` };
  return geometryFault('too-many-features', WHOLE, is);
}

/** Older files name their datum: degrees of CGCS2000 and WGS 84 differ by less than anybody sees, others do not fit. */
function datumFault(crs: unknown): GeometryFault | null {
  if (crs === undefined || crs === null) return null;
  const name = JSON.stringify(crs).slice(0, 200);
  if (/CRS:?84|EPSG:*(?:4326|4490)\b/i.test(name)) return null;
  const is = { zh: `坐标系是 ${name}。`, en: `The coordinates are of ${name}.` };
  const wanted = {
    zh: 'CGCS2000（EPSG:4490）或 WGS 84（EPSG:4326）经纬度',
    en: 'degrees of CGCS2000 (EPSG:4490) or WGS 84 (EPSG:4326)',
  };
  return geometryFault('other-datum', WHOLE, is, wanted);
}

/** What is wrong with the whole file is told once, and first. */
function once(faults: readonly ShapeFault[]): ShapeFault[] {
  const ofAll = new Map(faults.filter(({ feature }) => feature === null).map((one) => [one.code, one]));
  return [...ofAll.values(), ...faults.filter(({ feature }) => feature !== null)];
}

function repeated(outlines: readonly Outline[]): ShapeFault[] {
  const first = new Map<string, number>();
  return outlines.flatMap(({ region, feature }) => {
    const before = first.get(region.code);
    if (before === undefined) {
      first.set(region.code, feature);
      return [];
    }
    const is = {
      zh: `与第 ${before} 个要素是同一个地区。多块的地区请合成一个 MultiPolygon。`,
      en: `It is the same region as feature ${before}. Please join its pieces into one MultiPolygon.`,
    };
    return [{ ...geometryFault('region-twice', WHOLE, is), feature, name: region.name }];
  });
}

function tooMany(features: readonly unknown[]): GeometryFault | null {
  const count = features.reduce<number>((sum, feature) => sum + positionCount(geometryIn(feature)), 0);
  if (count <= MAX_FILE_VERTICES) return null;
  const is = { zh: `全部要素共有 ${count} 个坐标，请先抽稀。`, en: `There are ${count} positions in all.` };
  const most = { zh: `不超过 ${MAX_FILE_VERTICES} 个`, en: `at most ${MAX_FILE_VERTICES}` };
  return geometryFault('too-many-positions', WHOLE, is, most);
}

function geometryIn(feature: unknown): unknown {
  return (feature as { geometry?: unknown } | null)?.geometry;
}

function ofFile(fault: GeometryFault): ShapeFault {
  return { ...fault, feature: null, name: null };
}

function nameIn(properties: unknown): string | null {
  if (typeof properties !== 'object' || properties === null) return null;
  const { name, 名称, NAME } = properties as Record<string, unknown>;
  const found = [name, 名称, NAME].find((one) => typeof one === 'string' && one !== '');
  return found === undefined ? null : String(found).slice(0, 60);
}
