import { AppError } from '#core/domain/errors.ts';
import type { PlaylistRecord } from '#db/queries/playlists.ts';

/**
 * Ends what somebody does to a version that is not the present one.
 *
 * @param seen the version that they saw; null = they take it for new
 * @throws AppError `conflict` with the present version in `details.current` (null = it is gone)
 */
export function refuseOldVersion(current: PlaylistRecord | undefined, seen: string | null): void {
  if ((current?.changedAt ?? null) === seen) return;
  const message = !current
    ? {
        zh: '这个播放单已被删除，改动没有保存。',
        en: 'This playlist was deleted, so the changes were not kept.',
      }
    : {
        zh: `“${current.name}”已由“${current.author}”改动，请先看看现在的内容，再决定是否改。`,
        en: `“${current.name}” was changed by “${current.author}”. Look at what it says now, then decide.`,
      };
  throw new AppError('conflict', message, { current: current ?? null });
}
