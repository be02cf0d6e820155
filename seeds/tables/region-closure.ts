import type { Db } from '#db/client.ts';
import { regionClosure } from '#db/schema/index.ts';
import { regionRows, reportsTo } from '../region-data.ts';
import { NATION_CODE } from '../regions/tile-pictures.ts';
import { type Ids, idOf } from './insert-missing.ts';

/** Every seeded region under everything that it reports to, directly or not, and under itself. */
export async function insertRegionClosure(db: Db, ids: Ids): Promise<void> {
  const above = new Map(regionRows.map((row) => [row.code, reportsTo(row)]));
  const rows = [NATION_CODE, ...above.keys()].flatMap((code) =>
    ancestors(code, above).map((ancestor, depth) => ({
      ancestorId: idOf(ids, ancestor),
      descendantId: idOf(ids, code),
      depth,
    })),
  );
  await db.insert(regionClosure).values(rows).onConflictDoNothing();
}

/** The region itself, then what it reports to, up to the nation. */
function ancestors(code: string, above: ReadonlyMap<string, string>): string[] {
  const next = above.get(code);
  return next === undefined ? [code] : [code, ...ancestors(next, above)];
}
