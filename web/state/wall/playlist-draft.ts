import type { PlaylistRow } from '#core/contract/playlists.ts';
import { type Scene, type SceneKind, SUBJECTS_OF, sceneOf } from '#core/domain/wall/scene.ts';

/** A playlist while somebody works on it. */
export interface PlaylistDraftState {
  id: string;
  name: string;
  standard: boolean;
  scenes: Scene[];
  /** The version that it was begun from; null = a new one. */
  changedAt: string | null;
}

export function draftOf({ id, name, standard, scenes, changedAt }: PlaylistRow): PlaylistDraftState {
  return { id, name, standard, scenes: scenes.map((scene) => ({ ...scene })), changedAt };
}

export function newDraft(name: string, scenes: readonly Scene[]): PlaylistDraftState {
  return { id: newId(), name, standard: false, scenes: [...scenes], changedAt: null };
}

/** A scene moved by one place; the same list where it cannot go further. */
export function moved(scenes: readonly Scene[], index: number, by: 1 | -1): Scene[] {
  const to = index + by;
  if (to < 0 || to >= scenes.length) return [...scenes];
  return scenes.with(index, scenes[to]!).with(to, scenes[index]!);
}

/** Another kind of scene in the place of one: what it has use for stays, the rest goes. */
export function ofKind(scene: Scene, kind: SceneKind): Scene {
  const use = SUBJECTS_OF[kind];
  const kept = (subject: 'plan' | 'region' | 'target') => (use[subject] === 'unused' ? null : scene[subject]);
  return sceneOf(kind, {
    plan: kept('plan'),
    region: kept('region'),
    target: kept('target'),
    seconds: scene.seconds,
  });
}

/** A UUID also on a site without HTTPS, where the browser makes none. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
