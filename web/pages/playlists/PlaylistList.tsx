import { useState } from 'preact/hooks';
import type { PlaylistRow } from '#core/contract/playlists.ts';
import { type Scene, sceneOf } from '#core/domain/wall/scene.ts';
import { send } from '../../api.ts';
import { Empty } from '../../components/Empty.tsx';
import { FormProblem } from '../../components/FormField.tsx';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths, paths, withQuery } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import { useSending } from '../../state/use-sending.ts';
import { scenesOf } from '../../state/wall/playable.ts';
import type { Subjects } from './PlaylistsPage.tsx';

interface Props {
  lists: PlaylistRow[];
  administers: boolean;
  /** The one that is being worked on. */
  editing: string | null;
  onEdit: (row: PlaylistRow) => void;
  onDuplicate: (row: PlaylistRow) => void;
  onCreate: (scenes: Scene[]) => void;
  subjects: Subjects;
}

export function PlaylistList(props: Props) {
  const { lists, administers, onCreate, subjects } = props;
  const { editor, title } = useWords().wall;
  return (
    <Panel
      title={editor.manage}
      actions={
        <>
          <a href={paths.wall()} class="button" target="_blank" rel="noopener">
            {editor.playStandard}
          </a>
          {administers && (
            <>
              <button
                type="button"
                class="button"
                onClick={() => onCreate(scenesOf(subjects.plans, subjects.rows))}
              >
                {editor.createFrom}
              </button>
              <button
                type="button"
                class="button button-main"
                onClick={() => onCreate([sceneOf('overview')])}
              >
                {editor.create}
              </button>
            </>
          )}
        </>
      }
    >
      {lists.length === 0 ? (
        <Empty>{editor.none}</Empty>
      ) : (
        <ul class="lines playlist-lines" aria-label={title}>
          {lists.map((row) => (
            <PlaylistLine key={row.id} row={row} {...props} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function PlaylistLine({ row, administers, editing, onEdit, onDuplicate }: Props & { row: PlaylistRow }) {
  const { editor } = useWords().wall;
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useSending();
  const remove = async () => {
    await run(() => send(apiPaths.playlist(row.id, row.changedAt), 'DELETE'));
    setAsking(false);
    refreshAll();
  };
  return (
    <li aria-current={editing === row.id ? 'true' : undefined}>
      <div>
        <b>{row.name}</b> {row.standard && <span class="badge">{editor.standard}</span>}
        <p class="mute">
          {editor.scenes(row.scenes.length)} · {editor.changed(row.author, chinaMinute(row.changedAt))}
        </p>
        {asking && (
          <p class="playlist-ask" role="alert">
            {editor.removeAsk(row.name)}{' '}
            <button type="button" class="button button-danger" disabled={busy} onClick={remove}>
              {editor.removeYes}
            </button>{' '}
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {editor.keep}
            </button>
          </p>
        )}
        <FormProblem problem={problem} fields={[]} />
      </div>
      <span class="row">
        <a
          href={withQuery(paths.wall(), { list: row.name })}
          class="button"
          target="_blank"
          rel="noopener"
          aria-label={`${editor.play} ${row.name}`}
        >
          {editor.play}
        </a>
        {administers && (
          <>
            <button
              type="button"
              class="button"
              aria-label={`${editor.edit} ${row.name}`}
              onClick={() => onEdit(row)}
            >
              {editor.edit}
            </button>
            <button
              type="button"
              class="button"
              aria-label={`${editor.duplicate} ${row.name}`}
              onClick={() => onDuplicate(row)}
            >
              {editor.duplicate}
            </button>
            <button
              type="button"
              class="button"
              aria-label={`${editor.remove} ${row.name}`}
              onClick={() => setAsking(true)}
            >
              {editor.remove}
            </button>
          </>
        )}
      </span>
    </li>
  );
}
