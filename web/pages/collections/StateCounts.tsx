import type { CollectionRow } from '#core/contract/collections.ts';
import { BOARD_STATES } from '#core/domain/collection/standing.ts';
import { CollectionMark } from '../../components/CollectionMark.tsx';
import { useWords } from '../../state/language.ts';

/** How many regions stand in each state; also the key to the shapes. */
export function StateCounts({ rows }: { rows: readonly CollectionRow[] }) {
  const { collections: words } = useWords();
  const late = rows.filter((row) => row.late).length;
  return (
    <ul class="collection-counts" aria-label={words.counts}>
      {BOARD_STATES.map((state) => {
        const count = rows.filter((row) => row.state === state).length;
        return (
          <li key={state} class={count === 0 ? 'mute' : undefined}>
            <CollectionMark state={state} /> {words.states[state]} <b>{count}</b>
          </li>
        );
      })}
      {late > 0 && (
        <li>
          <b class="collection-late">{words.late}</b> <b>{late}</b>
        </li>
      )}
    </ul>
  );
}
