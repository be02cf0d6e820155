import {
  FEWEST_SECONDS,
  LONGEST_NAME,
  MOST_SCENES,
  MOST_SECONDS,
  SCENE_KINDS,
  SCENE_SUBJECTS,
  type Scene,
  type SceneSubject,
  SUBJECTS_OF,
} from './scene.ts';

/** A list of scenes under a name, as somebody hands it in. */
export interface PlaylistDraft {
  name: string;
  scenes: readonly Scene[];
}

/** The codes that there are. */
export type KnownSubjects = Record<SceneSubject, ReadonlySet<string>>;

/** What is wrong with a playlist. `scene` counts from 1, as people do. */
export type PlaylistFault =
  | { code: 'no_name' }
  | { code: 'long_name'; length: number }
  | { code: 'unreadable_name' }
  | { code: 'no_scenes' }
  | { code: 'many_scenes'; count: number }
  | { code: 'unknown_kind'; scene: number; value: string }
  | { code: 'seconds'; scene: number; value: number }
  | { code: 'missing'; scene: number; subject: SceneSubject }
  | { code: 'unknown'; scene: number; subject: SceneSubject; value: string }
  | { code: 'unused'; scene: number; subject: SceneSubject; value: string };

/** Everything that is wrong with a playlist, in reading order; empty = it can be played. */
export function playlistFaults({ name, scenes }: PlaylistDraft, known: KnownSubjects): PlaylistFault[] {
  const faults = [...nameFaults(name)];
  if (scenes.length === 0) faults.push({ code: 'no_scenes' });
  if (scenes.length > MOST_SCENES) faults.push({ code: 'many_scenes', count: scenes.length });
  return [...faults, ...scenes.flatMap((scene, index) => sceneFaults(scene, index + 1, known))];
}

function nameFaults(name: string): PlaylistFault[] {
  const { length } = [...name];
  if (name.trim() === '') return [{ code: 'no_name' }];
  if (!name.isWellFormed() || /\p{Cc}/u.test(name)) return [{ code: 'unreadable_name' }];
  return length > LONGEST_NAME ? [{ code: 'long_name', length }] : [];
}

function sceneFaults(scene: Scene, number: number, known: KnownSubjects): PlaylistFault[] {
  if (!SCENE_KINDS.includes(scene.kind))
    return [{ code: 'unknown_kind', scene: number, value: String(scene.kind) }];
  const { seconds } = scene;
  const inTime = Number.isInteger(seconds) && seconds >= FEWEST_SECONDS && seconds <= MOST_SECONDS;
  const faults: PlaylistFault[] = inTime ? [] : [{ code: 'seconds', scene: number, value: seconds }];
  for (const subject of SCENE_SUBJECTS) {
    const value = scene[subject];
    const use = SUBJECTS_OF[scene.kind][subject];
    if (value === null) {
      if (use === 'needed') faults.push({ code: 'missing', scene: number, subject });
    } else if (use === 'unused') faults.push({ code: 'unused', scene: number, subject, value });
    else if (!known[subject].has(value)) faults.push({ code: 'unknown', scene: number, subject, value });
  }
  return faults;
}
