import type { PlaylistBody, PlaylistRow } from '#core/contract/playlists.ts';
import { AppError } from '#core/domain/errors.ts';
import { playlistFaults } from '#core/domain/wall/playlist-faults.ts';
import { playlistFaultText } from '#core/domain/wall/playlist-words.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findPlans } from '#db/queries/plans.ts';
import { findPlaylists, lockPlaylists, putPlaylist, unsetStandard } from '#db/queries/playlists.ts';
import { findRegions } from '#db/queries/regions.ts';
import { findTargets } from '#db/queries/targets.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { refuseOldVersion } from './seen.ts';

/**
 * Makes a playlist, or puts another version in its place.
 *
 * @throws AppError `forbidden`; `invalid-request` with every fault in `details.faults`; `conflict` for a name that is
 *   taken, and when it was changed since the version that was seen
 */
export async function savePlaylist(
  { db, now, actor }: ServiceContext,
  id: string,
  { changedAt: seen, ...body }: PlaylistBody,
): Promise<PlaylistRow> {
  authoriseSite(actor, 'site.administer');
  const draft = { ...body, name: body.name.trim() };
  await refuseFaults(db, draft);
  return db.transaction(async (tx) => {
    await lockPlaylists(tx);
    const all = await findPlaylists(tx);
    const before = all.find((one) => one.id === id);
    refuseOldVersion(before, seen);
    if (all.some((one) => one.id !== id && one.name === draft.name))
      throw new AppError(
        'conflict',
        {
          zh: `已有名为“${draft.name}”的播放单，请换一个名称。`,
          en: `There is a playlist named “${draft.name}” already. Please take another name.`,
        },
        { field: 'name' },
      );
    const at = laterThan(now(), before?.changedAt);
    await putPlaylist(tx, { id, ...draft, author: actor.name, changedAt: at });
    if (draft.standard) await unsetStandard(tx, id, at);
    const saved = (await findPlaylists(tx)).find((one) => one.id === id)!;
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'playlist.save',
      subject: `playlist:${id}`,
      detail: { ...draft, before: before ? { ...before } : null },
    });
    return saved;
  });
}

async function refuseFaults(db: Db, draft: Omit<PlaylistBody, 'changedAt'>): Promise<void> {
  const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));
  const faults = playlistFaults(draft, {
    plan: codes(await findPlans(db)),
    region: codes(await findRegions(db)),
    target: codes(await findTargets(db)),
  }).map((fault) => ({
    ...fault,
    zh: playlistFaultText(fault, 'zh'),
    en: playlistFaultText(fault, 'en'),
  }));
  if (faults.length === 0) return;
  const sentence = faults.map(({ zh }) => zh).join('；');
  throw new AppError(
    'invalid-request',
    {
      zh: `播放单有误：${sentence}。`,
      en: `The playlist is wrong: ${faults.map(({ en }) => en).join('; ')}.`,
    },
    { faults },
  );
}

/** Versions are told apart by their moments: no two of a playlist have the same, even in one millisecond. */
function laterThan(now: Date, before: string | undefined): string {
  const least = before === undefined ? 0 : Date.parse(before) + 1;
  return new Date(Math.max(now.getTime(), least)).toISOString();
}
