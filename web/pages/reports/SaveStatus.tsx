import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import type { Keeper } from '../../state/report-grid/keeper.ts';

/** Whether what was typed is safe, and where. */
export function SaveStatus({ keeper }: { keeper: Keeper }) {
  const { reports, reportGrid } = useWords();
  const { save } = reports;
  const state = keeper.state.value;
  const { done, undone } = keeper.undo.value;
  return (
    <div class="save-row">
      <p class={`save-state save-${state.kind}`} role="status">
        {state.kind === 'saved' && (state.at ? save.saved(chinaMinute(state.at).slice(11)) : save.none)}
        {state.kind === 'waiting' && save.waiting}
        {state.kind === 'saving' && save.saving}
        {state.kind === 'offline' && save.offline}
        {state.kind === 'conflict' && save.conflict(keeper.draft.value.conflicts.size)}
        {state.kind === 'refused' && `${save.refused}: ${state.problem.detail}`}
        {state.kind === 'offline' && (
          <button type="button" class="link" onClick={keeper.retry}>
            {save.retry}
          </button>
        )}
      </p>
      <button type="button" class="button" disabled={done.length === 0} onClick={keeper.stepBack}>
        {reportGrid.undo}
      </button>
      <button type="button" class="button" disabled={undone.length === 0} onClick={keeper.stepForward}>
        {reportGrid.redo}
      </button>
    </div>
  );
}
