import type { Db } from '#db/client.ts';
import { source } from '#db/schema/index.ts';
import type { Ids } from './insert-missing.ts';

type NewSource = typeof source.$inferInsert;

/** Where figures were read, once per address. Answers the ids of all sources by address. */
export async function insertSources(db: Db, rows: readonly NewSource[]): Promise<Ids> {
  const known = await findSources(db);
  const missing = rows.filter(({ url }) => !known.has(url));
  if (missing.length === 0) return known;
  await db.insert(source).values(missing).onConflictDoNothing();
  return findSources(db);
}

async function findSources(db: Db): Promise<Ids> {
  const rows = await db.select({ url: source.url, id: source.id }).from(source);
  return new Map(rows.map(({ url, id }) => [url, id]));
}
