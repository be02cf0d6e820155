import type { PlanSummary } from '#core/contract/plans.ts';
import type { PlaylistRow } from '#core/contract/playlists.ts';
import { defaultPlaylist } from '#core/domain/wall/default-playlist.ts';
import type { Scene } from '#core/domain/wall/scene.ts';
import { headlineTarget } from '../headline.ts';
import type { WallRow } from './questions.ts';

/** What a wall plays. */
export interface Playing {
  scenes: Scene[];
  /** The name that the address asks for where there is no such playlist; else null. */
  unknown: string | null;
}

/** The playlist of that name; else the standard one; else what there is of the plans. */
export function playingOf(
  lists: readonly PlaylistRow[],
  name: string | null,
  plans: readonly PlanSummary[],
  rows: readonly WallRow[],
): Playing {
  const asked = name === null ? undefined : lists.find((one) => one.name === name);
  const list = asked ?? lists.find(({ standard }) => standard);
  return {
    scenes: list ? list.scenes : scenesOf(plans, rows),
    unknown: name !== null && !asked ? name : null,
  };
}

/** What is played where nobody made a playlist. */
export function scenesOf(
  plans: readonly Pick<PlanSummary, 'code' | 'kind' | 'region' | 'counts'>[],
  rows: readonly Pick<WallRow, 'plan' | 'target' | 'allocated' | 'sharedOut' | 'level'>[],
): Scene[] {
  return defaultPlaylist(
    plans.map(({ code, kind, region, counts }) => {
      const own = rows.filter((row) => row.plan === code);
      const headline = headlineTarget(own);
      return {
        plan: code,
        region: region.code,
        // An event is a day, not a way.
        headline: kind !== 'event_notice' && headline?.level != null ? headline.target : null,
        targets: counts.targets,
        sharedOut: own.some(({ sharedOut }) => sharedOut),
      };
    }),
  );
}
