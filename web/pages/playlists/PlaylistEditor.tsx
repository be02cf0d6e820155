import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { PlaylistRow } from '#core/contract/playlists.ts';
import { playlistFaults } from '#core/domain/wall/playlist-faults.ts';
import { playlistFaultText } from '#core/domain/wall/playlist-words.ts';
import { LONGEST_NAME, type Scene, sceneOf } from '#core/domain/wall/scene.ts';
import { send } from '../../api.ts';
import { FormField, FormProblem } from '../../components/FormField.tsx';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { language, useWords } from '../../state/language.ts';
import { useSending } from '../../state/use-sending.ts';
import { moved, type PlaylistDraftState } from '../../state/wall/playlist-draft.ts';
import type { Subjects } from './PlaylistsPage.tsx';
import { SceneFields } from './SceneFields.tsx';
import { ScenePreview } from './ScenePreview.tsx';

interface Props {
  draft: PlaylistDraftState;
  subjects: Subjects;
  onDone: (saved: boolean) => void;
  /** Goes on with what is on record now; null = it is gone. */
  onTakeTheirs: (row: PlaylistRow | null) => void;
}

/** The bench of one playlist: its scenes in order, and how the chosen one looks. */
export function PlaylistEditor({ draft, subjects, onDone, onTakeTheirs }: Props) {
  const { editor } = useWords().wall;
  const [name, setName] = useState(draft.name);
  const [standard, setStandard] = useState(draft.standard);
  const [scenes, setScenes] = useState<Scene[]>(draft.scenes);
  const [chosen, setChosen] = useState(0);
  const [tried, setTried] = useState(false);
  const { busy, problem, run } = useSending();
  const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));
  const faults = playlistFaults(
    { name, scenes },
    {
      plan: codes(subjects.plans),
      region: codes(subjects.regions),
      target: new Set(subjects.rows.map(({ target }) => target)),
    },
  );
  const save = async (changedAt: string | null) => {
    setTried(true);
    if (faults.length > 0) return;
    const body = { name, scenes, standard, changedAt };
    if (await run(() => send<PlaylistRow>(apiPaths.playlist(draft.id), 'PUT', body))) {
      refreshAll();
      onDone(true);
    }
  };
  const change = (next: Scene[], focus: number) => {
    setScenes(next);
    setChosen(Math.max(0, Math.min(focus, next.length - 1)));
  };
  const shown = scenes[chosen];
  return (
    <form
      class="playlist-bench"
      // What is wrong is told by the scene that has it, all of it at once.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft.changedAt);
      }}
    >
      <Panel title={draft.changedAt === null ? editor.create : `${editor.edit}：${draft.name}`}>
        <FormField name="name" label={editor.name} hint={editor.nameHelp} problem={problem}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              maxLength={LONGEST_NAME}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </FormField>
        <p class="playlist-standard">
          <label>
            <input
              type="checkbox"
              checked={standard}
              onChange={(event) => setStandard(event.currentTarget.checked)}
            />{' '}
            {editor.makeStandard}
          </label>
        </p>
        <ol class="playlist-scenes">
          {scenes.map((scene, index) => (
            <SceneFields
              // A scene has no name of its own: its place is what it is known by.
              key={`${index} ${scenes.length}`}
              scene={scene}
              number={index + 1}
              last={index === scenes.length - 1}
              chosen={index === chosen}
              subjects={subjects}
              onChoose={() => setChosen(index)}
              onChange={(next) => change(scenes.with(index, next), index)}
              onMove={(by) => change(moved(scenes, index, by), index + by)}
              onRemove={() => change(scenes.toSpliced(index, 1), index)}
            />
          ))}
        </ol>
        <p class="row">
          <button
            type="button"
            class="button"
            onClick={() => change([...scenes, sceneOf('overview')], scenes.length)}
          >
            {editor.add}
          </button>
          <span class="mute">{editor.round(lengthText(scenes, editor))}</span>
        </p>
        {tried && faults.length > 0 && (
          <div class="form-problem" role="alert">
            {editor.faults}
            <ul>
              {faults.map((fault) => {
                const text = playlistFaultText(fault, language.value);
                return <li key={text}>{text}</li>;
              })}
            </ul>
          </div>
        )}
        <Conflict problem={problem} onTakeTheirs={onTakeTheirs} onOverwrite={save} />
        <p class="row playlist-save">
          <button type="submit" class="button button-main" disabled={busy}>
            {busy ? editor.saving : editor.save}
          </button>
          <button type="button" class="button" onClick={() => onDone(false)}>
            {editor.cancel}
          </button>
        </p>
      </Panel>
      {shown && <ScenePreview scene={shown} number={chosen + 1} />}
    </form>
  );
}

function lengthText(
  scenes: readonly Scene[],
  editor: { minutes: (n: number) => string; seconds: (n: number) => string },
) {
  const seconds = scenes.reduce((sum, scene) => sum + scene.seconds, 0);
  return seconds < 120 ? editor.seconds(seconds) : editor.minutes(Math.round(seconds / 60));
}

interface ConflictProps {
  problem: Problem | null;
  onTakeTheirs: (row: PlaylistRow | null) => void;
  onOverwrite: (changedAt: string | null) => Promise<void>;
}

/** Somebody was faster: theirs or mine, as whoever edits decides. */
function Conflict({ problem, onTakeTheirs, onOverwrite }: ConflictProps) {
  const { editor } = useWords().wall;
  if (problem?.code !== 'conflict' || problem.details?.field === 'name')
    return <FormProblem problem={problem} fields={['name']} />;
  const current = (problem.details?.current ?? null) as PlaylistRow | null;
  return (
    <div class="form-problem" role="alert">
      <strong>{editor.conflict}</strong> {problem.detail}
      <p class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            refreshAll();
            onTakeTheirs(current);
          }}
        >
          {editor.takeTheirs}
        </button>
        <button type="button" class="button" onClick={() => onOverwrite(current?.changedAt ?? null)}>
          {editor.overwrite}
        </button>
      </p>
    </div>
  );
}
