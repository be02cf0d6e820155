import type { Turn } from '#core/domain/wall/turning.ts';

const KEY = 'wall.turn';

/** Opens the page anew, for a new version of the program, and goes on where it was. */
export function reloadFor({ scene, page }: Turn): void {
  sessionStorage.setItem(KEY, JSON.stringify({ scene, page }));
  location.reload();
}

/** Where a page that was opened anew goes on, told once; null for one that somebody opened. */
export function resumedTurn(): Turn | null {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const turn = text === null ? null : (JSON.parse(text) as Turn);
  return turn && Number.isInteger(turn.scene) && Number.isInteger(turn.page) ? turn : null;
}
