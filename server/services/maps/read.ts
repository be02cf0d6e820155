import type { MapView, ShapeRow } from '#core/contract/maps.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { findShapes } from '#db/queries/region-shapes.ts';
import { authoriseSite } from '../authorise.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { drawFamily, idsOf } from './draw.ts';
import { loadFamily } from './regions-below.ts';

/**
 * The map of the regions below one. An outline is used on the days for which it is valid, whenever it was loaded: it is
 * no figure, and what the past looked like does not depend on when somebody found its map.
 *
 * @throws AppError `not-found`
 */
export async function loadMap(
  { db }: Pick<ServiceContext, 'db'>,
  code: RegionCode,
  { day }: Moment,
): Promise<MapView> {
  return drawFamily(db, await loadFamily(db, code), day);
}

/**
 * Every outline that was loaded of the regions below one, withdrawn ones included, newest first.
 *
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`
 */
export async function listShapes({ db, actor }: ServiceContext, code: RegionCode): Promise<ShapeRow[]> {
  authoriseSite(actor, 'definition.change');
  const { below } = await loadFamily(db, code);
  return below.length === 0 ? [] : findShapes(db, idsOf(below));
}
