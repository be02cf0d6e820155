/** A scene as the clock sees it. */
export interface Stage {
  /** How long each of its pages stands. */
  seconds: number;
  /** Screens that it takes; 0 = it has nothing to show and is passed over. */
  pages: number;
}

/** Which screen stands: both count from 0. */
export interface Turn {
  scene: number;
  page: number;
}

/** A screen, and for how long it has stood. */
export interface Standing extends Turn {
  spentMs: number;
}

/** The first screen at or after a scene, round the end if need be; null when there is nothing to show at all. */
export function firstTurn(stages: readonly Stage[], from = 0): Turn | null {
  for (let step = 0; step < stages.length; step += 1) {
    const scene = (from + step) % stages.length;
    if (stages[scene]!.pages > 0) return { scene, page: 0 };
  }
  return null;
}

/** The screen after one: the next page of its scene, else the next scene that has something to show. */
export function turnAfter(stages: readonly Stage[], { scene, page }: Turn): Turn | null {
  const here = stages[scene];
  if (here && page + 1 < here.pages) return { scene, page: page + 1 };
  return firstTurn(stages, stages.length === 0 ? 0 : (scene + 1) % stages.length);
}

/** The screen before one: the page before, else the last page of the scene before that has something to show. */
export function turnBefore(stages: readonly Stage[], { scene, page }: Turn): Turn | null {
  const here = stages[scene];
  if (here && page > 0 && page - 1 < here.pages) return { scene, page: page - 1 };
  for (let step = 1; step <= stages.length; step += 1) {
    const before = (scene - step + stages.length * 2) % stages.length;
    const { pages } = stages[before]!;
    if (pages > 0) return { scene: before, page: pages - 1 };
  }
  return null;
}

/**
 * The same screen after what there is to show has changed: its page, or the last one if there are fewer now; the next
 * scene where there is nothing any more.
 */
export function settled(stages: readonly Stage[], { scene, page }: Turn): Turn | null {
  const here = stages[scene];
  if (here && here.pages > 0) return { scene, page: Math.min(page, here.pages - 1) };
  return firstTurn(stages, scene < stages.length ? scene : 0);
}

/**
 * Where the clock stands after some time more. Every page of a scene stands for the scene's seconds; a machine that
 * slept comes out where it would have been.
 *
 * @param spentMs time that passed since `standing`, not negative
 */
export function advance(stages: readonly Stage[], standing: Standing, spentMs: number): Standing | null {
  const start = settled(stages, standing);
  if (!start) return null;
  const kept = start.scene === standing.scene && start.page === standing.page ? standing.spentMs : 0;
  let left = kept + spentMs;
  left %= roundMs(stages);
  let turn: Turn = start;
  while (left >= lengthOf(stages, turn)) {
    left -= lengthOf(stages, turn);
    turn = turnAfter(stages, turn)!;
  }
  return { ...turn, spentMs: left };
}

/** Which screen stands so long after the beginning; null when there is nothing to show. */
export function turnAt(stages: readonly Stage[], elapsedMs: number, from = 0): Standing | null {
  const first = firstTurn(stages, from);
  return first && advance(stages, { ...first, spentMs: 0 }, elapsedMs);
}

/** How long it takes until everything was shown once. */
export function roundMs(stages: readonly Stage[]): number {
  return stages.reduce((sum, stage) => sum + pageMs(stage) * stage.pages, 0);
}

/** "Screen x of y": counted over all pages of all scenes, from 1. */
export function placeOf(stages: readonly Stage[], { scene, page }: Turn): { at: number; of: number } {
  const before = stages.slice(0, scene).reduce((sum, { pages }) => sum + pages, 0);
  return { at: before + page + 1, of: stages.reduce((sum, { pages }) => sum + pages, 0) };
}

function lengthOf(stages: readonly Stage[], { scene }: Turn): number {
  return pageMs(stages[scene]!);
}

/** Never nothing, or the clock would go round and round. */
function pageMs({ seconds }: Stage): number {
  return Math.max(1, seconds) * 1000;
}
