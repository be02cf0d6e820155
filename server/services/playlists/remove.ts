import { notFound } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { deletePlaylist, findPlaylists, lockPlaylists } from '#db/queries/playlists.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { refuseOldVersion } from './seen.ts';

/**
 * Removes a playlist; walls that play it go on with the standard one.
 *
 * @param seen the version that whoever removes it saw
 * @throws AppError `forbidden`, `not-found`, and `conflict` when it was changed since
 */
export async function removePlaylist(
  { db, now, actor }: ServiceContext,
  id: string,
  seen: string,
): Promise<void> {
  authoriseSite(actor, 'site.administer');
  await db.transaction(async (tx) => {
    await lockPlaylists(tx);
    const current = (await findPlaylists(tx)).find((one) => one.id === id);
    if (!current) throw notFound('播放单', id);
    refuseOldVersion(current, seen);
    await deletePlaylist(tx, id);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'playlist.remove',
      subject: `playlist:${id}`,
      detail: { ...current },
    });
  });
}
