import type { PlanCode, RegionCode, TargetCode } from '../units.ts';

/** What a large screen can show: everything at once, a plan, a region, one target over time, who has reported, what changed. */
export const SCENE_KINDS = ['overview', 'plan', 'region', 'trend', 'collections', 'changes'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** What a scene can be about. */
export const SCENE_SUBJECTS = ['plan', 'region', 'target'] as const;
export type SceneSubject = (typeof SCENE_SUBJECTS)[number];

/** One entry of a playlist. */
export interface Scene {
  kind: SceneKind;
  plan: PlanCode | null;
  region: RegionCode | null;
  target: TargetCode | null;
  /** How long each of its screens stands. */
  seconds: number;
}

/** What each kind has to be told, and what it may be told. Anything else has no place in it. */
export const SUBJECTS_OF: Record<SceneKind, Record<SceneSubject, 'needed' | 'optional' | 'unused'>> = {
  overview: { plan: 'unused', region: 'unused', target: 'unused' },
  plan: { plan: 'needed', region: 'unused', target: 'unused' },
  region: { plan: 'unused', region: 'needed', target: 'optional' },
  trend: { plan: 'unused', region: 'optional', target: 'needed' },
  collections: { plan: 'needed', region: 'unused', target: 'unused' },
  changes: { plan: 'optional', region: 'unused', target: 'unused' },
};

/** A screen that turns faster cannot be read, one that turns slower looks broken. */
export const FEWEST_SECONDS = 5;
export const MOST_SECONDS = 600;
export const USUAL_SECONDS = 20;

export const MOST_SCENES = 60;
export const LONGEST_NAME = 40;

/** A scene about nothing yet; what a kind has to be told is told by whoever makes it. */
export function sceneOf(kind: SceneKind, about: Partial<Omit<Scene, 'kind'>> = {}): Scene {
  return { kind, plan: null, region: null, target: null, seconds: USUAL_SECONDS, ...about };
}
