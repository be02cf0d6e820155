import { useState } from 'preact/hooks';
import type { SavedViewRow } from '#core/contract/saved-views.ts';
import { send } from '../../api.ts';
import { Empty } from '../../components/Empty.tsx';
import { FormProblem } from '../../components/FormField.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { langOf } from '../../state/lang-of.ts';
import { useWords } from '../../state/language.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';
import { useList } from '../../state/use-answer.ts';

/** What one keeps under names: open, rename, delete. */
export function ViewsPanel() {
  const { sharing: words } = useWords();
  const views = useList<SavedViewRow>(apiPaths.savedViews());
  return (
    <Panel title={words.views} note={words.viewsNote}>
      <Loaded answer={views} skeleton={<Skeleton height={44} lines={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.noViews}</Empty>
          ) : (
            <ul class="lines">
              {items.map((view) => (
                <View key={view.id} view={view} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

function View({ view }: { view: SavedViewRow }) {
  const { sharing: words } = useWords();
  const { busy, problem, run } = useSubmit();
  const [renaming, setRenaming] = useState(false);
  const rename = async (event: SubmitEvent): Promise<void> => {
    const name = textsOf(event)('name');
    if (!(await run(() => send(apiPaths.savedView(view.id), 'PUT', { name })))) return;
    setRenaming(false);
    refreshAll();
  };
  const remove = async (): Promise<void> => {
    if (await run(() => send(apiPaths.savedView(view.id), 'DELETE'))) refreshAll();
  };
  return (
    <li>
      <div>
        {renaming ? (
          <form class="row" onSubmit={rename}>
            <input
              type="text"
              name="name"
              required
              maxLength={60}
              defaultValue={view.name}
              aria-label={words.renameLabel(view.name)}
            />
            <button type="submit" class="button button-main" disabled={busy}>
              {words.confirm}
            </button>
            <button type="button" class="button" onClick={() => setRenaming(false)}>
              {words.cancel}
            </button>
          </form>
        ) : (
          <a href={view.address}>
            <b lang={langOf(view.name)}>{view.name}</b>
          </a>
        )}
        <p class="mute">
          {chinaMinute(view.createdAt)} · <span class="view-address">{decoded(view.address)}</span>
        </p>
        <FormProblem problem={problem} fields={[]} />
      </div>
      {!renaming && (
        <span class="row">
          <button type="button" class="button" onClick={() => setRenaming(true)}>
            {words.rename}
          </button>
          <button type="button" class="button" disabled={busy} onClick={remove}>
            {words.remove}
          </button>
        </span>
      )}
    </li>
  );
}

/** As people read it. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
