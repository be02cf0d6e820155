import type { PlanCode, RegionCode, TargetCode } from '../units.ts';
import { MOST_SCENES, type Scene, sceneOf } from './scene.ts';

/** A plan as far as a playlist can be made of it. */
export interface PlayablePlan {
  plan: PlanCode;
  region: RegionCode;
  /** The target that its page opens with; null where it has none with a figure. */
  headline: TargetCode | null;
  /** How many targets with a number it sets. */
  targets: number;
  /** Whether regions below its own have parts of its targets. */
  sharedOut: boolean;
}

const SECONDS = { overview: 25, plan: 25, region: 20, trend: 20, collections: 20, changes: 20 } as const;

/**
 * What is played where nobody made a playlist: everything at once, then plan by plan (the plan, its regions where
 * parts were given out, its leading target over time), who has reported, what changed. What turns out to be empty is
 * skipped while playing. At most 60 scenes: later plans come without regions and trends before any plan is left out.
 */
export function defaultPlaylist(plans: readonly PlayablePlan[]): Scene[] {
  const first = sceneOf('overview', { seconds: SECONDS.overview });
  const last = sceneOf('changes', { seconds: SECONDS.changes });
  const full = plans.flatMap((plan) => [planScene(plan), ...regionScenes(plan), ...trendScenes(plan)]);
  const boards = plans.filter(({ targets }) => targets > 0).map(boardScene);
  const all = [first, ...full, ...boards, last];
  if (all.length <= MOST_SCENES) return all;
  return [first, ...plans.slice(0, MOST_SCENES - 2).map(planScene), last];
}

function planScene({ plan }: PlayablePlan): Scene {
  return sceneOf('plan', { plan, seconds: SECONDS.plan });
}

function regionScenes({ region, sharedOut, headline }: PlayablePlan): Scene[] {
  return sharedOut ? [sceneOf('region', { region, target: headline, seconds: SECONDS.region })] : [];
}

function trendScenes({ headline }: PlayablePlan): Scene[] {
  return headline === null ? [] : [sceneOf('trend', { target: headline, seconds: SECONDS.trend })];
}

function boardScene({ plan }: PlayablePlan): Scene {
  return sceneOf('collections', { plan, seconds: SECONDS.collections });
}
