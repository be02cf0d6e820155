import { FEWEST_SECONDS, MOST_SECONDS } from '#core/domain/wall/scene.ts';

/** What an address asks of a wall. */
export interface WallAddress {
  /** The name of a playlist; null = the standard one. */
  list: string | null;
  /** Where to begin, from 0. */
  scene: number;
  /** Seconds of every screen instead of the playlist's; null = the playlist's. */
  seconds: number | null;
  paused: boolean;
}

/** Reads `?list=大厅&scene=2&seconds=20&paused=1`; what makes no sense is left out, too short or too long is moved into bounds. */
export function wallAddress(query: Record<string, string>): WallAddress {
  const scene = wholeNumber(query.scene);
  const seconds = wholeNumber(query.seconds);
  return {
    list: query.list === undefined || query.list.trim() === '' ? null : query.list.trim(),
    scene: scene === null ? 0 : Math.max(scene, 1) - 1,
    seconds: seconds === null ? null : Math.min(Math.max(seconds, FEWEST_SECONDS), MOST_SECONDS),
    paused: query.paused === '1' || query.paused === 'true',
  };
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}
