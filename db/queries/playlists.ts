import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Scene } from '#core/domain/wall/scene.ts';
import type { Db } from '../client.ts';
import { playlist } from '../schema/index.ts';
import { instant } from './instant.ts';

export type PlaylistRecord = Awaited<ReturnType<typeof findPlaylists>>[number];

/** All playlists, the standard one first, then by name. */
export async function findPlaylists(db: Db) {
  const found = await db
    .select({
      id: playlist.id,
      name: playlist.name,
      scenes: playlist.scenes,
      standard: playlist.standard,
      author: playlist.author,
      changedAt: instant(playlist.changedAt),
    })
    .from(playlist)
    .orderBy(asc(playlist.name));
  return found
    .map((row) => ({ ...row, scenes: row.scenes as Scene[] }))
    .sort((a, b) => Number(b.standard) - Number(a.standard));
}

/** Keeps whoever changes playlists after this one waiting until the transaction ends. */
export async function lockPlaylists(tx: Db): Promise<void> {
  await tx.execute(sql`lock table ${playlist} in share row exclusive mode`);
}

export async function putPlaylist(tx: Db, row: typeof playlist.$inferInsert): Promise<void> {
  await tx.insert(playlist).values(row).onConflictDoUpdate({ target: playlist.id, set: row });
}

/** Lets one be the standard playlist alone. The others changed by that. */
export async function unsetStandard(tx: Db, except: string, changedAt: string): Promise<void> {
  await tx
    .update(playlist)
    .set({ standard: false, changedAt })
    .where(and(eq(playlist.standard, true), ne(playlist.id, except)));
}

export async function deletePlaylist(tx: Db, id: string): Promise<void> {
  await tx.delete(playlist).where(eq(playlist.id, id));
}
