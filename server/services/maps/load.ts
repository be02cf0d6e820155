import { createHash, randomUUID } from 'node:crypto';
import type { MapBody, MapCheck, MapLoaded } from '#core/contract/maps.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { readOutlines } from '#core/domain/map/read-outlines.ts';
import { geometryOf } from '#core/domain/map/read-shape.ts';
import { faultPlace } from '#core/domain/map/shape-fault.ts';
import type { RegionCode } from '#core/domain/units.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findShapes, findShapesOn, insertShapes } from '#db/queries/region-shapes.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { safeFileName } from '../uploads/file-name.ts';
import { drawFamily, idsOf } from './draw.ts';
import { type Family, loadFamily, nameable } from './regions-below.ts';

/**
 * What loading a file would do, or everything that is wrong with it; nothing is kept. It is drawn as on the first day
 * on which all of it holds.
 *
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`
 */
export async function checkMap(context: ServiceContext, code: RegionCode, body: MapBody): Promise<MapCheck> {
  const { db, actor } = context;
  authoriseSite(actor, 'definition.change');
  const family = await loadFamily(db, code);
  const { outlines, faults, total } = read(context, family, body);
  if (total > 0) return { faults, total, map: null, loads: [], replaces: [] };
  const today = chinaDate(context.now().toISOString());
  const day = outlines.reduce((late, { validFrom }) => (validFrom > late ? validFrom : late), '');
  const shown =
    outlines.some(({ validTo }) => validTo !== null && validTo < today) || day > today ? day : today;
  const loads = outlines.map(({ region }) => ({ code: region.code, name: region.name }));
  const holding = await findShapesOn(db, idsOf(family.below), shown);
  return {
    faults: [],
    total: 0,
    map: await drawFamily(
      db,
      family,
      shown,
      outlines.map((one) => ({ ...one, region: one.region.code, name: one.region.name })),
    ),
    loads,
    replaces: loads.filter((one) => holding.some(({ region }) => region === one.code)),
  };
}

/**
 * Loads the outlines of a file, all of them or none. Outlines that were loaded before stay as history.
 *
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`, and `import-rejected` with everything that is wrong
 */
export async function loadOutlines(
  context: ServiceContext,
  code: RegionCode,
  body: MapBody,
): Promise<MapLoaded> {
  const { db, actor, now } = context;
  authoriseSite(actor, 'definition.change');
  const family = await loadFamily(db, code);
  const { outlines, faults, total } = read(context, family, body);
  const [first] = faults;
  if (first) {
    const place = faultPlace(first, 'zh');
    const placeEn = faultPlace(first, 'en');
    const where = place === '' ? '' : `${place}：`;
    const whereEn = placeEn === '' ? '' : `${placeEn}: `;
    throw new AppError(
      'import-rejected',
      {
        zh: `有 ${total} 处问题，没有载入任何轮廓。${where}${first.message}`,
        en: `Wrong in ${total} places, so no outline was loaded. ${whereEn}${first.messageEn}`,
      },
      {
        faults,
        total,
      },
    );
  }
  const at = now().toISOString();
  const ids = new Map(family.below.map((one) => [one.code, one.id]));
  const shapes = outlines.map((one) => ({
    id: randomUUID(),
    regionId: ids.get(one.region.code)!,
    geometry: geometryOf(one.shape),
    reviewNumber: one.reviewNumber,
    source: one.source,
    validFrom: one.validFrom,
    validTo: one.validTo,
    author: actor.name,
    createdAt: at,
  }));
  return db.transaction(async (tx) => {
    await insertShapes(tx, shapes);
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'map.load',
      subject: code,
      detail: {
        fileName: safeFileName(body.fileName ?? '轮廓.geojson'),
        hash: createHash('sha256').update(body.file).digest('hex'),
        shapes: outlines.map(({ region, reviewNumber, source, validFrom, validTo }, index) => ({
          ...{ id: shapes[index]!.id, region: region.code, reviewNumber, source, validFrom, validTo },
        })),
      },
    });
    const kept = await findShapes(tx, idsOf(family.below));
    return { items: kept.filter(({ id }) => shapes.some((one) => one.id === id)) };
  });
}

function read({ now }: ServiceContext, family: Family, body: MapBody) {
  const { file, reviewNumber, source, validFrom, validTo } = body;
  return readOutlines(file, {
    regions: nameable(family),
    terms: { reviewNumber, source, validFrom, validTo },
    today: chinaDate(now().toISOString()),
  });
}
