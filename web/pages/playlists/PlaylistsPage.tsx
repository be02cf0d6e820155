import { useState } from 'preact/hooks';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { PlaylistRow } from '#core/contract/playlists.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useMay } from '../../state/session.ts';
import { useTitle } from '../../state/title.ts';
import { useList } from '../../state/use-answer.ts';
import { draftOf, newDraft, type PlaylistDraftState } from '../../state/wall/playlist-draft.ts';
import { PlaylistEditor } from './PlaylistEditor.tsx';
import { PlaylistList } from './PlaylistList.tsx';
import '../../styles/charts.css';
import '../../styles/wall.css';
import '../../styles/wall-parts.css';
import '../../styles/wall-scenes.css';
import '../../styles/playlists.css';

/** What scenes can be about. */
export interface Subjects {
  plans: PlanSummary[];
  rows: ProgressRow[];
  regions: RegionRow[];
}

/** Which playlists there are; for administrators also the bench on which they are made. */
export function PlaylistsPage() {
  const { editor } = useWords().wall;
  useTitle(editor.title);
  const lists = useList<PlaylistRow>(apiPaths.playlists());
  const plans = useList<PlanSummary>(apiPaths.plans());
  const rows = useList<ProgressRow>(apiPaths.progress({ allocations: true }, null));
  const regions = useList<RegionRow>(apiPaths.regions());
  return (
    <div class="page">
      <PageHead title={editor.title} note={editor.note} />
      <Loaded
        answer={together({ lists, plans, rows, regions })}
        skeleton={<Skeleton height={120} lines={3} />}
      >
        {(known) => (
          <Bench
            lists={known.lists.items}
            subjects={{ plans: known.plans.items, rows: known.rows.items, regions: known.regions.items }}
          />
        )}
      </Loaded>
    </div>
  );
}

function Bench({ lists, subjects }: { lists: PlaylistRow[]; subjects: Subjects }) {
  const { editor } = useWords().wall;
  const administers = useMay('site.administer') === true;
  const [draft, setDraft] = useState<PlaylistDraftState | null>(null);
  const [saved, setSaved] = useState(false);
  const begin = (next: PlaylistDraftState | null) => {
    setSaved(false);
    setDraft(next);
  };
  return (
    <div class="stack">
      <PlaylistList
        lists={lists}
        administers={administers}
        editing={draft?.id ?? null}
        onEdit={(row) => begin(draftOf(row))}
        onDuplicate={(row) => begin(newDraft(editor.copyOf(row.name), row.scenes))}
        onCreate={(scenes) => begin(newDraft('', scenes))}
        subjects={subjects}
      />
      {!administers && <p class="mute">{editor.onlyAdministrators}</p>}
      {saved && (
        <p class="notice" role="status">
          {editor.saved}
        </p>
      )}
      {administers && draft && (
        <PlaylistEditor
          key={`${draft.id} ${draft.changedAt}`}
          draft={draft}
          subjects={subjects}
          onTakeTheirs={(row) => begin(row ? draftOf(row) : null)}
          onDone={(kept) => {
            setDraft(null);
            setSaved(kept);
          }}
        />
      )}
    </div>
  );
}
