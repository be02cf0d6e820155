import type { PlaylistRow } from '#core/contract/playlists.ts';
import { findPlaylists } from '#db/queries/playlists.ts';
import type { ServiceContext } from '../context.ts';

/** What large screens can play, the standard one first. */
export function listPlaylists({ db }: Pick<ServiceContext, 'db'>): Promise<PlaylistRow[]> {
  return findPlaylists(db);
}
