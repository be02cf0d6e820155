import type { MapShape, MapView } from '#core/contract/maps.ts';
import { drawShapes } from '#core/domain/map/map-drawing.ts';
import { keptShape } from '#core/domain/map/read-shape.ts';
import type { Shape } from '#core/domain/map/shape.ts';
import { existsOn } from '#core/domain/region-place.ts';
import type { IsoDate } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findGeometries, findShapesOn, type RegionShapeRecord } from '#db/queries/region-shapes.ts';
import type { Family } from './regions-below.ts';

/** Drawings kept: an outline never changes once it is loaded, so neither does a drawing of the same ones. */
const MOST_KEPT = 40;
const kept = new Map<string, ReturnType<typeof drawShapes>>();

/** What is to be drawn of a region: what is kept, or what a file would load. */
export type Drawable = Pick<RegionShapeRecord, 'region' | 'name' | keyof MapTerms> & { shape?: Shape };
type MapTerms = Pick<MapShape, 'reviewNumber' | 'source' | 'validFrom' | 'validTo'>;

/**
 * The regions below one that exist on a day, by their outlines that hold then.
 *
 * @param instead outlines of a file, looked at before they are loaded
 */
export async function drawFamily(
  db: Db,
  { region, below }: Family,
  day: IsoDate,
  instead: readonly Drawable[] = [],
): Promise<MapView> {
  const shown = below.filter((one) => existsOn(one, day));
  const holding = await findShapesOn(db, idsOf(shown), day);
  const given = new Map(instead.map((one) => [one.region, one]));
  const found = shown.flatMap(({ code }): (Drawable & { id?: string })[] => {
    const one = given.get(code) ?? holding.find((shape) => shape.region === code);
    return one ? [one] : [];
  });
  const drawing = instead.length > 0 ? await drawn(db, found) : await drawnBefore(db, found);
  return {
    region: { code: region.code, name: region.name },
    width: drawing?.width ?? 1000,
    height: drawing?.height ?? 1000,
    shapes: found.map((one, index) => ({
      region: { code: one.region, name: one.name },
      ...drawing!.shapes[index]!,
      reviewNumber: one.reviewNumber,
      source: one.source,
      validFrom: one.validFrom,
      validTo: one.validTo,
    })),
    missing: shown
      .filter(({ code }) => !found.some((one) => one.region === code))
      .map(({ code, name }) => ({ code, name })),
  };
}

export function idsOf(regions: readonly { id: number }[]): number[] {
  return regions.map(({ id }) => id);
}

async function drawnBefore(db: Db, found: readonly (Drawable & { id?: string })[]) {
  const key = found.map(({ id }) => id).join();
  const known = kept.get(key);
  if (known !== undefined) return known;
  const fresh = await drawn(db, found);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, fresh);
  return fresh;
}

async function drawn(db: Db, found: readonly (Drawable & { id?: string })[]) {
  const ids = found.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const geometries = ids.length > 0 ? await findGeometries(db, ids) : new Map<string, unknown>();
  return drawShapes(found.map(({ id, shape }) => shape ?? keptShape(geometries.get(id!))));
}
