import type { Db } from '#db/client.ts';
import { region } from '#db/schema/index.ts';
import { type RegionRow, regionRows } from '../region-data.ts';
import { TILES } from '../regions/grid.ts';
import { NATION_CODE } from '../regions/tile-pictures.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

type NewRegion = typeof region.$inferInsert;

/** Parent of the provinces. It is not one of the regions that the plans are about. */
const NATION: NewRegion = {
  code: NATION_CODE,
  name: '全国',
  shortName: '全国',
  nameEn: 'China',
  kind: 'nation',
  note: '全国数据的载体，不是行政区划；内部代码，无GB/T 2260代码',
};

/** Regions from the nation downwards, each after its parents. */
export async function insertRegions(db: Db): Promise<Ids> {
  let ids = await insertMissing(db, region, [NATION]);
  let waiting = regionRows;
  while (waiting.length > 0) {
    const [ready, later] = splitByParents(waiting, ids);
    if (ready.length === 0) throw new Error(`No parent for ${later.map(({ name }) => name).join('、')}`);
    const above = ids;
    ids = await insertMissing(
      db,
      region,
      ready.map((row) => toRegion(row, above)),
    );
    waiting = later;
  }
  return ids;
}

function splitByParents(rows: readonly RegionRow[], ids: Ids): [ready: RegionRow[], later: RegionRow[]] {
  const isReady = (row: RegionRow) => ids.has(row.parent) && ids.has(row.reportingParent ?? row.parent);
  return [rows.filter(isReady), rows.filter((row) => !isReady(row))];
}

function toRegion(row: RegionRow, ids: Ids): NewRegion {
  const tile = TILES[row.code];
  return {
    code: row.code,
    gbCode: row.gb ? row.code : null,
    name: row.name,
    shortName: row.shortName,
    nameEn: row.nameEn,
    kind: row.level,
    parentId: idOf(ids, row.parent),
    statisticalParentId: row.reportingParent === undefined ? null : idOf(ids, row.reportingParent),
    validFrom: row.validFrom ?? null,
    validTo: row.validTo ?? null,
    successors: row.successor ?? [],
    aliases: row.alias ?? [],
    note: row.note ?? row.std ?? null,
    gridColumn: tile?.column ?? null,
    gridRow: tile?.row ?? null,
  };
}
